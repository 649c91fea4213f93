/**
 * Commitment discounts: are they used, what do they save, and how much more to commit. In: FOCUS
 * usage rows, a register of commitments, and the use of each hour or day. Out: {@link
 * dev.towerbook.economics.commit.CommitmentMetrics}, {@link
 * dev.towerbook.economics.commit.CommitmentRegister} and {@link
 * dev.towerbook.economics.commit.CommitBand}.
 *
 * <p>Read {@link dev.towerbook.economics.commit.CommitmentMetrics} first.
 */
@NullMarked
package dev.towerbook.economics.commit;

import org.jspecify.annotations.NullMarked;
