package dev.towerbook.ledger;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Effective cost of a day as a bill states it.
 *
 * @param delivery the file, relative to the input folder
 * @param day on which the charges begin
 * @param rows number of rows
 * @param effective in the currency, exact
 */
public record DayCost(
    String delivery, LocalDate day, String currency, long rows, BigDecimal effective) {

  public DayCost {
    requireNonNull(delivery, "delivery");
    requireNonNull(day, "day");
    requireNonNull(currency, "currency");
    requireNonNull(effective, "effective");
  }
}
