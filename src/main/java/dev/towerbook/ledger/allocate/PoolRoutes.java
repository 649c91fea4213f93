package dev.towerbook.ledger.allocate;

import static java.util.Objects.requireNonNull;

import dev.towerbook.ledger.pool.PoolMethod;
import dev.towerbook.ledger.pool.PoolNetwork;
import dev.towerbook.ledger.pool.PoolShares;
import dev.towerbook.mapping.Mappings;
import dev.towerbook.mapping.catalogue.AllocationMethod;
import dev.towerbook.mapping.shared.SharedPool;
import dev.towerbook.money.Sums;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The ways of all pools of a month. A pool and an application may have the same id, so that names
 * in the network say which of them they are.
 */
final class PoolRoutes {

  private static final String POOL = "pool:";
  private static final String APPLICATION = "app:";
  // What a pool gives to applications that count nothing: an owner of its own, who keeps it visible
  // instead of leaving all of the pool to its other users.
  private static final String NOBODY = "nobody:";

  private final SortedMap<String, Receivers> receivers = new TreeMap<>();
  private final PoolMethod method;
  private final Optional<PoolShares> shares;

  private PoolRoutes(
      SortedMap<String, SharedPool> connected, AllocationMethod method, Map<String, Receivers> of) {
    receivers.putAll(of);
    this.method = method(method, connected);
    PoolNetwork network = network(connected);
    shares =
        network.hasPoolsThatServePools()
            ? Optional.of(PoolShares.of(network, this.method))
            : Optional.empty();
  }

  static PoolRoutes of(YearMonth month, Mappings mappings, Drivers drivers) {
    SortedMap<String, SharedPool> connected = connected(mappings.sharedPools());
    Map<String, Receivers> receivers = new HashMap<>();
    connected.forEach(
        (id, pool) -> receivers.put(id, Receivers.of(pool, month, mappings, drivers)));
    return new PoolRoutes(connected, mappings.settings().allocationMethod(), receivers);
  }

  /** Pools that use another one or are used by one; the rest needs no network. */
  private static SortedMap<String, SharedPool> connected(SortedMap<String, SharedPool> pools) {
    SortedMap<String, SharedPool> connected = new TreeMap<>();
    pools.forEach(
        (id, pool) -> {
          for (String user : pool.use().percents().keySet()) {
            connected.put(id, pool);
            connected.put(user, requireNonNull(pools.get(user), user));
          }
        });
    return connected;
  }

  private static PoolMethod method(
      AllocationMethod method, SortedMap<String, SharedPool> connected) {
    return switch (method) {
      case RECIPROCAL -> new PoolMethod.Reciprocal();
      case DIRECT -> new PoolMethod.Direct();
      case STEP_DOWN ->
          new PoolMethod.StepDown(
              connected.values().stream()
                  .sorted(
                      Comparator.<SharedPool>comparingLong(pool -> pool.use().rank())
                          .thenComparing(SharedPool::id))
                  .map(pool -> POOL + pool.id())
                  .toList());
    };
  }

  private PoolNetwork network(SortedMap<String, SharedPool> connected) {
    SortedMap<String, SortedMap<String, BigDecimal>> use = new TreeMap<>();
    connected.forEach((id, pool) -> use.put(POOL + id, use(pool, receivers(id))));
    return new PoolNetwork(use);
  }

  /** Percentages and driver values on one scale, without a division. */
  private static SortedMap<String, BigDecimal> use(SharedPool pool, Receivers receivers) {
    BigDecimal total = receivers.driverTotal();
    BigDecimal whole = total.signum() == 0 ? BigDecimal.ONE : total;
    SortedMap<String, BigDecimal> use = new TreeMap<>();
    pool.use().percents().forEach((user, part) -> use.put(POOL + user, part.multiply(whole)));
    BigDecimal rest = pool.use().rest();
    if (total.signum() == 0) {
      use.put(NOBODY + pool.id(), rest);
      return use;
    }
    for (int i = 0; i < receivers.applications().size(); i++) {
      BigDecimal value = receivers.drivers().get(i).multiply(rest);
      use.merge(APPLICATION + receivers.applications().get(i), value, BigDecimal::add);
    }
    return use;
  }

  private Receivers receivers(String pool) {
    return requireNonNull(receivers.get(pool), pool);
  }

  /** The way of a pool; straight if it passes nothing on. */
  PoolRoute route(Receivers from) {
    String pool = from.pool().id();
    BigDecimal passed = passed(from.pool());
    if (shares.isEmpty() || passed.signum() == 0) {
      return PoolRoute.straight(from);
    }
    List<String> applications = new ArrayList<>();
    List<BigDecimal> weights = new ArrayList<>();
    BigDecimal stuck = BigDecimal.ZERO;
    SortedSet<String> stuckIn = new TreeSet<>();
    for (Map.Entry<String, BigDecimal> to : shares.get().weights(POOL + pool).entrySet()) {
      if (to.getKey().startsWith(APPLICATION)) {
        applications.add(to.getKey().substring(APPLICATION.length()));
        weights.add(to.getValue());
      } else {
        stuck = stuck.add(to.getValue());
        stuckIn.add(to.getKey().substring(to.getKey().indexOf(':') + 1));
      }
    }
    BigDecimal rest = from.pool().use().rest();
    BigDecimal ownPart = rest.divide(rest.add(passed), MathContext.DECIMAL128);
    return new PoolRoute(
        method.words().replace(POOL, ""),
        applications,
        weights,
        stuck,
        stuckIn,
        Optional.of(ownPart),
        through(pool));
  }

  private BigDecimal passed(SharedPool pool) {
    return pool.use().percents().entrySet().stream()
        .filter(user -> method.passes(POOL + pool.id(), POOL + user.getKey()))
        .collect(Sums.of(Map.Entry::getValue));
  }

  /** All pools that cost of a pool passes, that serve applications. */
  private Map<String, Map<String, BigDecimal>> through(String pool) {
    Map<String, Map<String, BigDecimal>> through = new TreeMap<>();
    List<String> open = new ArrayList<>(List.of(pool));
    SortedSet<String> seen = new TreeSet<>();
    while (!open.isEmpty()) {
      String from = open.removeLast();
      for (String to : receivers(from).pool().use().percents().keySet()) {
        if (method.passes(POOL + from, POOL + to) && seen.add(to)) {
          open.add(to);
        }
      }
    }
    seen.remove(pool);
    for (String other : seen) {
      if (receivers(other).pool().use().rest().signum() > 0) {
        through.put(other, receivers(other).byApplication());
      }
    }
    return through;
  }

  /**
   * What passes through each connected pool: its own cost and what others charge it, in 12
   * decimals.
   */
  SortedMap<String, BigDecimal> gross(Map<String, BigDecimal> costs) {
    SortedMap<String, BigDecimal> gross = new TreeMap<>();
    if (shares.isPresent()) {
      Map<String, BigDecimal> own = new TreeMap<>();
      receivers.keySet().forEach(id -> own.put(POOL + id, costs.getOrDefault(id, BigDecimal.ZERO)));
      shares.get().gross(own, 12).forEach((id, sum) -> gross.put(id.substring(POOL.length()), sum));
    }
    return gross;
  }
}
