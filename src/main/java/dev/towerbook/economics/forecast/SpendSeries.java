package dev.towerbook.economics.forecast;

import dev.towerbook.economics.metric.Measure;
import dev.towerbook.economics.metric.SeriesSummary;
import dev.towerbook.money.Sums;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Monthly spend up to a month, without a gap, in report currency.
 *
 * @param run cost that comes again, commitments amortised: what is carried on
 * @param once what does not: capital outlay and purchases that came in one month only
 * @param unknown why there is no series up to the month; empty if there is
 */
public record SpendSeries(
    SortedMap<YearMonth, BigDecimal> run,
    SortedMap<YearMonth, BigDecimal> once,
    Optional<String> unknown) {

  private static final int RUN_RATE_MONTHS = 3;

  public SpendSeries {
    run = Collections.unmodifiableSortedMap(new TreeMap<>(run));
    once = Collections.unmodifiableSortedMap(new TreeMap<>(once));
  }

  /**
   * The part of a history that reaches a month without a gap.
   *
   * @param reasons why a month is not known
   */
  public static SpendSeries upTo(
      YearMonth month,
      SortedMap<YearMonth, BigDecimal> run,
      SortedMap<YearMonth, BigDecimal> once,
      SortedMap<YearMonth, String> reasons) {
    SortedMap<YearMonth, BigDecimal> whole = new TreeMap<>();
    YearMonth at = month;
    while (run.containsKey(at) && !reasons.containsKey(at)) {
      whole.put(at, run.getOrDefault(at, BigDecimal.ZERO));
      at = at.minusMonths(1);
    }
    SortedMap<YearMonth, BigDecimal> own = new TreeMap<>(once);
    own.keySet().retainAll(whole.keySet());
    Optional<String> unknown =
        whole.isEmpty()
            ? Optional.of(reasons.getOrDefault(month, "no spend in " + month))
            : Optional.empty();
    return new SpendSeries(whole, own, unknown);
  }

  /** Run cost, oldest first. */
  List<Double> values() {
    return run.values().stream().map(BigDecimal::doubleValue).toList();
  }

  /** Mean of the last three months, or of as many as there are. */
  public Measure runRate() {
    List<BigDecimal> last = new ArrayList<>(run.values());
    last = last.subList(Math.max(0, last.size() - RUN_RATE_MONTHS), last.size());
    return unknown
        .<Measure>map(Measure.Unknown::new)
        .orElse(
            last.isEmpty()
                ? new Measure.Unknown("no month")
                : Measure.ratio(
                    last.stream().collect(Sums.of(cost -> cost)),
                    BigDecimal.valueOf(last.size()),
                    "no month"));
  }

  /** Standard deviation of run cost in parts of its mean. */
  public Measure variation() {
    return run.size() < 2
        ? new Measure.Unknown(unknown.orElse("one month only"))
        : SeriesSummary.of(values()).coefficientOfVariation();
  }

  /** What came once, in all. */
  public BigDecimal onceInAll() {
    return once.values().stream().collect(Sums.of(cost -> cost));
  }

  /** All spend of a month: run cost and what came once; unknown outside of the series. */
  public Measure spent(YearMonth month) {
    BigDecimal cost = run.get(month);
    return cost == null
        ? new Measure.Unknown(unknown.orElse("no known spend in " + month))
        : new Measure.Known(cost.add(once.getOrDefault(month, BigDecimal.ZERO)));
  }
}
