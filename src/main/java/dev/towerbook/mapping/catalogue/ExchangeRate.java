package dev.towerbook.mapping.catalogue;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * One unit of a currency in a month is worth so much of another.
 *
 * @param rate units of {@code to} for 1 {@code currency}, above 0
 * @param source where the rate is from
 */
public record ExchangeRate(
    YearMonth month, String currency, String to, BigDecimal rate, String source) {

  public ExchangeRate {
    if (rate.signum() <= 0) {
      throw new IllegalArgumentException("rate " + rate + " is not above 0");
    }
  }

  /** True if both are of the same month and pair of currencies. */
  public boolean isOfSamePair(ExchangeRate other) {
    return month.equals(other.month) && currency.equals(other.currency) && to.equals(other.to);
  }
}
