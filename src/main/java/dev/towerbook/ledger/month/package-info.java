/**
 * One month in the report currency, before anything shared is allocated. In: the ledger entries of
 * the month and its exchange rates. Out: monthly cost, suspense, and who bears unused commitments.
 *
 * <p>Read {@link dev.towerbook.ledger.month.MonthLedger} first.
 */
@NullMarked
package dev.towerbook.ledger.month;

import org.jspecify.annotations.NullMarked;
