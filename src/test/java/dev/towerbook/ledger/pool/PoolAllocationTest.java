package dev.towerbook.ledger.pool;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.towerbook.Oracles;
import dev.towerbook.Seeded;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class PoolAllocationTest {

  private static final PoolMethod RECIPROCAL = new PoolMethod.Reciprocal();

  private static PoolNetwork network(Map<String, ? extends Map<String, BigDecimal>> use) {
    SortedMap<String, SortedMap<String, BigDecimal>> sorted = new TreeMap<>();
    use.forEach((pool, receivers) -> sorted.put(pool, new TreeMap<>(receivers)));
    return new PoolNetwork(sorted);
  }

  private static PoolNetwork network(Oracles.Case example) {
    Map<String, SortedMap<String, BigDecimal>> use = new TreeMap<>();
    Oracles.map(example.input().get("driver_usage"))
        .forEach(
            (pool, receivers) -> {
              SortedMap<String, BigDecimal> values = new TreeMap<>();
              Oracles.map(receivers).forEach((to, n) -> values.put(name(to), Oracles.decimal(n)));
              use.put(name(pool), values);
            });
    return network(use);
  }

  private static String name(Object key) {
    return String.valueOf(key);
  }

  private static BigDecimal direct(Oracles.Case example, String name) {
    return Oracles.decimal(Oracles.map(example.input().get("direct_cost")).get(name));
  }

  private static PoolAllocation allocated(
      Oracles.Case example, PoolNetwork network, PoolMethod method) {
    Map<String, BigDecimal> costs = new TreeMap<>();
    network.pools().forEach(pool -> costs.put(pool, direct(example, pool)));
    return PoolAllocation.of(network, method, costs);
  }

  private static void checkTotals(
      Oracles.Case example, PoolAllocation allocation, Map<?, ?> totals) {
    totals.forEach(
        (owner, total) ->
            example.assertNear(
                example.id() + allocation.method().words() + owner,
                total,
                direct(example, name(owner))
                    .add(allocation.byOwner().getOrDefault(name(owner), BigDecimal.ZERO))
                    .doubleValue()));
  }

  @Test
  void worked_examples_of_three_methods() throws IOException {
    for (Oracles.Case example : Oracles.of("ops/ops_cases.json", "service_department_allocation")) {
      PoolNetwork network = network(example);
      checkTotals(
          example,
          allocated(example, network, new PoolMethod.Direct()),
          Oracles.map(example.expected().get("direct")));
      Oracles.map(example.expected().get("step_down"))
          .forEach(
              (order, totals) -> {
                List<String> pools = Arrays.asList(name(order).split(">", -1));
                checkTotals(
                    example,
                    allocated(example, network, new PoolMethod.StepDown(pools)),
                    Oracles.map(totals));
              });
      Map<?, ?> reciprocal = Oracles.map(example.expected().get("reciprocal"));
      PoolAllocation allocation = allocated(example, network, RECIPROCAL);
      checkTotals(example, allocation, Oracles.map(reciprocal.get("total")));
      checkReciprocal(example, network, allocation, reciprocal);
    }
  }

  private static void checkReciprocal(
      Oracles.Case example, PoolNetwork network, PoolAllocation allocation, Map<?, ?> reciprocal) {
    Oracles.map(reciprocal.get("reciprocated"))
        .forEach(
            (pool, gross) ->
                example.assertNear(
                    name(pool),
                    gross,
                    requireNonNull(allocation.gross().get(name(pool))).doubleValue()));
    Oracles.map(reciprocal.get("allocated"))
        .forEach(
            (owner, parts) ->
                Oracles.map(parts)
                    .forEach(
                        (pool, part) ->
                            example.assertNear(
                                pool + " to " + owner,
                                part,
                                handedOut(network, allocation, name(pool), name(owner))
                                    .doubleValue())));
  }

  /** What a pool hands to an owner itself, out of its gross cost. */
  private static BigFraction handedOut(
      PoolNetwork network, PoolAllocation allocation, String pool, String owner) {
    SortedMap<String, BigDecimal> use = requireNonNull(network.use().get(pool));
    BigDecimal all = sum(use.values()).subtract(use.getOrDefault(pool, BigDecimal.ZERO));
    return requireNonNull(allocation.gross().get(pool))
        .multiply(PoolShares.fraction(use.getOrDefault(owner, BigDecimal.ZERO)))
        .divide(PoolShares.fraction(all));
  }

  /** Pools p0 … and owners o0 …, some uses zero, some pools that serve only pools. */
  private static PoolNetwork random(Random random, int pools, int owners) {
    Map<String, SortedMap<String, BigDecimal>> use = new TreeMap<>();
    for (int i = 0; i < pools; i++) {
      SortedMap<String, BigDecimal> values = new TreeMap<>();
      for (int j = 0; j < pools; j++) {
        if (random.nextInt(3) == 0) {
          values.put("p" + j, BigDecimal.valueOf(random.nextInt(50), random.nextInt(3)));
        }
      }
      for (int j = 0; j < owners; j++) {
        if (random.nextInt(4) == 0) {
          values.put("o" + j, BigDecimal.valueOf(random.nextInt(50), random.nextInt(3)));
        }
      }
      use.put("p" + i, values);
    }
    return network(use);
  }

  private static Map<String, BigDecimal> costs(Random random, PoolNetwork network) {
    Map<String, BigDecimal> costs = new TreeMap<>();
    for (String pool : network.pools()) {
      costs.put(pool, BigDecimal.valueOf(random.nextInt(), random.nextInt(5)));
    }
    return costs;
  }

  private static BigDecimal sum(Iterable<BigDecimal> values) {
    BigDecimal sum = BigDecimal.ZERO;
    for (BigDecimal value : values) {
      sum = sum.add(value);
    }
    return sum;
  }

  @Test
  void nothing_is_lost_by_any_method() {
    Seeded.rounds(
        300,
        random -> {
          PoolNetwork network = random(random, 1 + random.nextInt(7), 1 + random.nextInt(6));
          Map<String, BigDecimal> costs = costs(random, network);
          List<String> order = new ArrayList<>(network.pools());
          Collections.shuffle(order, random);
          for (PoolMethod method :
              List.of(new PoolMethod.Direct(), new PoolMethod.StepDown(order), RECIPROCAL)) {
            PoolAllocation allocation = PoolAllocation.of(network, method, costs);
            assertThat(sum(allocation.byOwner().values()).add(allocation.stuck()))
                .as(method.words())
                .isEqualByComparingTo(sum(costs.values()));
          }
        });
  }

  @Test
  void gross_figures_solve_the_equations_exactly() {
    Seeded.rounds(
        100,
        random -> {
          PoolNetwork network = random(random, 5, 4);
          Map<String, BigDecimal> costs = costs(random, network);
          PoolAllocation allocation = PoolAllocation.of(network, RECIPROCAL, costs);
          Set<String> closed = PoolAllocation.closed(network, PoolShares.of(network, RECIPROCAL));
          for (String pool : network.pools()) {
            BigFraction inflow = PoolShares.fraction(requireNonNull(costs.get(pool)));
            for (String other : network.pools()) {
              if (!other.equals(pool) && !closed.contains(other)) {
                SortedMap<String, BigDecimal> use = requireNonNull(network.use().get(other));
                BigDecimal all =
                    sum(use.values()).subtract(use.getOrDefault(other, BigDecimal.ZERO));
                BigFraction part =
                    PoolShares.fraction(use.getOrDefault(pool, BigDecimal.ZERO))
                        .divide(PoolShares.fraction(all));
                inflow = inflow.add(part.multiply(allocation.gross().get(other)));
              }
            }
            assertThat(allocation.gross().get(pool)).isEqualTo(inflow);
          }
        });
  }

  @Test
  void self_use_changes_nothing() {
    SortedMap<String, BigDecimal> plain = new TreeMap<>(Map.of("a", BigDecimal.ONE));
    SortedMap<String, BigDecimal> withSelf = new TreeMap<>(plain);
    withSelf.put("p", new BigDecimal("99"));
    Map<String, BigDecimal> costs = Map.of("p", new BigDecimal("10.01"));
    assertThat(PoolAllocation.of(network(Map.of("p", withSelf)), RECIPROCAL, costs).gross())
        .isEqualTo(PoolAllocation.of(network(Map.of("p", plain)), RECIPROCAL, costs).gross());
    assertThat(network(Map.of("p", withSelf)).hasPoolsThatServePools()).isFalse();
  }

  @Test
  void a_closed_group_is_named_with_what_is_stuck() {
    PoolNetwork network =
        network(
            Map.of(
                "a", Map.of("b", BigDecimal.ONE),
                "b", Map.of("a", BigDecimal.TWO),
                "feeder", Map.of("a", BigDecimal.ONE, "claims", new BigDecimal("3")),
                "idle", Map.of("claims", BigDecimal.ZERO)));
    PoolAllocation allocation =
        PoolAllocation.of(
            network,
            RECIPROCAL,
            Map.of(
                "a", new BigDecimal("5"),
                "b", new BigDecimal("7"),
                "feeder", new BigDecimal("100"),
                "idle", new BigDecimal("0.5")));
    assertThat(allocation.byOwner().get("claims")).isEqualByComparingTo("75");
    assertThat(allocation.closed()).hasSize(2);
    assertThat(allocation.closed().get(0).pools()).containsExactly("a", "b");
    assertThat(allocation.closed().get(0).stuck()).isEqualByComparingTo("37");
    assertThat(allocation.closed().get(1).stuck()).isEqualByComparingTo("0.5");
  }

  @Test
  void one_pool_after_the_other_needs_an_order_of_all() {
    PoolNetwork network = network(Map.of("p", Map.of("a", BigDecimal.ONE)));
    assertThatThrownBy(() -> PoolShares.of(network, new PoolMethod.StepDown(List.of())))
        .hasMessageContaining("[p]");
    assertThatThrownBy(() -> new PoolMethod.StepDown(List.of("p", "p")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> network(Map.of("p", Map.of("a", BigDecimal.ONE.negate()))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void fifty_pools_share_to_two_thousand_applications() {
    Random random = new Random(17);
    Map<String, SortedMap<String, BigDecimal>> use = new TreeMap<>();
    for (int i = 0; i < 50; i++) {
      SortedMap<String, BigDecimal> values = new TreeMap<>();
      for (int j = 0; j < 6; j++) {
        values.put("p" + random.nextInt(50), BigDecimal.valueOf(1 + random.nextInt(9999)));
      }
      for (int j = 0; j < 2000; j++) {
        values.put("o" + j, BigDecimal.valueOf(random.nextInt(100_000), 2));
      }
      use.put("p" + i, values);
    }
    PoolNetwork network = network(use);
    Map<String, BigDecimal> costs = costs(random, network);
    PoolAllocation allocation = PoolAllocation.of(network, RECIPROCAL, costs);
    assertThat(sum(allocation.byOwner().values())).isEqualByComparingTo(sum(costs.values()));
    assertThat(allocation.closed()).isEmpty();
  }
}
