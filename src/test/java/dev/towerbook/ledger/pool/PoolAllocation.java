package dev.towerbook.ledger.pool;

import static java.util.Objects.requireNonNull;

import dev.towerbook.money.Weights;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hipparchus.fraction.BigFraction;

/**
 * The cost of pools, shared to its owners. Each pool is rounded once, so that its parts add up to
 * it exactly.
 *
 * @param method with the order of step-down, to be printed
 * @param gross pool → its own cost and what other pools charge it, exact
 * @param borne pool → owner → what the owner bears of the pool's own cost, whichever way it came
 * @param closed groups without an outlet, with what is stuck in them
 */
public record PoolAllocation(
    PoolMethod method,
    SortedMap<String, BigFraction> gross,
    SortedMap<String, SortedMap<String, BigDecimal>> borne,
    List<ClosedGroup> closed) {

  /**
   * Pools that serve only each other, or nobody: what enters them reaches no owner.
   *
   * @param stuck exact amount that stays in it
   */
  public record ClosedGroup(SortedSet<String> pools, BigDecimal stuck) {}

  public PoolAllocation {
    requireNonNull(method, "method");
    gross = Collections.unmodifiableSortedMap(new TreeMap<>(gross));
    borne = Collections.unmodifiableSortedMap(new TreeMap<>(borne));
    closed = List.copyOf(closed);
  }

  /**
   * Shares the cost of pools.
   *
   * @param costs pool → own cost; a pool of the network without one costs nothing
   * @throws IllegalArgumentException if a cost is of no pool of the network
   */
  public static PoolAllocation of(
      PoolNetwork network, PoolMethod method, Map<String, BigDecimal> costs) {
    PoolShares shares = PoolShares.of(network, method);
    SortedMap<String, SortedMap<String, BigDecimal>> borne = new TreeMap<>();
    SortedMap<String, BigDecimal> stuck = new TreeMap<>();
    new TreeMap<>(costs)
        .forEach(
            (pool, cost) -> borne.put(pool, split(network, shares.weights(pool), cost, stuck)));
    return new PoolAllocation(method, shares.gross(costs), borne, groups(network, shares, stuck));
  }

  private static SortedMap<String, BigDecimal> split(
      PoolNetwork network,
      SortedMap<String, BigDecimal> weights,
      BigDecimal cost,
      SortedMap<String, BigDecimal> stuck) {
    List<BigDecimal> parts =
        Weights.splitExactly(cost, List.copyOf(weights.values())).orElseThrow();
    SortedMap<String, BigDecimal> borne = new TreeMap<>();
    int i = 0;
    for (String receiver : weights.keySet()) {
      BigDecimal part = parts.get(i++);
      if (network.isPool(receiver)) {
        stuck.merge(receiver, part, BigDecimal::add);
      } else {
        borne.put(receiver, part);
      }
    }
    return borne;
  }

  /** Closed pools that hang together, with what is stuck in any of them. */
  private static List<ClosedGroup> groups(
      PoolNetwork network, PoolShares shares, SortedMap<String, BigDecimal> stuck) {
    List<ClosedGroup> groups = new ArrayList<>();
    SortedSet<String> left = closed(network, shares);
    while (!left.isEmpty()) {
      SortedSet<String> group = new TreeSet<>();
      Deque<String> open = new ArrayDeque<>(List.of(left.first()));
      while (!open.isEmpty()) {
        String pool = open.remove();
        if (left.remove(pool)) {
          group.add(pool);
          left.stream()
              .filter(other -> serves(network, pool, other) || serves(network, other, pool))
              .forEach(open::add);
        }
      }
      BigDecimal amount = BigDecimal.ZERO;
      for (String pool : group) {
        amount = amount.add(stuck.getOrDefault(pool, BigDecimal.ZERO));
      }
      groups.add(new ClosedGroup(group, amount));
    }
    return groups;
  }

  /** A pool from which no owner can be reached keeps its own cost. */
  static SortedSet<String> closed(PoolNetwork network, PoolShares shares) {
    SortedSet<String> closed = new TreeSet<>(network.pools());
    closed.removeIf(pool -> !shares.weights(pool).containsKey(pool));
    return closed;
  }

  private static boolean serves(PoolNetwork network, String from, String to) {
    return requireNonNull(network.use().get(from)).getOrDefault(to, BigDecimal.ZERO).signum() > 0;
  }

  /** Owner → all that it bears; sums with {@link #stuck} to the cost of all pools, exactly. */
  public SortedMap<String, BigDecimal> byOwner() {
    SortedMap<String, BigDecimal> sums = new TreeMap<>();
    borne
        .values()
        .forEach(
            owners -> owners.forEach((owner, part) -> sums.merge(owner, part, BigDecimal::add)));
    return sums;
  }

  /** What no owner bears. */
  public BigDecimal stuck() {
    return closed.stream().map(ClosedGroup::stuck).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
