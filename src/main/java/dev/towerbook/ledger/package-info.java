/**
 * The book of amounts. In: facts from {@code intake}, places from {@code mapping}. Out: ledger
 * entries, monthly and allocated cost, and the proof that nothing was lost on the way.
 *
 * <p>Read {@link dev.towerbook.ledger.LedgerEntry} first, then {@link
 * dev.towerbook.ledger.post.DeliveryPoster} (one file → ledger entries), {@link
 * dev.towerbook.ledger.month.MonthLedger} (ledger entries → monthly cost in the report currency),
 * {@link dev.towerbook.ledger.allocate.Allocation} (who bears what is shared) and {@link
 * dev.towerbook.ledger.prove.Reconciliation}. {@code pool} shares pools that serve each other,
 * {@code restate} says what moved since a month was published.
 */
@NullMarked
package dev.towerbook.ledger;

import org.jspecify.annotations.NullMarked;
