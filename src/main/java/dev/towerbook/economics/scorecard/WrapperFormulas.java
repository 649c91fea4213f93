package dev.towerbook.economics.scorecard;

import dev.towerbook.economics.metric.Measure;
import dev.towerbook.mapping.Transfer;
import dev.towerbook.mapping.catalogue.UsageUnit;
import dev.towerbook.mapping.catalogue.Words;
import dev.towerbook.money.Sums;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Predicate;

/** Figures of one wrapper in one month. */
final class WrapperFormulas {

  private WrapperFormulas() {}

  /** Cost per unit. A wrapper that is counted in another unit is not asked for this one. */
  static Measure costPer(WrapperMonth of, UsageUnit unit, YearMonth month) {
    if (of.count(unit).signum() == 0
        && unit != UsageUnit.WORKFLOW_RUN
        && of.count(UsageUnit.WORKFLOW_RUN).signum() > 0) {
      return new Measure.NotApplicable("counted in " + Words.word(UsageUnit.WORKFLOW_RUN));
    }
    return Measure.ratio(
        of.cost(),
        of.count(unit),
        of.whyNone(unit, "no " + Words.word(unit) + " count in " + month));
  }

  static Measure costPerException(
      WrapperMonth of, Optional<BigDecimal> businessHour, YearMonth month) {
    Measure handling = of.handling(businessHour);
    return handling instanceof Measure.Known known
        ? Measure.ratio(
            known.value(),
            of.count(UsageUnit.EXCEPTION),
            of.whyNone(UsageUnit.EXCEPTION, "no exception count in " + month))
        : handling;
  }

  static Measure exceptionsPer1000(WrapperMonth of, YearMonth month) {
    String partial = of.partial().get(UsageUnit.EXCEPTION);
    if (partial != null) {
      return new Measure.Unknown(partial);
    }
    return Measure.ratio(
        of.count(UsageUnit.EXCEPTION).movePointRight(3),
        of.count(UsageUnit.WORKFLOW_RUN),
        of.whyNone(UsageUnit.WORKFLOW_RUN, "no run count in " + month));
  }

  static Measure network(WrapperMonth of, Predicate<Transfer> which) {
    return new Measure.Known(
        of.network().entrySet().stream()
            .filter(entry -> which.test(entry.getKey()))
            .collect(Sums.of(entry -> entry.getValue())));
  }
}
