package dev.towerbook.ledger;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.Seeded;
import dev.towerbook.ledger.allocate.AllocatedCost;
import dev.towerbook.ledger.allocate.Allocation;
import dev.towerbook.ledger.allocate.AllocationPath;
import dev.towerbook.ledger.allocate.AllocationShare;
import dev.towerbook.ledger.month.MonthLedger;
import dev.towerbook.ledger.month.MonthlyCost;
import dev.towerbook.ledger.month.Postings;
import dev.towerbook.ledger.pool.PoolAllocation;
import dev.towerbook.ledger.pool.PoolMethod;
import dev.towerbook.ledger.pool.PoolNetwork;
import dev.towerbook.ledger.prove.BookChecks;
import dev.towerbook.ledger.prove.Check;
import dev.towerbook.mapping.CostObject;
import dev.towerbook.mapping.Mappings;
import dev.towerbook.mapping.catalogue.AllocationMethod;
import dev.towerbook.mapping.catalogue.Application;
import dev.towerbook.mapping.catalogue.Catalogue;
import dev.towerbook.mapping.catalogue.CompanySettings;
import dev.towerbook.mapping.catalogue.Units;
import dev.towerbook.mapping.shared.BasisKind;
import dev.towerbook.mapping.shared.CommitmentPolicies;
import dev.towerbook.mapping.shared.PoolUse;
import dev.towerbook.mapping.shared.SharedPool;
import dev.towerbook.mapping.words.UsageUnit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Pools that use each other, from the shelf to the cost lines. */
class PoolUseTest {

  private static final List<String> APPLICATIONS = List.of("a", "b", "p0");

  /** Pool i of {@code percents} is used by pool j for so many percent; shares are of a, b, p0. */
  private static Mappings mappings(
      AllocationMethod method, List<int[]> percents, List<List<Integer>> shares) {
    SortedMap<String, SharedPool> pools = new TreeMap<>();
    for (int i = 0; i < percents.size(); i++) {
      SortedMap<String, BigDecimal> use = new TreeMap<>();
      for (int j = 0; j < percents.size(); j++) {
        if (percents.get(i)[j] > 0) {
          use.put("p" + j, BigDecimal.valueOf(percents.get(i)[j]));
        }
      }
      pools.put("p" + i, pool("p" + i, shares.get(i)).with(new PoolUse(i, use)));
    }
    return mappings(method, pools);
  }

  private static SharedPool pool(String id, List<Integer> shares) {
    boolean counted = shares.isEmpty();
    return new SharedPool(
        id,
        id,
        counted ? BasisKind.USAGE : BasisKind.FIXED,
        counted ? Optional.of(UsageUnit.TRANSACTION) : Optional.empty(),
        false,
        APPLICATIONS,
        shares.stream().map(BigDecimal::valueOf).toList(),
        "",
        PoolUse.NONE);
  }

  private static Mappings mappings(AllocationMethod method, SortedMap<String, SharedPool> pools) {
    SortedMap<String, Application> byId = new TreeMap<>();
    APPLICATIONS.forEach(id -> byId.put(id, Portfolio.application(id)));
    Mappings shelf = Deliveries.SHELF;
    CompanySettings settings = shelf.settings();
    return new Mappings(
        new CompanySettings(
            settings.reportCurrency(),
            settings.company(),
            settings.suspenseThresholdPercent(),
            settings.unallocatedThresholdPercent(),
            settings.rejectedRowsPercentMax(),
            settings.rejectedValuePercentMax(),
            settings.businessHourCost(),
            method,
            settings.commitmentDiscountPercent(),
            List.of(),
            5,
            settings.fiscalYearStart()),
        shelf.taxonomy(),
        new Catalogue(
            new TreeMap<>(),
            byId,
            new TreeMap<>(),
            new TreeMap<>(),
            List.of(),
            new TreeMap<>(),
            List.of(),
            Units.BUILT_IN),
        pools,
        CommitmentPolicies.NONE,
        shelf.labourRates(),
        shelf.exchangeRates(),
        shelf.tagKeys(),
        shelf.requiredTags(),
        shelf.ruleTables(),
        shelf.rulesHash());
  }

  private static MonthLedger ledger(Map<String, BigDecimal> costs) {
    List<MonthlyCost> postings = new ArrayList<>();
    costs.forEach(
        (pool, cost) ->
            postings.add(Postings.to(new CostObject.SharedPool(pool), cost.toPlainString())));
    return Postings.ledger(postings);
  }

  private static SortedMap<String, BigDecimal> borne(Allocation allocation, String pool) {
    SortedMap<String, BigDecimal> borne = new TreeMap<>();
    for (AllocationShare share : allocation.shares()) {
      if (share.poolId().equals(pool)) {
        borne.put(share.application(), share.amount().stripTrailingZeros());
      }
    }
    return borne;
  }

  @Test
  void the_ledger_shares_as_the_pools_alone_do() {
    Seeded.rounds(
        100,
        random -> {
          List<int[]> percents = percents(random, 4);
          List<List<Integer>> shares = shares(random, 4);
          Map<String, BigDecimal> costs = costs(random, 4);
          for (AllocationMethod method : AllocationMethod.values()) {
            Allocation wired =
                Allocation.of(ledger(costs), List.of(), mappings(method, percents, shares));
            PoolAllocation alone = alone(method, percents, shares, costs);
            assertThat(BookChecks.allocation(ledger(costs), wired)).allMatch(Check::holds);
            for (String pool : costs.keySet()) {
              assertThat(borne(wired, pool)).isEqualTo(plain(alone, pool));
            }
          }
        });
  }

  private static SortedMap<String, BigDecimal> plain(PoolAllocation alone, String pool) {
    SortedMap<String, BigDecimal> plain = new TreeMap<>();
    requireNonNull(alone.borne().get(pool))
        .forEach(
            (owner, part) -> {
              if (part.signum() != 0) {
                plain.put(owner.substring("to-".length()), part.stripTrailingZeros());
              }
            });
    return plain;
  }

  private static PoolAllocation alone(
      AllocationMethod method,
      List<int[]> percents,
      List<List<Integer>> shares,
      Map<String, BigDecimal> costs) {
    SortedMap<String, SortedMap<String, BigDecimal>> use = new TreeMap<>();
    for (int i = 0; i < percents.size(); i++) {
      SortedMap<String, BigDecimal> row = new TreeMap<>();
      int rest = 100;
      for (int j = 0; j < percents.size(); j++) {
        row.put("p" + j, BigDecimal.valueOf(100L * percents.get(i)[j]));
        rest -= percents.get(i)[j];
      }
      for (int k = 0; k < APPLICATIONS.size(); k++) {
        row.put("to-" + APPLICATIONS.get(k), BigDecimal.valueOf(rest * shares.get(i).get(k)));
      }
      use.put("p" + i, row);
    }
    PoolMethod words =
        switch (method) {
          case RECIPROCAL -> new PoolMethod.Reciprocal();
          case DIRECT -> new PoolMethod.Direct();
          case STEP_DOWN -> new PoolMethod.StepDown(List.copyOf(use.keySet()));
        };
    return PoolAllocation.of(new PoolNetwork(use), words, costs);
  }

  /** Self-use among them; something is always left to applications. */
  private static List<int[]> percents(Random random, int pools) {
    List<int[]> percents = new ArrayList<>();
    for (int i = 0; i < pools; i++) {
      percents.add(random.ints(pools, 0, 25).map(n -> n < 8 ? 0 : n).toArray());
    }
    return percents;
  }

  private static List<List<Integer>> shares(Random random, int pools) {
    List<List<Integer>> shares = new ArrayList<>();
    for (int i = 0; i < pools; i++) {
      int first = 1 + random.nextInt(60);
      int second = 1 + random.nextInt(38);
      shares.add(List.of(first, second, 100 - first - second));
    }
    return shares;
  }

  private static Map<String, BigDecimal> costs(Random random, int pools) {
    Map<String, BigDecimal> costs = new TreeMap<>();
    for (int i = 0; i < pools; i++) {
      costs.put("p" + i, BigDecimal.valueOf(1 + random.nextInt(1_000_000), 2));
    }
    return costs;
  }

  @Test
  void a_share_says_which_way_it_took() {
    List<int[]> percents = List.of(new int[] {0, 20}, new int[] {10, 0});
    Mappings mappings =
        mappings(
            AllocationMethod.RECIPROCAL,
            percents,
            List.of(List.of(50, 30, 20), List.of(40, 40, 20)));
    Map<String, BigDecimal> costs = Map.of("p0", new BigDecimal("980"), "p1", new BigDecimal("98"));
    Allocation allocation = Allocation.of(ledger(new TreeMap<>(costs)), List.of(), mappings);
    // 1000 x = 980 + 98 x 0.1 and so on: x0 = 989.8 / 0.98 = 1010.
    AllocationShare first = allocation.shares().getFirst();
    assertThat(first.poolId()).isEqualTo("p0");
    assertThat(first.path().poolGross()).isEqualByComparingTo("1010");
    assertThat(first.path().method()).isEqualTo("reciprocal");
    for (AllocationShare share : allocation.shares()) {
      AllocationPath path = share.path();
      assertThat(path.byOwnDriver().add(path.throughPools())).isEqualByComparingTo(share.amount());
      assertThat(path.throughPools()).isPositive();
      assertThat(path.through()).containsExactly(share.poolId().equals("p0") ? "p1" : "p0");
      assertThat(path.residual().abs()).isLessThan(new BigDecimal("1e-12"));
    }
    // 980 x 0.8 x 0.5 at once; the way back from p1 is not by the pool's own driver any more.
    assertThat(first.path().byOwnDriver()).isEqualByComparingTo("392");
  }

  @Test
  void what_reaches_a_pool_that_counts_nothing_is_stuck_by_name() {
    List<int[]> percents = List.of(new int[] {0, 25}, new int[] {0, 0});
    Mappings mappings =
        mappings(AllocationMethod.RECIPROCAL, percents, List.of(List.of(50, 30, 20), List.of()));
    Allocation allocation =
        Allocation.of(ledger(Map.of("p0", new BigDecimal("400"))), List.of(), mappings);
    assertThat(borne(allocation, "p0").get("")).isEqualByComparingTo("100");
    assertThat(allocation.lines())
        .filteredOn(line -> line.costObject().equals(new CostObject.Unallocated("p0")))
        .extracting(AllocatedCost::amount)
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactly(new BigDecimal("100"));
    assertThat(allocation.shares())
        .filteredOn(share -> share.application().isEmpty())
        .allSatisfy(share -> assertThat(share.path().through()).containsExactly("p1"));
  }

  @Test
  void direct_changes_nothing_and_step_down_goes_by_rank() {
    List<int[]> percents = List.of(new int[] {0, 50}, new int[] {50, 0});
    List<List<Integer>> shares = List.of(List.of(98, 1, 1), List.of(1, 98, 1));
    Map<String, BigDecimal> costs = Map.of("p0", new BigDecimal("100"));
    Allocation direct =
        Allocation.of(
            ledger(costs), List.of(), mappings(AllocationMethod.DIRECT, percents, shares));
    assertThat(borne(direct, "p0").get("a")).isEqualByComparingTo("98");
    Allocation step =
        Allocation.of(
            ledger(costs), List.of(), mappings(AllocationMethod.STEP_DOWN, percents, shares));
    assertThat(borne(step, "p0").get("a")).isEqualByComparingTo("49.5");
    assertThat(step.shares().getFirst().path().method()).isEqualTo("step-down: p0 > p1");
  }
}
