package dev.towerbook.ledger.allocate;

import dev.towerbook.mapping.Mappings;
import dev.towerbook.mapping.catalogue.Application;
import dev.towerbook.mapping.catalogue.Catalogue;
import dev.towerbook.mapping.shared.SharedPool;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The applications that a pool serves in one month.
 *
 * @param applications ids, each once
 * @param drivers one value per application, zero or more
 * @param estimatedFrom application → month whose share stands for a driver that is missing
 */
record Receivers(
    SharedPool pool,
    List<String> applications,
    List<BigDecimal> drivers,
    SortedMap<String, YearMonth> estimatedFrom) {

  Receivers {
    applications = List.copyOf(applications);
    drivers = List.copyOf(drivers);
    estimatedFrom = Collections.unmodifiableSortedMap(new TreeMap<>(estimatedFrom));
    if (applications.size() != drivers.size()) {
      throw new IllegalArgumentException(pool.id() + ": one driver value per application");
    }
  }

  static Receivers of(SharedPool pool, YearMonth month, Mappings mappings, Drivers drivers) {
    List<String> applications = costObjects(pool, month, mappings.catalogue());
    return drivers.filled(
        new Receivers(
            pool,
            applications,
            drivers.weights(AllocationBasis.of(pool), applications),
            Collections.emptySortedMap()),
        month);
  }

  private static List<String> costObjects(SharedPool pool, YearMonth month, Catalogue catalogue) {
    return pool.everyApplication()
        ? catalogue.activeApplications().stream()
            .filter(application -> inService(application, month))
            .map(Application::id)
            .toList()
        : pool.applications();
  }

  private static boolean inService(Application application, YearMonth month) {
    return application.inService().map(day -> !YearMonth.from(day).isAfter(month)).orElse(true);
  }

  /** Sum of all drivers; zero means that nobody can bear the pool. */
  BigDecimal driverTotal() {
    return drivers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Application → driver value. */
  Map<String, BigDecimal> byApplication() {
    Map<String, BigDecimal> values = new HashMap<>();
    for (int i = 0; i < applications.size(); i++) {
      values.put(applications.get(i), drivers.get(i));
    }
    return values;
  }
}
