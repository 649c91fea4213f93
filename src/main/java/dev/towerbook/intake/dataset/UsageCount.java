package dev.towerbook.intake.dataset;

import dev.towerbook.intake.source.OwnerHint;
import dev.towerbook.table.SourceLocation;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Work that was done.
 *
 * @param date the day
 * @param target application and wrapper as written
 * @param unit one of the list in the format file, like {@code transaction}
 * @param quantity below zero takes back what an earlier row counted; of people it is zero or more
 * @param place the row
 */
public record UsageCount(
    LocalDate date, OwnerHint target, String unit, BigDecimal quantity, SourceLocation place) {

  /** The application as written, may be empty. */
  public String application() {
    return target.application();
  }

  /** The wrapper as written, may be empty. */
  public String wrapper() {
    return target.wrapper();
  }
}
