package dev.towerbook.economics.metric;

import dev.towerbook.economics.metric.ApplicationFigures.MonthCost;
import java.math.BigDecimal;
import java.time.YearMonth;

/** Keep-alive engineering over four quarters, counted back from the month of the pack. */
final class KeepAliveTrend {

  private static final int QUARTER = 3;
  private static final int YEAR = 12;

  private KeepAliveTrend() {}

  /**
   * Percentage points of TCO that keep-alive gained from the oldest of four quarters to the newest.
   * Below zero if it fell.
   */
  static Measure of(ApplicationFigures figures) {
    YearMonth first = figures.month().minusMonths(YEAR - 1L);
    var unknown = figures.unknown().subMap(first, figures.month().plusMonths(1));
    if (!unknown.isEmpty()) {
      return figures.costOf(unknown.lastKey());
    }
    int months = figures.history().subMap(first, figures.month().plusMonths(1)).size();
    if (months < YEAR) {
      return new Measure.Unknown(
          "four quarters of cost are needed, " + (YEAR - months) + " of 12 months are missing");
    }
    return share(figures, first.plusMonths(YEAR - QUARTER))
        .with(share(figures, first), BigDecimal::subtract)
        .map(points -> points.movePointRight(2));
  }

  /** Keep-alive in the TCO of three months. */
  private static Measure share(ApplicationFigures figures, YearMonth first) {
    BigDecimal keepAlive = BigDecimal.ZERO;
    BigDecimal all = BigDecimal.ZERO;
    for (MonthCost month : figures.history().subMap(first, first.plusMonths(QUARTER)).values()) {
      keepAlive = keepAlive.add(month.keepAlive());
      all = all.add(month.fullyLoaded());
    }
    return Measure.ratio(keepAlive, all, "no cost in the quarter from " + first);
  }
}
