package dev.towerbook.mapping.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * An automation that keeps an application usable.
 *
 * @param platform product that it runs on, or empty
 * @param owner name, or empty
 * @param endDate last day; a bridge has one
 * @param minutesPerException work on one exception, in minutes; empty if nobody knows
 */
public record Wrapper(
    String id,
    String name,
    WrapperKind kind,
    String platform,
    String owner,
    Intent intent,
    Optional<LocalDate> endDate,
    ExceptionHandler handler,
    Optional<BigDecimal> minutesPerException,
    String note) {

  public Wrapper {
    Ids.checked(id);
    if (minutesPerException.isPresent() && minutesPerException.get().signum() < 0) {
      throw new IllegalArgumentException("negative minutes " + minutesPerException.get());
    }
  }

  /** True for a bridge that still stands on the last day of a month, past its own last day. */
  public boolean overdue(YearMonth month) {
    return intent == Intent.BRIDGE
        && endDate.map(last -> last.isBefore(month.atEndOfMonth())).orElse(false);
  }
}
