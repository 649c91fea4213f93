package dev.towerbook.ledger.post;

import dev.towerbook.money.Weights;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Spreads an amount over the days of a period, month by month. */
final class Proration {

  private Proration() {}

  /**
   * Splits by the number of days that fall in each month, in minor units of the currency (or the
   * amount's own last decimal, if that is finer), by largest remainder.
   *
   * @param firstDay inclusive
   * @param lastDay inclusive, not before the first
   * @return month → part; the parts sum exactly to the amount
   */
  static SortedMap<YearMonth, BigDecimal> byDay(
      BigDecimal amount, String currency, LocalDate firstDay, LocalDate lastDay) {
    List<YearMonth> months = new ArrayList<>();
    List<BigDecimal> days = new ArrayList<>();
    YearMonth last = YearMonth.from(lastDay);
    for (YearMonth month = YearMonth.from(firstDay);
        !month.isAfter(last);
        month = month.plusMonths(1)) {
      LocalDate from = month.atDay(1).isBefore(firstDay) ? firstDay : month.atDay(1);
      LocalDate to = month.atEndOfMonth().isAfter(lastDay) ? lastDay : month.atEndOfMonth();
      months.add(month);
      days.add(BigDecimal.valueOf(to.toEpochDay() - from.toEpochDay() + 1));
    }
    int scale = Math.max(amount.scale(), minorUnits(currency));
    List<BigDecimal> parts = Weights.split(amount, days, scale).orElseThrow();
    SortedMap<YearMonth, BigDecimal> byMonth = new TreeMap<>();
    for (int i = 0; i < months.size(); i++) {
      byMonth.put(months.get(i), parts.get(i));
    }
    return byMonth;
  }

  private static int minorUnits(String currency) {
    try {
      return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    } catch (IllegalArgumentException virtualCurrency) {
      return 2;
    }
  }
}
