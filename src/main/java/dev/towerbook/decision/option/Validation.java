package dev.towerbook.decision.option;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Who has confirmed the yearly benefit of an application, and when.
 *
 * @param by empty if nobody has
 * @param on empty if no date is written: then nobody can tell whether it still holds
 */
public record Validation(Optional<String> by, Optional<LocalDate> on) {

  /** Nobody has confirmed anything. */
  public static final Validation NONE = new Validation(Optional.empty(), Optional.empty());

  /** Whether a benefit is confirmed, as of a month. */
  public enum State {
    CONFIRMED,
    NOBODY,
    NO_DATE,
    EXPIRED
  }

  /**
   * Its state at the end of a month.
   *
   * @param months after which a validation is none any more
   */
  public State at(YearMonth month, int months) {
    if (by.isEmpty()) {
      return State.NOBODY;
    }
    if (on.isEmpty()) {
      return State.NO_DATE;
    }
    return on.get().plusMonths(months).isBefore(month.atEndOfMonth())
        ? State.EXPIRED
        : State.CONFIRMED;
  }
}
