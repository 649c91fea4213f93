package dev.towerbook.economics.scorecard;

import dev.towerbook.economics.metric.ApplicationFigures;
import dev.towerbook.economics.metric.MonthInputs;
import dev.towerbook.economics.unit.InstrumentationCoverage.Service;
import dev.towerbook.ledger.allocate.AllocationBasis;
import dev.towerbook.ledger.allocate.AllocationShare;
import dev.towerbook.mapping.catalogue.Units;
import dev.towerbook.mapping.words.UsageUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Whether a service reports its cost per unit: an application, a wrapper or a shared pool.
 *
 * @param unit empty if the catalogue names none
 * @param metricId the metric that must be signed; empty without a unit
 * @param lacks what is missing, in words; empty if nothing is
 */
public record Instrumented(
    Kind kind, Service service, Optional<UsageUnit> unit, String metricId, String lacks) {

  /** What a service is. */
  public enum Kind {
    APPLICATION,
    WRAPPER,
    SHARED_POOL
  }

  /** Looks at all services of a month: applications, then wrappers, then pools, by id. */
  static List<Instrumented> of(
      MonthInputs side, SortedMap<String, WrapperMonth> wrappers, MetricCatalogue metrics) {
    List<Instrumented> all = new ArrayList<>();
    side.figures().values().forEach(figures -> all.add(of(figures, metrics)));
    wrappers.values().forEach(wrapper -> all.add(of(wrapper, metrics)));
    SortedMap<String, AllocationShare> pools = new TreeMap<>();
    Set<String> counted = new HashSet<>();
    for (AllocationShare share : side.data().allocation().shares()) {
      pools.putIfAbsent(share.poolId(), share);
      if (share.driverTotal().signum() > 0 && share.estimatedFrom().isEmpty()) {
        counted.add(share.poolId());
      }
    }
    pools.forEach((id, share) -> all.add(of(share, counted.contains(id), metrics)));
    return all;
  }

  private static Instrumented of(WrapperMonth wrapper, MetricCatalogue metrics) {
    UsageUnit unit = UsageUnit.WORKFLOW_RUN;
    boolean live = wrapper.count(unit).signum() > 0 || wrapper.partial().containsKey(unit);
    String id = wrapper.wrapper().id();
    Service service = new Service(id, wrapper.cost(), false, live);
    return of(Kind.WRAPPER, service, Optional.of(unit), metrics);
  }

  /** A pool reports cost per unit if a count shares it. */
  private static Instrumented of(AllocationShare share, boolean live, MetricCatalogue metrics) {
    Optional<UsageUnit> unit =
        share.basis() instanceof AllocationBasis.Usage usage
            ? Optional.of(usage.unit())
            : Optional.empty();
    Service service = new Service(share.poolId(), share.poolTotal(), false, live);
    return of(Kind.SHARED_POOL, service, unit, metrics);
  }

  /** Whether the metric is trusted the catalogue says, so the service does not. */
  private static Instrumented of(
      Kind kind, Service unsigned, Optional<UsageUnit> unit, MetricCatalogue metrics) {
    String metric = unit.map(Units::metric).orElse("");
    boolean signed = metrics.isTrusted(metric);
    boolean counted = unit.isPresent() && unsigned.live();
    return new Instrumented(
        kind,
        new Service(unsigned.id(), unsigned.cost(), signed, counted),
        unit,
        metric,
        lacks(kind, unit, signed, counted));
  }

  /** Looks at an application. */
  static Instrumented of(ApplicationFigures figures, MetricCatalogue metrics) {
    boolean live =
        figures.partial().containsKey(figures.month())
            || Optional.ofNullable(figures.volumes().get(figures.statement().month()))
                .filter(volume -> volume.signum() > 0)
                .isPresent();
    String id = figures.application().id();
    Service service = new Service(id, figures.statement().fullyLoaded(), false, live);
    return of(Kind.APPLICATION, service, figures.application().unit(), metrics);
  }

  private static String lacks(Kind kind, Optional<UsageUnit> unit, boolean signed, boolean live) {
    if (unit.isEmpty()) {
      return kind == Kind.SHARED_POOL
          ? "no usage count shares it"
          : "no usage unit in the catalogue";
    }
    String count = live ? "" : "no " + unit.get().id() + " count in the month";
    String signature = signed ? "" : "its metric is not signed or has no owner";
    return count.isEmpty() || signature.isEmpty() ? count + signature : count + "; " + signature;
  }
}
