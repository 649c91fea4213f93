package dev.towerbook.economics.invest;

import dev.towerbook.money.Weights;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Straight-line depreciation from the full month in which service starts.
 *
 * @param cost what was paid
 * @param salvage what is left at the end, not above the cost
 * @param lifeMonths 1 or more
 * @param inService first day in use
 */
public record StraightLine(
    BigDecimal cost, BigDecimal salvage, int lifeMonths, LocalDate inService) {

  /** Digits of a period's figure that is not booked. */
  private static final int FIGURE_SCALE = 12;

  public StraightLine {
    if (lifeMonths < 1 || salvage.compareTo(cost) > 0) {
      throw new IllegalArgumentException(
          "cost " + cost + ", salvage " + salvage + " over " + lifeMonths + " months");
    }
  }

  /** (cost − salvage) / life for any kind of period, to 12 decimals. */
  public static BigDecimal perPeriod(BigDecimal cost, BigDecimal salvage, int periods) {
    return cost.subtract(salvage)
        .divide(BigDecimal.valueOf(periods), FIGURE_SCALE, RoundingMode.HALF_EVEN);
  }

  /**
   * What is booked in each month, in units of 10<sup>-scale</sup>; the last month takes what
   * rounding leaves.
   *
   * @return month → amount; they sum exactly to cost − salvage
   * @throws IllegalArgumentException if cost or salvage is finer than the unit
   */
  public SortedMap<YearMonth, BigDecimal> schedule(int scale) {
    BigDecimal all = cost.subtract(salvage);
    // Checks that the amount can be booked in this unit at all.
    Weights.split(all, List.of(BigDecimal.ONE), scale);
    BigDecimal month = all.divide(BigDecimal.valueOf(lifeMonths), scale, RoundingMode.DOWN);
    SortedMap<YearMonth, BigDecimal> schedule = new TreeMap<>();
    YearMonth first = YearMonth.from(inService);
    for (int i = 0; i < lifeMonths - 1; i++) {
      schedule.put(first.plusMonths(i), month);
    }
    schedule.put(
        first.plusMonths(lifeMonths - 1L),
        all.subtract(month.multiply(BigDecimal.valueOf(lifeMonths - 1L))));
    return Collections.unmodifiableSortedMap(schedule);
  }

  /** Book value at the end of a month: what leaves, without cash, on retirement then. */
  public BigDecimal bookValue(YearMonth end, int scale) {
    BigDecimal booked =
        schedule(scale).headMap(end.plusMonths(1)).values().stream()
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return cost.subtract(booked);
  }
}
