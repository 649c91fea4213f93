/**
 * The comparisons of independent sums between source files, ledger and allocation. A book that does
 * not reconcile prints no pack.
 *
 * <p>Read {@link dev.towerbook.ledger.prove.BookChecks} first.
 */
@NullMarked
package dev.towerbook.ledger.prove;

import org.jspecify.annotations.NullMarked;
