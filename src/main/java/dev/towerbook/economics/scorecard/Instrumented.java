package dev.towerbook.economics.scorecard;

import dev.towerbook.economics.metric.ApplicationFigures;
import dev.towerbook.economics.unit.InstrumentationCoverage.Service;
import dev.towerbook.mapping.catalogue.Units;
import dev.towerbook.mapping.words.UsageUnit;
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
    String metric = unit.map(Units::metric).orElse("");
    boolean signed = metrics.isTrusted(metric);
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
    String count = live ? "" : "no " + unit.get().id() + " count in the month";
    String signature = signed ? "" : "its metric is not signed";
    return count.isEmpty() || signature.isEmpty() ? count + signature : count + "; " + signature;
  }
}
