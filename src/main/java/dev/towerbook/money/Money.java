package dev.towerbook.money;

import java.math.BigDecimal;

/**
 * An exact amount in one currency.
 *
 * @param currency ISO 4217 code, or the free string of a virtual currency (FOCUS 1.2); never blank
 * @param amount full precision, never rounded
 */
public record Money(String currency, BigDecimal amount) {

  /** ISO 4217 "no currency": the source names none. */
  public static final String NO_CURRENCY = "XXX";

  private static final int CENTS = 2;
  private static final int GROUP = 3;

  public Money {
    if (currency.isBlank()) {
      throw new IllegalArgumentException("currency is blank");
    }
  }

  /** Zero of a currency. */
  public static Money zero(String currency) {
    return new Money(currency, BigDecimal.ZERO);
  }

  /** As a reader writes it, to the cent or with all digits if it is finer: "USD 1,200.00". */
  public String text() {
    BigDecimal shown = amount.stripTrailingZeros();
    if (shown.scale() < CENTS) {
      shown = shown.setScale(CENTS);
    }
    String digits = shown.abs().toPlainString();
    int point = digits.indexOf('.');
    String sign = shown.signum() < 0 ? "-" : "";
    return currency + ' ' + sign + grouped(digits.substring(0, point)) + digits.substring(point);
  }

  private static String grouped(String digits) {
    StringBuilder text = new StringBuilder(digits);
    for (int at = digits.length() - GROUP; at > 0; at -= GROUP) {
      text.insert(at, ',');
    }
    return text.toString();
  }
}
