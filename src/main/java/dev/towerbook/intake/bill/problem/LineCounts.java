package dev.towerbook.intake.bill.problem;

import java.util.Locale;

/**
 * Where every physical line of a part went.
 *
 * @param physical all of them
 * @param header the header and blank lines before it
 * @param accepted lines of accepted rows (a row has more than one if a cell holds a newline)
 * @param rejected lines of rows that were rejected
 * @param blank lines without anything
 */
public record LineCounts(long physical, long header, long accepted, long rejected, long blank) {

  /**
   * @throws IllegalArgumentException if a line went nowhere, or to two places
   */
  public LineCounts {
    if (physical != header + accepted + rejected + blank) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%d lines are not header %d + accepted %d + rejected %d + blank %d",
              physical,
              header,
              accepted,
              rejected,
              blank));
    }
  }

  /** Both together. */
  public LineCounts plus(LineCounts other) {
    return new LineCounts(
        physical + other.physical,
        header + other.header,
        accepted + other.accepted,
        rejected + other.rejected,
        blank + other.blank);
  }
}
