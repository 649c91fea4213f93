package dev.towerbook.intake.dates;

import java.util.List;

/**
 * The date cells of a row, as written; a file without one of these columns has blanks.
 *
 * @param start of a charge or of the period that an invoice pays for, or the day of hours and
 *     counts
 * @param end of that period; blank for a single day
 * @param billingStart of the billing period
 * @param billingEnd of the billing period
 * @param issued date of the document itself, such as an invoice date
 * @param others cells of columns in which dates are expected but which are no such period
 */
public record DatedRow(
    String start,
    String end,
    String billingStart,
    String billingEnd,
    String issued,
    List<String> others) {

  public DatedRow {
    others = List.copyOf(others);
  }

  /** Cells of periods and days; {@link #issued} and {@link #others} are not among them. */
  List<String> periods() {
    return List.of(start, end, billingStart, billingEnd);
  }

  /** Cells of every date that Towerbook reads. */
  List<String> read() {
    return List.of(start, end, billingStart, billingEnd, issued);
  }
}
