package dev.towerbook.decision.npv;

import dev.towerbook.economics.metric.ApplicationFigures.MonthCost;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** Months in threes, counted back from the newest. */
final class Quarters {

  private static final int MONTHS = 3;

  private Quarters() {}

  /** Wrapper part of cost by whole quarter, oldest first; a quarter without cost ends the row. */
  static List<Double> wrapperShares(SortedMap<YearMonth, MonthCost> history) {
    List<MonthCost> months = List.copyOf(history.values());
    List<Double> shares = new ArrayList<>();
    for (int end = months.size(); end >= MONTHS; end -= MONTHS) {
      List<MonthCost> quarter = months.subList(end - MONTHS, end);
      BigDecimal all = sum(quarter.stream().map(MonthCost::fullyLoaded).toList());
      BigDecimal wrappers = sum(quarter.stream().map(MonthCost::wrappers).toList());
      if (all.signum() <= 0) {
        break;
      }
      shares.addFirst(wrappers.doubleValue() / all.doubleValue());
    }
    return shares;
  }

  private static BigDecimal sum(List<BigDecimal> amounts) {
    return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
