/**
 * What a month does not know: money in a currency without a rate, and whom it touches. Unknown is
 * never zero: whatever rests on it is unknown too, with its reason. So it is with days without a
 * count, and with hours for which it is not stated whether they are run or change.
 *
 * <p>Read {@link dev.towerbook.ledger.gap.RateGap} first.
 */
@NullMarked
package dev.towerbook.ledger.gap;

import org.jspecify.annotations.NullMarked;
