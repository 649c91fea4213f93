package dev.towerbook.ledger.pool;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hipparchus.fraction.BigFraction;

/**
 * Which part of each pool every owner bears in the end, by one method. The weights of a pool are
 * whole numbers in the exact proportion of the parts; with {@code money.Weights} they split an
 * amount without loss and with one rounding.
 */
public final class PoolShares {

  private final List<String> pools;
  private final SortedMap<String, SortedMap<String, BigInteger>> toOwners = new TreeMap<>();
  private final Map<String, Map<String, BigInteger>> toPools = new HashMap<>();
  private final SortedSet<String> closed = new TreeSet<>();
  private final Adjugate inverse;
  private final int scale;

  private PoolShares(PoolNetwork network, PoolMethod method) {
    pools = List.copyOf(network.pools());
    scale = scale(network);
    network.use().forEach((pool, receivers) -> route(network, method, pool, receivers));
    closed.addAll(pools);
    closed.removeAll(withOutlet());
    inverse = new Adjugate(pools.stream().map(this::row).toList());
  }

  /**
   * The parts of a network.
   *
   * @throws IllegalArgumentException if the order of step-down does not name every pool
   */
  public static PoolShares of(PoolNetwork network, PoolMethod method) {
    if (method instanceof PoolMethod.StepDown step
        && !new TreeSet<>(step.order()).equals(network.pools())) {
      throw new IllegalArgumentException(
          "the order " + step.order() + " is not one of the pools " + network.pools());
    }
    return new PoolShares(network, method);
  }

  /** Decimals of the finest driver value: values are whole numbers of such units. */
  private static int scale(PoolNetwork network) {
    return network.use().values().stream()
        .flatMap(receivers -> receivers.values().stream())
        .mapToInt(BigDecimal::scale)
        .reduce(0, Math::max);
  }

  /** Sorts what a pool gives into owners and the pools that it passes cost on to. */
  private void route(
      PoolNetwork network,
      PoolMethod method,
      String pool,
      SortedMap<String, BigDecimal> receivers) {
    SortedMap<String, BigInteger> owners = new TreeMap<>();
    Map<String, BigInteger> others = new TreeMap<>();
    receivers.forEach(
        (receiver, decimal) -> {
          BigInteger value = decimal.setScale(scale).unscaledValue();
          if (value.signum() > 0 && !network.isPool(receiver)) {
            owners.put(receiver, value);
          } else if (value.signum() > 0 && method.passes(pool, receiver)) {
            others.put(receiver, value);
          }
        });
    toOwners.put(pool, owners);
    toPools.put(pool, others);
  }

  /** The pools from which an owner can be reached. */
  private Set<String> withOutlet() {
    Map<String, List<String>> servedBy = new HashMap<>();
    toPools.forEach(
        (pool, others) ->
            others
                .keySet()
                .forEach(to -> servedBy.computeIfAbsent(to, key -> new ArrayList<>()).add(pool)));
    Deque<String> open = new ArrayDeque<>();
    toOwners.forEach(
        (pool, owners) -> {
          if (!owners.isEmpty()) {
            open.add(pool);
          }
        });
    Set<String> reached = new HashSet<>(open);
    while (!open.isEmpty()) {
      for (String pool : servedBy.getOrDefault(open.remove(), List.of())) {
        if (reached.add(pool)) {
          open.add(pool);
        }
      }
    }
    return reached;
  }

  /** All that a pool gives, as a whole number of driver units; 1 for a closed pool. */
  private BigInteger given(String pool) {
    if (closed.contains(pool)) {
      return BigInteger.ONE;
    }
    BigInteger owners = sum(toOwners.getOrDefault(pool, Collections.emptySortedMap()));
    return owners.add(sum(toPools.getOrDefault(pool, Map.of())));
  }

  private static BigInteger sum(Map<String, BigInteger> values) {
    return values.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
  }

  /** What the pool gives on the diagonal, less what it gives to each other pool. */
  private Map<Integer, BigInteger> row(String pool) {
    Map<Integer, BigInteger> row = new TreeMap<>();
    if (!closed.contains(pool)) {
      toPools
          .getOrDefault(pool, Map.of())
          .forEach((to, value) -> row.put(Collections.binarySearch(pools, to), value.negate()));
    }
    row.put(Collections.binarySearch(pools, pool), given(pool));
    return row;
  }

  /** As {@link #gross(Map)}, rounded half-even to so many decimals for print. */
  public SortedMap<String, BigDecimal> gross(Map<String, BigDecimal> costs, int decimals) {
    SortedMap<String, BigDecimal> rounded = new TreeMap<>();
    gross(costs)
        .forEach(
            (pool, sum) ->
                rounded.put(pool, sum.bigDecimalValue(decimals, RoundingMode.HALF_EVEN)));
    return rounded;
  }

  /** Pool → what passes through it: its own cost and what other pools charge it, exact. */
  SortedMap<String, BigFraction> gross(Map<String, BigDecimal> costs) {
    SortedMap<String, BigFraction> gross = new TreeMap<>();
    costs.forEach(
        (pool, cost) ->
            inverse
                .of(index(pool))
                .forEach(
                    (to, entry) ->
                        gross.merge(
                            pools.get(to), fraction(cost).multiply(entry), BigFraction::add)));
    gross.replaceAll((pool, sum) -> sum.multiply(given(pool)).divide(inverse.determinant()));
    return gross;
  }

  private int index(String pool) {
    int index = Collections.binarySearch(pools, pool);
    if (index < 0) {
      throw new IllegalArgumentException(pool + " is no pool");
    }
    return index;
  }

  static BigFraction fraction(BigDecimal value) {
    int scale = Math.max(0, value.scale());
    return new BigFraction(value.setScale(scale).unscaledValue(), BigInteger.TEN.pow(scale));
  }

  private SortedMap<String, BigInteger> owners(String pool) {
    return requireNonNull(toOwners.get(pool), pool);
  }

  /**
   * Whole-number weights of a pool: owners, and closed pools in which a part of it is stuck.
   *
   * @return receiver → weight above zero, in the exact proportion of the final parts; never empty
   */
  public SortedMap<String, BigDecimal> weights(String pool) {
    SortedMap<Integer, BigInteger> entries = inverse.of(index(pool));
    BigInteger common =
        entries.values().stream().reduce(BigInteger.ZERO, BigInteger::gcd).max(BigInteger.ONE);
    Map<String, BigInteger> weights = new HashMap<>();
    entries.forEach(
        (through, entry) -> {
          String other = pools.get(through);
          BigInteger factor = entry.divide(common);
          if (closed.contains(other)) {
            weights.merge(other, factor, BigInteger::add);
          } else {
            owners(other)
                .forEach(
                    (owner, value) ->
                        weights.merge(owner, factor.multiply(value), BigInteger::add));
          }
        });
    SortedMap<String, BigDecimal> sorted = new TreeMap<>();
    weights.forEach((receiver, weight) -> sorted.put(receiver, new BigDecimal(weight)));
    return sorted;
  }
}
