package dev.towerbook.ledger.day;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a file has and does not count, because it counts in another file.
 *
 * @param delivery the file, relative to the input folder
 * @param exclusion because of which file, and why
 * @param unit currency, or the unit of a count
 * @param first day of the first of the rows
 * @param last day of the last of them
 * @param rows number of rows
 * @param billed in the unit if that is a currency, exact; otherwise 0
 * @param effective the same
 * @param quantity hours of a timesheet, the count of a usage file; otherwise 0
 */
public record ExcludedRows(
    String delivery,
    Exclusion exclusion,
    String unit,
    LocalDate first,
    LocalDate last,
    long rows,
    BigDecimal billed,
    BigDecimal effective,
    BigDecimal quantity) {

  /** Both together; exclusion and unit are the same. */
  public ExcludedRows plus(ExcludedRows other) {
    return new ExcludedRows(
        delivery,
        exclusion,
        unit,
        first.isBefore(other.first) ? first : other.first,
        last.isAfter(other.last) ? last : other.last,
        rows + other.rows,
        billed.add(other.billed),
        effective.add(other.effective),
        quantity.add(other.quantity));
  }
}
