package dev.towerbook.intake.declared;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Who delivers a source, and when, as far as it is declared.
 *
 * @param owner whom to ask if something is missing
 * @param firstDay first day on which the source has data
 * @param lastDay last day on which it has data: later ones are not missed
 * @param rhythm how often it is delivered
 */
public record ExpectedDelivery(
    Optional<String> owner,
    Optional<LocalDate> firstDay,
    Optional<LocalDate> lastDay,
    Optional<Rhythm> rhythm) {

  /** Nothing is declared. */
  public static final ExpectedDelivery NONE =
      new ExpectedDelivery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * @throws IllegalArgumentException if the last day is before the first
   */
  public ExpectedDelivery {
    if (firstDay.isPresent() && lastDay.filter(firstDay.get()::isAfter).isPresent()) {
      throw new IllegalArgumentException(lastDay.get() + " before " + firstDay.get());
    }
  }
}
