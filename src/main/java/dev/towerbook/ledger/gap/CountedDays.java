package dev.towerbook.ledger.gap;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The days of a month on which something was counted, a day with a count of zero included.
 *
 * @param bits bit 0 is the first day of the month
 */
public record CountedDays(YearMonth month, int bits) {

  /** The same days and one more, which is in the month. */
  public CountedDays and(LocalDate day) {
    return new CountedDays(month, bits | 1 << (day.getDayOfMonth() - 1));
  }

  /** How many days. */
  public int count() {
    return Integer.bitCount(bits);
  }

  /** Day of the month of the first count; 32 without any. */
  int first() {
    return Integer.numberOfTrailingZeros(bits) + 1;
  }

  /** Day of the month of the last count; 0 without any. */
  public int last() {
    return Integer.SIZE - Integer.numberOfLeadingZeros(bits);
  }

  /** The most days in a row without a count between the first count and the last. */
  int longestGap() {
    int longest = 0;
    int open = 0;
    for (int day = first(); day <= last(); day++) {
      open = (bits & 1 << (day - 1)) == 0 ? open + 1 : 0;
      longest = Math.max(longest, open);
    }
    return longest;
  }

  /** The most days in a row without a count in the whole month. */
  int longestSilence() {
    return Math.max(longestGap(), Math.max(first() - 1, month.lengthOfMonth() - last()));
  }
}
