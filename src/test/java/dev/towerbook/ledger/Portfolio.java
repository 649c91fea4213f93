package dev.towerbook.ledger;

import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.ledger.month.MonthLedger;
import dev.towerbook.ledger.month.MonthlyCost;
import dev.towerbook.ledger.month.Postings;
import dev.towerbook.mapping.CostCategory;
import dev.towerbook.mapping.CostObject;
import dev.towerbook.mapping.Mappings;
import dev.towerbook.mapping.catalogue.Application;
import dev.towerbook.mapping.catalogue.Capability;
import dev.towerbook.mapping.catalogue.CapabilityLink;
import dev.towerbook.mapping.catalogue.Catalogue;
import dev.towerbook.mapping.catalogue.Lifecycle;
import dev.towerbook.mapping.catalogue.Units;
import dev.towerbook.mapping.catalogue.WrapperHost;
import dev.towerbook.mapping.shared.BasisKind;
import dev.towerbook.mapping.shared.CommitmentPolicies;
import dev.towerbook.mapping.shared.PoolUse;
import dev.towerbook.mapping.shared.SharedPool;
import dev.towerbook.mapping.words.Layer;
import dev.towerbook.mapping.words.RunChange;
import dev.towerbook.mapping.words.Transfer;
import dev.towerbook.mapping.words.UsageUnit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A random company: applications, wrappers, shared pools of every basis, and a month of postings.
 */
public final class Portfolio {

  public static final YearMonth MAY = YearMonth.of(2026, 5);

  private static final List<String> TOWERS = List.of("Compute", "Network", "");
  private static final List<String> SUB_POOLS = List.of("Licensing", "Internal Labor Capital", "");

  private final Random random;
  private final SortedMap<String, SharedPool> pools = new TreeMap<>();
  private final List<String> applications = new ArrayList<>();
  private final List<String> wrappers = new ArrayList<>();
  private final List<WrapperHost> hosts = new ArrayList<>();

  public Portfolio(Random random) {
    this.random = random;
    for (int i = 0; i < 1 + random.nextInt(9); i++) {
      applications.add("app-" + i);
    }
    for (int i = 0; i < random.nextInt(4); i++) {
      wrappers.add("bot-" + i);
      hosts.add(new WrapperHost("bot-" + i, anyApplication(), new BigDecimal("0.37")));
      hosts.add(new WrapperHost("bot-" + i, anyApplication(), new BigDecimal("0.63")));
    }
    for (BasisKind basis : BasisKind.values()) {
      pools.put(id(basis), pool(basis));
    }
  }

  private static String id(BasisKind basis) {
    return "pool-" + basis.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private SharedPool pool(BasisKind basis) {
    boolean every = basis != BasisKind.FIXED && random.nextBoolean();
    List<String> costObjects = every ? List.of() : applications;
    return new SharedPool(
        id(basis),
        "Pool",
        basis,
        basis == BasisKind.USAGE ? Optional.of(UsageUnit.TRANSACTION) : Optional.empty(),
        every,
        costObjects,
        basis == BasisKind.FIXED
            ? costObjects.stream().map(id -> someWeight()).toList()
            : List.of(),
        "",
        PoolUse.NONE);
  }

  private BigDecimal someWeight() {
    return BigDecimal.valueOf(random.nextInt(100), random.nextInt(3));
  }

  private String anyApplication() {
    return applications.get(random.nextInt(applications.size()));
  }

  public Mappings mappings() {
    Mappings shelf = Deliveries.SHELF;
    return new Mappings(
        shelf.settings(),
        shelf.taxonomy(),
        catalogue(),
        pools,
        CommitmentPolicies.NONE,
        shelf.labourRates(),
        shelf.exchangeRates(),
        shelf.tagKeys(),
        shelf.requiredTags(),
        shelf.ruleTables(),
        shelf.rulesHash());
  }

  public Catalogue catalogue() {
    SortedMap<String, Application> byId = new TreeMap<>();
    applications.forEach(id -> byId.put(id, application(id)));
    SortedMap<String, Capability> capabilities = new TreeMap<>();
    capabilities.put("sell", new Capability("sell", Optional.empty(), "Sell"));
    capabilities.put("serve", new Capability("serve", Optional.of("sell"), "Serve"));
    List<CapabilityLink> links =
        List.of(
            new CapabilityLink("app-0", "sell", new BigDecimal("0.3")),
            new CapabilityLink("app-0", "serve", new BigDecimal("0.7")),
            new CapabilityLink("app-2", "serve", BigDecimal.ONE));
    return new Catalogue(
        new TreeMap<>(),
        byId,
        new TreeMap<>(),
        capabilities,
        links,
        new TreeMap<>(),
        hosts,
        Units.BUILT_IN);
  }

  public static Application application(String id) {
    return new Application(
        id,
        id,
        "unit",
        "",
        "",
        Lifecycle.LIVE,
        id.equals("app-1") ? Optional.of(LocalDate.of(2026, 6, 1)) : Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(UsageUnit.TRANSACTION),
        Optional.empty(),
        Optional.empty(),
        "");
  }

  public MonthLedger ledger() {
    List<MonthlyCost> costs = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      BigDecimal effective = BigDecimal.valueOf(random.nextInt(), random.nextInt(30));
      BigDecimal hours =
          random.nextBoolean() ? BigDecimal.valueOf(random.nextInt(80), 1) : BigDecimal.ZERO;
      CostSource source =
          new CostSource(Optional.of(SourceKind.BILL), "P", "S" + random.nextInt(3), "", "", "r");
      costs.add(
          new MonthlyCost(target(), place(), source, effective, effective.negate(), hours, 1));
    }
    return Postings.ledger(MAY, "EUR", costs, List.of());
  }

  private CostObject.Assigned target() {
    return switch (random.nextInt(5)) {
      case 0 -> new CostObject.Suspense("no rule");
      case 1, 2 ->
          new CostObject.SharedPool(List.copyOf(pools.keySet()).get(random.nextInt(pools.size())));
      case 3 ->
          wrappers.isEmpty()
              ? new CostObject.Suspense("no wrapper")
              : new CostObject.Wrapper(wrappers.get(random.nextInt(wrappers.size())));
      default -> new CostObject.Application(anyApplication());
    };
  }

  private CostCategory place() {
    return new CostCategory(
        List.of(Layer.values()).get(random.nextInt(Layer.values().length - 1)),
        "Pool",
        SUB_POOLS.get(random.nextInt(SUB_POOLS.size())),
        TOWERS.get(random.nextInt(TOWERS.size())),
        "",
        "production",
        Transfer.NONE,
        random.nextBoolean() ? RunChange.RUN : RunChange.CHANGE,
        random.nextBoolean());
  }

  public List<UsageTotal> usage() {
    List<UsageTotal> usage = new ArrayList<>();
    for (String application : applications) {
      if (random.nextBoolean()) {
        BigDecimal quantity = BigDecimal.valueOf(random.nextInt(1000));
        usage.add(
            new UsageTotal(
                MAY, new CostObject.Application(application), UsageUnit.TRANSACTION, quantity, 1));
      }
    }
    return usage;
  }
}
