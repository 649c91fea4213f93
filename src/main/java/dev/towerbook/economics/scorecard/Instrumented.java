package dev.towerbook.economics.scorecard;

import dev.towerbook.economics.metric.ApplicationFigures;
import dev.towerbook.economics.metric.Metric;
import dev.towerbook.economics.unit.InstrumentationCoverage.Service;
import dev.towerbook.mapping.words.UsageUnit;
import dev.towerbook.mapping.words.Words;
import java.util.Optional;

/**
 * Whether an application reports its cost per unit.
 *
 * @param unit empty if the catalogue names none
 * @param metricId the metric that must be signed; empty without a unit
 * @param lacks what is missing, in words; empty if nothing is
 */
public record Instrumented(
    Service service, Optional<UsageUnit> unit, String metricId, String lacks) {

  /** Looks at an application. */
  static Instrumented of(ApplicationFigures figures, MetricCatalogue metrics) {
    Optional<UsageUnit> unit = figures.application().unit();
    String metric = unit.map(Instrumented::metric).orElse("");
    boolean signed = metrics.isSigned(metric);
    boolean live =
        figures.partial().containsKey(figures.month())
            || Optional.ofNullable(figures.volumes().get(figures.statement().month()))
                .filter(volume -> volume.signum() > 0)
                .isPresent();
    return new Instrumented(
        new Service(figures.application().id(), figures.statement().fullyLoaded(), signed, live),
        unit,
        metric,
        lacks(unit, signed, live));
  }

  private static String lacks(Optional<UsageUnit> unit, boolean signed, boolean live) {
    if (unit.isEmpty()) {
      return "no usage unit in the catalogue";
    }
    String count = live ? "" : "no " + Words.word(unit.get()) + " count in the month";
    String signature = signed ? "" : "its metric is not signed";
    return count.isEmpty() || signature.isEmpty() ? count + signature : count + "; " + signature;
  }

  /** The metric that a unit is reported by; users have no metric of their own. */
  static String metric(UsageUnit unit) {
    return switch (unit) {
      case TRANSACTION -> ScoreMetric.COST_PER_TRANSACTION.id();
      case API_CALL -> ScoreMetric.COST_PER_API_CALL.id();
      case WORKFLOW_RUN -> ScoreMetric.COST_PER_WORKFLOW_RUN.id();
      case EXCEPTION, BUSINESS_EXCEPTION, SYSTEM_EXCEPTION -> ScoreMetric.COST_PER_EXCEPTION.id();
      case ACTIVE_USER -> Metric.UNIT_COST.column();
    };
  }
}
