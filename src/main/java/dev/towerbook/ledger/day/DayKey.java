package dev.towerbook.ledger.day;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;

/**
 * What a row is about and when: rows of two files that share no key cannot be the same.
 *
 * @param subject billing account of a bill, role of a timesheet, vendor of an invoice, application
 *     or wrapper of a count; empty if the file names none. Never a person
 * @param unit currency, or the unit of a count
 * @param month that bills it
 * @param day on which it begins
 */
public record DayKey(String subject, String unit, YearMonth month, LocalDate day)
    implements Comparable<DayKey> {

  private static final Comparator<DayKey> ORDER =
      Comparator.comparing(DayKey::subject)
          .thenComparing(DayKey::unit)
          .thenComparing(DayKey::month)
          .thenComparing(DayKey::day);

  /** A day that its own month bills. */
  public static DayKey of(String subject, String unit, LocalDate day) {
    return new DayKey(subject, unit, YearMonth.from(day), day);
  }

  @Override
  public int compareTo(DayKey other) {
    return ORDER.compare(this, other);
  }
}
