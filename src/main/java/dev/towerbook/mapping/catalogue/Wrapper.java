package dev.towerbook.mapping.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
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
}
