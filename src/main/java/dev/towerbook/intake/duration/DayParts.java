package dev.towerbook.intake.duration;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/**
 * Whether small numbers may be parts of a day, as a spreadsheet keeps a time: {@code 0.33} is 20
 * minutes as hours and a working day as part of one.
 *
 * <p>What decides: an entry, or the entries of a person on one day, above 1 is no part of a day.
 * What people book by hand are twentieths of an hour (0.25, 0.5, 0.1): as parts of a day they would
 * be 6, 12 or 2.4 hours, so they are hours wherever nothing else is said. Any other hundredths may
 * be both. A header that names hours settles it, but for one look that no timesheet of hours has:
 * five days of persons or more, each of which would be four to twelve hours as part of a day and at
 * most half of one as hours, and most entries no twentieths. Asking then costs a row in
 * sources.csv; not to ask might cost a factor of 24. Not thread-safe.
 */
final class DayParts {

  private static final BigDecimal TWENTIETH = new BigDecimal("0.05");
  private static final BigDecimal SHORTEST = new BigDecimal("0.16");
  private static final BigDecimal LONGEST = new BigDecimal("0.5");
  private static final int DAYS_MIN = 5;

  private final Map<String, BigDecimal> days = new HashMap<>();
  private boolean beyond;
  private long entries;
  private long odd;

  /**
   * Looks at an entry.
   *
   * @param personDay whose it is and of which day
   */
  void see(String personDay, BigDecimal number) {
    if (beyond) {
      return;
    }
    entries++;
    odd += number.remainder(TWENTIETH).signum() == 0 ? 0 : 1;
    BigDecimal sum = days.merge(personDay, number.abs(), BigDecimal::add);
    if (sum.compareTo(BigDecimal.ONE) > 0) {
      beyond = true;
      days.clear();
    }
  }

  /** True if no person has more than a day on a day. */
  boolean isPossible() {
    return !beyond;
  }

  /** True if every entry is what people book as hours. */
  boolean isBooked() {
    return odd == 0;
  }

  /** True if each day of a person looks like a working day that lost its format. */
  boolean isOfWorkingDays() {
    return days.size() >= DAYS_MIN
        && odd * 2 > entries
        && days.values().stream()
            .allMatch(sum -> sum.compareTo(SHORTEST) >= 0 && sum.compareTo(LONGEST) <= 0);
  }
}
