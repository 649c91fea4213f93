/**
 * Lists of commitments as providers deliver them. In: the rows of all lists, each with its file.
 * Out: which lists and rows have stopped coming ({@link
 * dev.towerbook.ledger.promise.MissingLists}), and what a list comes to in a month, to compare it
 * with what finance expects ({@link dev.towerbook.ledger.promise.CommitmentTotals}).
 *
 * <p>Read {@link dev.towerbook.ledger.promise.ListedCommitment} first.
 */
@NullMarked
package dev.towerbook.ledger.promise;

import org.jspecify.annotations.NullMarked;
