package dev.towerbook.intake.source;

import java.time.LocalDate;

/**
 * The days that an amount pays for.
 *
 * @param firstDay inclusive
 * @param lastDay inclusive, not before the first
 */
public record Period(LocalDate firstDay, LocalDate lastDay) {

  public Period {
    if (lastDay.isBefore(firstDay)) {
      throw new IllegalArgumentException(lastDay + " is before " + firstDay);
    }
  }
}
