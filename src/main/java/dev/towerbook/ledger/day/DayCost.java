package dev.towerbook.ledger.day;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a file has of a day and a subject, before anything is shared: what it covers, and what of it
 * counts.
 *
 * @param delivery the file, relative to the input folder
 * @param lastDay newest day that one of the rows covers; the day itself unless a charge says when
 *     it ends
 * @param rows number of rows that count
 * @param left number of good rows that count in another file; they are in no sum
 * @param billed in the key's unit if that is a currency, exact; otherwise 0
 * @param effective the same
 * @param quantity hours of a timesheet, the count of a usage file; otherwise 0
 */
public record DayCost(
    String delivery,
    DayKey key,
    LocalDate lastDay,
    long rows,
    long left,
    BigDecimal billed,
    BigDecimal effective,
    BigDecimal quantity) {

  /** A row of a bill, a timesheet or an invoice. */
  public static DayCost ofRow(
      String delivery, DayKey key, BigDecimal billed, BigDecimal effective) {
    return new DayCost(delivery, key, key.day(), 1, 0, billed, effective, BigDecimal.ZERO);
  }

  /** The same with hours or a count. */
  public DayCost with(BigDecimal hoursOrCount) {
    return new DayCost(delivery, key, lastDay, rows, left, billed, effective, hoursOrCount);
  }

  /** The same rows, which count in another file. */
  public DayCost leftOut() {
    return new DayCost(
        delivery, key, lastDay, 0, rows, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
  }

  /** The same rows, because of another file. */
  public ExcludedRows excluded(Exclusion exclusion) {
    return new ExcludedRows(
        delivery, exclusion, key.unit(), key.day(), key.day(), rows, billed, effective, quantity);
  }

  /** Two parts of the same day of a file. */
  public DayCost plus(DayCost other) {
    return new DayCost(
        delivery,
        key,
        lastDay.isAfter(other.lastDay) ? lastDay : other.lastDay,
        rows + other.rows,
        left + other.left,
        billed.add(other.billed),
        effective.add(other.effective),
        quantity.add(other.quantity));
  }

  /** The newest day of each month that one of some rows of the month covers. */
  public static SortedMap<YearMonth, LocalDate> coveredUntil(Stream<DayCost> days) {
    SortedMap<YearMonth, LocalDate> until = new TreeMap<>();
    days.forEach(
        day -> {
          YearMonth month = YearMonth.from(day.day());
          LocalDate end = month.atEndOfMonth();
          until.merge(
              month,
              day.lastDay.isAfter(end) ? end : day.lastDay,
              (one, other) -> one.isAfter(other) ? one : other);
        });
    return until;
  }

  /** On which the charges, hours or counts begin. */
  public LocalDate day() {
    return key.day();
  }
}
