package dev.towerbook.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;

/** Minor units of currencies by ISO 4217: 2 for USD, 0 for JPY, 3 for KWD, 4 for CLF. */
public final class MinorUnits {

  private MinorUnits() {}

  /** Decimals of a currency; empty for what has none (gold, XAU) and for virtual currencies. */
  public static Optional<Integer> of(String currency) {
    try {
      return Optional.of(Currency.getInstance(currency).getDefaultFractionDigits())
          .filter(digits -> digits >= 0);
    } catch (IllegalArgumentException virtualCurrency) {
      return Optional.empty();
    }
  }

  /**
   * An amount in minor units: HALF_UP where an invoice must be met, HALF_EVEN for statistics of
   * money. A negative amount rounds like the positive one. Unit prices are never rounded so.
   *
   * @return the amount as it is if the currency has no minor unit
   */
  public static BigDecimal rounded(Money money, RoundingMode mode) {
    return of(money.currency())
        .map(digits -> money.amount().setScale(digits, mode))
        .orElse(money.amount());
  }
}
