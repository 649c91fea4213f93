package dev.towerbook.ledger.allocate;

import dev.towerbook.ledger.gap.Unconverted;
import dev.towerbook.ledger.gap.UnratedCost;
import dev.towerbook.ledger.month.MonthLedger;
import dev.towerbook.mapping.CostObject;
import dev.towerbook.mapping.Mappings;
import dev.towerbook.mapping.catalogue.WrapperHost;
import dev.towerbook.mapping.shared.BasisKind;
import dev.towerbook.mapping.shared.SharedPool;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Whom cost without an exchange rate touches: who bears it, the hosts of a wrapper that does, the
 * applications that a pool serves which holds some of it, and those that share a pool by direct
 * cost with an application whose direct cost is unknown.
 */
final class UnconvertedCost {

  private final MonthLedger ledger;
  private final Mappings mappings;
  private final Drivers drivers;
  private final SortedMap<String, SortedSet<String>> applications = new TreeMap<>();
  private final SortedMap<String, SortedSet<String>> wrappers = new TreeMap<>();
  private final SortedMap<String, SortedSet<String>> pools = new TreeMap<>();

  private UnconvertedCost(MonthLedger ledger, Mappings mappings, Drivers drivers) {
    this.ledger = ledger;
    this.mappings = mappings;
    this.drivers = drivers;
  }

  /**
   * What of a month is unknown.
   *
   * @param held pools that hold cost with a rate
   */
  static Unconverted of(
      MonthLedger ledger, Collection<String> held, Mappings mappings, Drivers drivers) {
    List<UnratedCost> costs = ledger.unrated().stream().filter(cost -> !cost.isNothing()).toList();
    if (costs.isEmpty()) {
      return Unconverted.nothing(ledger.month());
    }
    UnconvertedCost unconverted = new UnconvertedCost(ledger, mappings, drivers);
    SortedSet<String> currencies = new TreeSet<>();
    for (UnratedCost cost : costs) {
      currencies.add(cost.currency());
      unconverted.note(cost);
    }
    unconverted.noteDrivers(held);
    unconverted.spread();
    return new Unconverted(
        ledger.month(), currencies, unconverted.applications, unconverted.wrappers);
  }

  private void note(UnratedCost cost) {
    switch (cost.target()) {
      case CostObject.Application application -> add(applications, application.id(), cost);
      case CostObject.Wrapper wrapper -> {
        add(wrappers, wrapper.id(), cost);
        mappings.catalogue().hostsOf(wrapper.id()).stream()
            .map(WrapperHost::application)
            .forEach(host -> add(applications, host, cost));
      }
      case CostObject.SharedPool pool -> add(pools, pool.id(), cost);
      case CostObject.Suspense nobody -> {
        // No application bears what is in suspense.
      }
    }
  }

  private static void add(
      SortedMap<String, SortedSet<String>> touched, String id, UnratedCost cost) {
    touched.computeIfAbsent(id, none -> new TreeSet<>()).add(cost.currency());
  }

  /** Pools whose very driver is the unknown cost. */
  private void noteDrivers(Collection<String> held) {
    for (String id : held) {
      SharedPool pool = mappings.sharedPool(id).orElseThrow();
      if (pool.basis() == BasisKind.DIRECT_COST) {
        for (String application : receivers(pool).applications()) {
          SortedSet<String> currencies =
              applications.getOrDefault(application, Collections.emptySortedSet());
          if (!currencies.isEmpty()) {
            pools.computeIfAbsent(id, none -> new TreeSet<>()).addAll(currencies);
          }
        }
      }
    }
  }

  /** From pools to who uses them, pools among them. */
  private void spread() {
    SortedSet<String> open = new TreeSet<>(pools.keySet());
    while (!open.isEmpty()) {
      String id = open.first();
      open.remove(id);
      SharedPool pool = mappings.sharedPool(id).orElseThrow();
      SortedSet<String> currencies =
          new TreeSet<>(pools.getOrDefault(id, Collections.emptySortedSet()));
      for (Map.Entry<String, BigDecimal> one : receivers(pool).byApplication().entrySet()) {
        // A driver of direct cost may be zero for the very reason that the cost is unknown.
        if (one.getValue().signum() > 0 || pool.basis() == BasisKind.DIRECT_COST) {
          applications.computeIfAbsent(one.getKey(), none -> new TreeSet<>()).addAll(currencies);
        }
      }
      for (String user : pool.use().percents().keySet()) {
        if (pools.computeIfAbsent(user, none -> new TreeSet<>()).addAll(currencies)) {
          open.add(user);
        }
      }
    }
  }

  private Receivers receivers(SharedPool pool) {
    return Receivers.of(pool, ledger.month(), mappings, drivers);
  }
}
