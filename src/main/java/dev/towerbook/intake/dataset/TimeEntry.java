package dev.towerbook.intake.dataset;

import dev.towerbook.intake.source.OwnerHint;
import dev.towerbook.intake.source.WorkType;
import dev.towerbook.table.SourceLocation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Hours of a person on a day.
 *
 * @param date day of the work
 * @param person pseudonym, 12 hex digits; the name is never kept
 * @param role as the rate card names it
 * @param activity as written, may be empty
 * @param project as written, may be empty
 * @param target application and wrapper as written
 * @param hours not 0, at most 24, or 25 on a day on which clocks are put back; below 0 takes hours
 *     back that an earlier row booked
 * @param workType run or change, if stated
 * @param capitalisable if stated
 * @param place the row
 */
public record TimeEntry(
    LocalDate date,
    String person,
    String role,
    String activity,
    String project,
    OwnerHint target,
    BigDecimal hours,
    Optional<WorkType> workType,
    Optional<Boolean> capitalisable,
    SourceLocation place) {

  /** Hours of a day. */
  public static final BigDecimal HOURS_MAX = BigDecimal.valueOf(24);

  /** Hours of a day on which clocks are put back. */
  public static final BigDecimal LONG_DAY = BigDecimal.valueOf(25);

  public TimeEntry {
    if (hours.signum() == 0 || hours.abs().compareTo(LONG_DAY) > 0) {
      throw new IllegalArgumentException("not the hours of a day: " + hours.toPlainString());
    }
  }

  /** The application as written, may be empty. */
  public String application() {
    return target.application();
  }

  /** The wrapper as written, may be empty. */
  public String wrapper() {
    return target.wrapper();
  }
}
