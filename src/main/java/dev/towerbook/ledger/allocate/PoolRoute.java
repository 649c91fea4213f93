package dev.towerbook.ledger.allocate;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * By which weights a pool reaches applications in the end, whichever way its cost takes.
 *
 * @param method in words, with the order of step-down; empty for a pool that passes nothing on
 * @param applications ids, each once
 * @param weights one per application; all zero if nobody can bear the pool
 * @param stuckWeight weight of what reaches no application, on the same scale
 * @param stuckIn pools in which that part stays
 * @param ownPart part of the pool that its own driver hands out, before any other pool; empty for
 *     all
 * @param through other pools that its cost passes, with their drivers by application
 */
record PoolRoute(
    String method,
    List<String> applications,
    List<BigDecimal> weights,
    BigDecimal stuckWeight,
    SortedSet<String> stuckIn,
    Optional<BigDecimal> ownPart,
    Map<String, Map<String, BigDecimal>> through) {

  PoolRoute {
    applications = List.copyOf(applications);
    weights = List.copyOf(weights);
    stuckIn = Collections.unmodifiableSortedSet(new TreeSet<>(stuckIn));
    through = Map.copyOf(through);
    if (applications.size() != weights.size()) {
      throw new IllegalArgumentException("one weight per application");
    }
  }

  /** The way of a pool that passes nothing on: its drivers alone decide. */
  static PoolRoute straight(Receivers receivers) {
    return new PoolRoute(
        "",
        receivers.applications(),
        receivers.drivers(),
        BigDecimal.ZERO,
        Collections.emptySortedSet(),
        Optional.empty(),
        Map.of());
  }

  /** Sum of all weights. */
  BigDecimal weightTotal() {
    return weights.stream().reduce(stuckWeight, BigDecimal::add);
  }

  /** Pools that hand a part of it to an application. */
  SortedSet<String> throughTo(String application) {
    SortedSet<String> pools = new TreeSet<>();
    through.forEach(
        (pool, drivers) -> {
          if (drivers.getOrDefault(application, BigDecimal.ZERO).signum() > 0) {
            pools.add(pool);
          }
        });
    return pools;
  }
}
