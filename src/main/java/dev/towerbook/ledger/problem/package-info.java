/**
 * The codes of problems of the ledger: what is booked, what overlaps, what has not come.
 *
 * <p>Read {@link dev.towerbook.ledger.problem.LedgerProblem} first.
 */
@NullMarked
package dev.towerbook.ledger.problem;

import org.jspecify.annotations.NullMarked;
