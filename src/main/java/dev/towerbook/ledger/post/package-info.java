/**
 * Source files become ledger entries. In: facts of {@code intake} and the rules of {@code mapping}.
 * Out: one {@link dev.towerbook.ledger.PostedDelivery} a file: entries, control totals, problems
 * and rejected money.
 *
 * <p>Read {@link dev.towerbook.ledger.post.DeliveryPoster}, then {@link
 * dev.towerbook.ledger.post.BillPoster} and {@link dev.towerbook.ledger.post.DatasetPoster} first.
 */
@NullMarked
package dev.towerbook.ledger.post;

import org.jspecify.annotations.NullMarked;
