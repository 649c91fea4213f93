package dev.towerbook.economics.metric;

import dev.towerbook.mapping.catalogue.Application;
import dev.towerbook.mapping.words.Transfer;
import dev.towerbook.mapping.words.UsageUnit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Formulas of metrics about what is used: units, wrappers, traffic. */
final class UseFormulas {

  private static final int MEAN_MONTHS = 12;

  private UseFormulas() {}

  /** A change is one against the mean of the twelve months before: a whole year with its season. */
  static YearMonth firstOfMean(YearMonth month) {
    return month.minusMonths(MEAN_MONTHS);
  }

  /** TCO per unit; the question arises only for the application's own unit. */
  static Measure costPer(ApplicationFigures figures, UsageUnit unit) {
    Optional<ApplicationFigures> counted = figures.in(unit);
    if (counted.isPresent()) {
      return unitCost(counted.get(), figures.month());
    }
    return new Measure.NotApplicable(
        figures
            .application()
            .unit()
            .map(own -> "counted in " + own.id())
            .orElse("no usage unit in the catalogue"));
  }

  /** Keep-alive engineering per wrapper that the application hosts. */
  static Measure supportPerBot(ApplicationFigures figures) {
    return figures.wrappers().isEmpty()
        ? new Measure.NotApplicable("no wrapper")
        : Measure.ratio(
            Metric.keepAlive(figures), BigDecimal.valueOf(figures.wrappers().size()), "");
  }

  /** Operating cost of some kinds of traffic; zero is a figure: the rules have looked. */
  static Measure network(ApplicationFigures figures, Predicate<Transfer> which) {
    return new Measure.Known(
        figures
            .statement()
            .operating(
                line ->
                    which.test(line.place().transfer())
                        && (figures.withWrappers() || !line.isWrapper())));
  }

  /** TCO of a month per unit of the application's own usage unit. */
  static Measure unitCost(ApplicationFigures figures, YearMonth month) {
    Application application = figures.application();
    Optional<UsageUnit> unit = application.unit();
    if (unit.isEmpty()) {
      return new Measure.NotApplicable("no usage unit in the catalogue");
    }
    Optional<BigDecimal> volume =
        Optional.ofNullable(figures.volumes().get(month)).filter(v -> v.signum() > 0);
    if (figures.unknown().containsKey(month)) {
      return figures.costOf(month);
    }
    if (volume.isEmpty()) {
      return new Measure.Unknown(
          figures.partial().getOrDefault(month, "no " + unit.get().id() + " count in " + month));
    }
    return figures.costOf(month).map(cost -> cost.divide(volume.get(), MathContext.DECIMAL64));
  }

  static Measure unitCostChange(ApplicationFigures figures) {
    Measure now = unitCost(figures, figures.month());
    if (!now.isKnown()) {
      return now;
    }
    List<BigDecimal> earlier = new ArrayList<>();
    YearMonth first = firstOfMean(figures.month());
    for (YearMonth month : figures.volumes().subMap(first, figures.month()).keySet()) {
      if (figures.unknown().containsKey(month)) {
        return figures.costOf(month);
      }
      unitCost(figures, month).number().ifPresent(earlier::add);
    }
    return changeAgainstMean(
        now.number().orElseThrow(), earlier, "no earlier month with cost and count");
  }

  static Measure changeAgainstMean(BigDecimal now, List<BigDecimal> earlier, String ifNone) {
    BigDecimal sum = earlier.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.signum() <= 0) {
      return new Measure.Unknown(ifNone);
    }
    if (now.signum() < 0 || earlier.stream().anyMatch(before -> before.signum() < 0)) {
      return new Measure.Unknown("credits outweigh charges in a month: no change in percent");
    }
    BigDecimal ratio =
        now.multiply(BigDecimal.valueOf(earlier.size())).divide(sum, MathContext.DECIMAL64);
    return new Measure.Known(ratio.subtract(BigDecimal.ONE));
  }
}
