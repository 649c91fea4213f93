/**
 * What moved in a month since it was last published, and why. In: a {@link LedgerSnapshot} of the
 * published pack and one of this run's. Out: a {@link Restatement}, read it first.
 *
 * <p>Counts, unit costs, curves and verdicts: {@link PackFigures} of both packs in, {@link
 * FigureRestatement} out; {@code Causes} says which files may have done it.
 */
@NullMarked
package dev.towerbook.ledger.restate;

import org.jspecify.annotations.NullMarked;
