package dev.towerbook.report.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;

/**
 * Amounts to points. The division is exact enough for any amount, where a double would overflow.
 *
 * @param low amount at {@code from}
 * @param high amount at {@code to}; larger than {@code low}
 */
record Scale(BigDecimal low, BigDecimal high, double from, double to) {

  /** A scale that holds zero and all amounts; with nothing but zeros it spans zero to one. */
  static Scale zeroBased(Collection<BigDecimal> amounts, double from, double to) {
    BigDecimal low = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::min);
    BigDecimal high = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
    if (low.compareTo(high) == 0) {
      high = BigDecimal.ONE;
    }
    return new Scale(low, high, from, to);
  }

  double at(BigDecimal amount) {
    BigDecimal span = high.subtract(low, MathContext.DECIMAL64);
    BigDecimal share = amount.subtract(low, MathContext.DECIMAL64);
    return from + (to - from) * share.divide(span, MathContext.DECIMAL64).doubleValue();
  }

  double zero() {
    return at(BigDecimal.ZERO);
  }
}
