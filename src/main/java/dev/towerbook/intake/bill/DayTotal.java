package dev.towerbook.intake.bill;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What the accepted rows of a day add up to.
 *
 * @param rows number of rows, also those that do not state their effective cost
 * @param effective sum of what they state, in the key's currency, exact
 */
public record DayTotal(Key key, long rows, BigDecimal effective) {

  /**
   * A day in a currency.
   *
   * @param currency as the file writes it; empty if it names none
   * @param day on which the charge begins
   */
  public record Key(String currency, LocalDate day) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byCurrency = currency.compareTo(other.currency);
      return byCurrency != 0 ? byCurrency : day.compareTo(other.day);
    }
  }

  DayTotal plus(DayTotal other) {
    return new DayTotal(key, rows + other.rows, effective.add(other.effective));
  }
}
