package dev.towerbook.economics.forecast;

import dev.towerbook.economics.metric.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * When spend passes a budget, if it goes on as forecast. Within a month it is spread evenly.
 *
 * @param budget in report currency
 * @param p50 day on which the middle of the forecast passes it; empty if it stays within
 * @param p90 day on which its upper end does
 */
public record BudgetCourse(
    Measure budget, Optional<LocalDate> p50, Optional<LocalDate> p90, Word word) {

  /** How it stands. */
  public enum Word {
    /** What is spent already is more. */
    PASSED,
    /** The middle of the forecast passes it. */
    LIKELY,
    /** Only the upper end of the forecast does. */
    POSSIBLE,
    /** Not even that. */
    WITHIN,
    /** No budget, or no forecast. */
    UNKNOWN
  }

  static BudgetCourse unknown(Measure budget) {
    return new BudgetCourse(budget, Optional.empty(), Optional.empty(), Word.UNKNOWN);
  }

  static BudgetCourse of(
      Measure budget,
      Optional<LocalDate> actual,
      Optional<LocalDate> p50,
      Optional<LocalDate> p90) {
    if (actual.isPresent()) {
      return new BudgetCourse(budget, actual, actual, Word.PASSED);
    }
    Word upper = p90.isPresent() ? Word.POSSIBLE : Word.WITHIN;
    return new BudgetCourse(budget, p50, p90, p50.isPresent() ? Word.LIKELY : upper);
  }

  /** The day of a month on which a sum passes a limit; empty if it does not. */
  static Optional<LocalDate> day(
      YearMonth month, BigDecimal before, BigDecimal after, BigDecimal limit) {
    if (after.compareTo(limit) <= 0) {
      return Optional.empty();
    }
    BigDecimal left = limit.subtract(before).max(BigDecimal.ZERO);
    int day =
        left.multiply(BigDecimal.valueOf(month.lengthOfMonth()))
                .divide(after.subtract(before.min(limit)), 0, RoundingMode.FLOOR)
                .intValue()
            + 1;
    return Optional.of(month.atDay(Math.min(day, month.lengthOfMonth())));
  }
}
