package dev.towerbook.ledger.allocate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.Seeded;
import dev.towerbook.ledger.Deliveries;
import dev.towerbook.ledger.Portfolio;
import dev.towerbook.ledger.UsageTotal;
import dev.towerbook.ledger.month.MonthLedger;
import dev.towerbook.ledger.month.MonthlyCost;
import dev.towerbook.ledger.month.Postings;
import dev.towerbook.ledger.prove.BookChecks;
import dev.towerbook.ledger.prove.Check;
import dev.towerbook.mapping.CostObject;
import dev.towerbook.mapping.Mappings;
import dev.towerbook.mapping.catalogue.Catalogue;
import dev.towerbook.mapping.catalogue.Units;
import dev.towerbook.mapping.catalogue.WrapperHost;
import dev.towerbook.mapping.shared.BasisKind;
import dev.towerbook.mapping.shared.CommitmentPolicies;
import dev.towerbook.mapping.shared.PoolUse;
import dev.towerbook.mapping.shared.SharedPool;
import dev.towerbook.mapping.words.Layer;
import dev.towerbook.mapping.words.UsageUnit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

public class AllocationTest {

  private static final List<String> ABC = List.of("a", "b", "c");

  @Test
  void nothing_is_lost_or_made_whatever_the_portfolio() {
    Seeded.rounds(
        300,
        random -> {
          Portfolio portfolio = new Portfolio(random);
          MonthLedger ledger = portfolio.ledger();
          Allocation allocation = Allocation.of(ledger, portfolio.usage(), portfolio.mappings());
          assertThat(allocation.total()).isEqualByComparingTo(ledger.effective());
          assertThat(BookChecks.allocation(ledger, allocation)).allMatch(Check::holds);
          assertThat(allocation.lines())
              .filteredOn(AllocatedCost::isShared)
              .allMatch(line -> line.place().layer() == Layer.SHARED)
              .noneMatch(line -> line.place().avoidable());
          assertThat(ofEachPool(allocation)).isEqualTo(heldByEachPool(ledger));
        });
  }

  @Test
  void the_order_of_postings_changes_no_share() {
    Seeded.rounds(
        100,
        random -> {
          Portfolio portfolio = new Portfolio(random);
          MonthLedger ledger = portfolio.ledger();
          List<UsageTotal> usage = portfolio.usage();
          Mappings mappings = portfolio.mappings();
          List<MonthlyCost> shuffled = new ArrayList<>(ledger.costs());
          Collections.shuffle(shuffled, random);
          Allocation other = Allocation.of(Postings.ledger(shuffled), usage, mappings);
          assertThat(other.shares())
              .usingElementComparator(AllocationTest::compare)
              .isEqualTo(Allocation.of(ledger, usage, mappings).shares());
        });
  }

  private static int compare(AllocationShare one, AllocationShare other) {
    boolean same =
        one.poolId().equals(other.poolId())
            && one.application().equals(other.application())
            && one.amount().compareTo(other.amount()) == 0
            && one.driverValue().compareTo(other.driverValue()) == 0
            && one.driverTotal().compareTo(other.driverTotal()) == 0;
    return same ? 0 : 1;
  }

  private static Map<String, BigDecimal> ofEachPool(Allocation allocation) {
    Map<String, BigDecimal> sums = new TreeMap<>();
    allocation.lines().stream()
        .filter(AllocatedCost::isShared)
        .forEach(l -> sums.merge(l.source().sharedPool(), l.amount(), BigDecimal::add));
    sums.replaceAll((pool, sum) -> sum.stripTrailingZeros());
    return sums;
  }

  private static Map<String, BigDecimal> heldByEachPool(MonthLedger ledger) {
    Map<String, BigDecimal> sums = new TreeMap<>();
    for (MonthlyCost posting : ledger.costs()) {
      if (posting.target() instanceof CostObject.SharedPool pool
          && posting.effective().signum() != 0) {
        sums.merge(pool.id(), posting.effective(), BigDecimal::add);
      }
    }
    sums.replaceAll((pool, sum) -> sum.stripTrailingZeros());
    return sums;
  }

  @Test
  void a_pool_without_drivers_stays_unallocated() {
    Allocation allocation = shared(pool(BasisKind.USAGE), List.of(), "90");
    assertThat(allocation.lines())
        .filteredOn(AllocatedCost::isShared)
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.costObject()).isEqualTo(new CostObject.Unallocated("pool"));
              assertThat(line.amount()).isEqualByComparingTo("90");
            });
    assertThat(allocation.shares())
        .singleElement()
        .satisfies(share -> assertThat(share.driverTotal()).isZero());
  }

  @Test
  void usage_shares_by_count_and_only_of_its_unit() {
    List<UsageTotal> usage =
        List.of(
            count("a", UsageUnit.TRANSACTION, "1"),
            count("b", UsageUnit.TRANSACTION, "2"),
            count("c", UsageUnit.API_CALL, "100"));
    assertThat(byApplication(shared(pool(BasisKind.USAGE), usage, "90")))
        .isEqualTo(Map.of("a", "30", "b", "60"));
  }

  private static UsageTotal count(String application, UsageUnit unit, String quantity) {
    return new UsageTotal(
        Portfolio.MAY, new CostObject.Application(application), unit, new BigDecimal(quantity), 1);
  }

  @Test
  void a_negative_pool_is_a_credit_shared_the_same_way() {
    assertThat(byApplication(shared(pool(BasisKind.EVEN), List.of(), "-90")))
        .isEqualTo(Map.of("a", "-30", "b", "-30", "c", "-30"));
    assertThat(byApplication(shared(pool(BasisKind.FIXED), List.of(), "-90")))
        .isEqualTo(Map.of("a", "-45", "b", "-27", "c", "-18"));
  }

  @Test
  void direct_cost_below_zero_bears_nothing() {
    List<MonthlyCost> costs =
        List.of(
            Postings.toApplication("a", "-50"),
            Postings.toApplication("b", "30"),
            Postings.toApplication("c", "10"),
            Postings.to(new CostObject.SharedPool("pool"), "80"));
    Allocation allocation =
        Allocation.of(Postings.ledger(costs), List.of(), mappings(pool(BasisKind.DIRECT_COST)));
    assertThat(byApplication(allocation)).isEqualTo(Map.of("b", "60", "c", "20"));
  }

  @Test
  void hours_and_direct_cost_count_a_wrapper_for_its_hosts() {
    CostObject.Assigned bot = new CostObject.Wrapper("bot");
    List<MonthlyCost> costs =
        List.of(
            Postings.to(bot, "100", "40"),
            Postings.to(new CostObject.Application("c"), "0", "10"),
            Postings.to(new CostObject.SharedPool("pool"), "500", "3"));
    MonthLedger ledger = Postings.ledger(costs);
    Allocation hours = Allocation.of(ledger, List.of(), mappings(pool(BasisKind.HOURS)));
    assertThat(byApplication(hours)).isEqualTo(Map.of("a", "100", "b", "300", "c", "100"));
    Allocation cost = Allocation.of(ledger, List.of(), mappings(pool(BasisKind.DIRECT_COST)));
    assertThat(byApplication(cost)).isEqualTo(Map.of("a", "125", "b", "375"));
    assertThat(cost.lines())
        .filteredOn(AllocatedCost::isWrapper)
        .extracting(line -> line.amount().stripTrailingZeros().toPlainString())
        .containsExactly("25", "75");
  }

  @Test
  void every_application_means_those_in_service() {
    SharedPool every =
        new SharedPool(
            "pool",
            "",
            BasisKind.EVEN,
            Optional.empty(),
            true,
            List.of(),
            List.of(),
            "",
            PoolUse.NONE);
    // app-1 starts in June.
    Mappings mappings = mappings(every, List.of("app-0", "app-1", "app-2"));
    Allocation allocation =
        Allocation.of(
            Postings.ledger(List.of(Postings.to(new CostObject.SharedPool("pool"), "10"))),
            List.of(),
            mappings);
    assertThat(byApplication(allocation)).isEqualTo(Map.of("app-0", "5", "app-2", "5"));
  }

  private static Allocation shared(SharedPool pool, List<UsageTotal> usage, String amount) {
    List<MonthlyCost> costs =
        List.of(
            Postings.toApplication("a", "7"),
            Postings.to(new CostObject.SharedPool("pool"), amount));
    return Allocation.of(Postings.ledger(costs), usage, mappings(pool));
  }

  public static Map<String, String> byApplication(Allocation allocation) {
    Map<String, BigDecimal> sums = new TreeMap<>();
    for (AllocatedCost line : allocation.lines()) {
      if (line.isShared() && line.costObject() instanceof CostObject.Application application) {
        sums.merge(application.id(), line.amount(), BigDecimal::add);
      }
    }
    Map<String, String> plain = new TreeMap<>();
    sums.forEach((id, sum) -> plain.put(id, sum.stripTrailingZeros().toPlainString()));
    return plain;
  }

  public static SharedPool pool(BasisKind basis) {
    List<BigDecimal> shares =
        List.of(BigDecimal.valueOf(50), BigDecimal.valueOf(30), BigDecimal.valueOf(20));
    return new SharedPool(
        "pool",
        "",
        basis,
        basis == BasisKind.USAGE ? Optional.of(UsageUnit.TRANSACTION) : Optional.empty(),
        false,
        ABC,
        basis == BasisKind.FIXED ? shares : List.of(),
        "",
        PoolUse.NONE);
  }

  public static Mappings mappings(SharedPool pool) {
    return mappings(pool, ABC);
  }

  private static Mappings mappings(SharedPool pool, List<String> applications) {
    SortedMap<String, dev.towerbook.mapping.catalogue.Application> byId = new TreeMap<>();
    applications.forEach(id -> byId.put(id, Portfolio.application(id)));
    Catalogue catalogue =
        new Catalogue(
            new TreeMap<>(),
            byId,
            new TreeMap<>(),
            new TreeMap<>(),
            List.of(),
            new TreeMap<>(),
            List.of(
                new WrapperHost("bot", "a", new BigDecimal("0.25")),
                new WrapperHost("bot", "b", new BigDecimal("0.75"))),
            Units.BUILT_IN);
    Mappings shelf = Deliveries.SHELF;
    return new Mappings(
        shelf.settings(),
        shelf.taxonomy(),
        catalogue,
        new TreeMap<>(Map.of(pool.id(), pool)),
        CommitmentPolicies.NONE,
        shelf.labourRates(),
        shelf.exchangeRates(),
        shelf.tagKeys(),
        shelf.requiredTags(),
        shelf.ruleTables(),
        shelf.rulesHash());
  }
}
