package dev.towerbook.decision.npv;

import dev.towerbook.decision.option.OptionInputs;
import dev.towerbook.economics.metric.ApplicationFigures.MonthCost;
import dev.towerbook.economics.metric.ThreePoint;
import dev.towerbook.money.Sums;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * What an application costs a year as it is, from the newest months in the book.
 *
 * @param run without wrappers, in report currency
 * @param wrappers in report currency
 * @param unavoidable part of both that would not end with the application
 * @param unavoidableWrappers part of {@code unavoidable} that is wrapper cost
 */
record YearlyCost(double run, double wrappers, double unavoidable, double unavoidableWrappers) {

  private static final int YEAR = 12;

  /**
   * A year at the mean of the newest months.
   *
   * @param history not empty
   * @param trailingMonths how many of them count
   */
  static YearlyCost of(SortedMap<YearMonth, MonthCost> history, int trailingMonths) {
    List<MonthCost> all = List.copyOf(history.values());
    List<MonthCost> newest = all.subList(Math.max(0, all.size() - trailingMonths), all.size());
    double wrappers = year(newest, MonthCost::wrappers);
    return new YearlyCost(
        year(newest, month -> month.fullyLoaded().subtract(month.wrappers())),
        wrappers,
        year(newest, MonthCost::unavoidable),
        year(newest, MonthCost::unavoidableWrappers));
  }

  private static double year(List<MonthCost> months, Function<MonthCost, BigDecimal> part) {
    BigDecimal sum = months.stream().collect(Sums.of(part));
    return sum.doubleValue() * YEAR / months.size();
  }

  /** Wrapper part of both, 0 to 1; 0 if neither costs anything. */
  double wrapperShare() {
    return OptionInputs.wrapperShare(run, wrappers);
  }

  /** What would not end with it if nobody had automated around it. */
  ThreePoint unavoidableRun() {
    return ThreePoint.exactly(unavoidable - unavoidableWrappers);
  }
}
