package dev.towerbook.report.page;

import dev.towerbook.mapping.catalogue.ExchangeRate;
import dev.towerbook.mapping.rules.Dimension;
import dev.towerbook.mapping.rules.Rule;
import dev.towerbook.mapping.rules.RuleTable;
import dev.towerbook.mapping.shared.BasisKind;
import dev.towerbook.mapping.shared.PoolUse;
import dev.towerbook.mapping.shared.SharedPool;
import dev.towerbook.mapping.words.UsageUnit;
import dev.towerbook.mapping.words.Validity;
import dev.towerbook.table.SourceLocation;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Shared pools, exchange rates and rules of the fixture's shelf. */
final class PolicyFixture {

  private PolicyFixture() {}

  static SortedMap<String, SharedPool> pools() {
    SortedMap<String, SharedPool> pools = new TreeMap<>();
    for (SharedPool pool :
        List.of(
            pool("platform", "Container platform", BasisKind.DIRECT_COST),
            pool("network", "Network and connectivity", BasisKind.EVEN),
            pool("security", "Security operations", BasisKind.HOURS),
            new SharedPool(
                "api-gateway",
                "API gateway",
                BasisKind.USAGE,
                Optional.of(UsageUnit.API_CALL),
                true,
                List.of(),
                List.of(),
                "calls are counted at the gateway",
                PoolUse.NONE),
            new SharedPool(
                "service-desk",
                "Service desk",
                BasisKind.FIXED,
                Optional.empty(),
                false,
                List.of("claims-core", "policy-admin", "contact-centre"),
                List.of(new BigDecimal("40"), new BigDecimal("35"), new BigDecimal("25")),
                "agreed in the service review",
                PoolUse.NONE),
            new SharedPool(
                "agent-runtime",
                "Agent runtime",
                BasisKind.USAGE,
                Optional.of(UsageUnit.WORKFLOW_RUN),
                false,
                List.of("broker-portal"),
                List.of(),
                "runs are counted",
                PoolUse.NONE))) {
      pools.put(pool.id(), pool);
    }
    return pools;
  }

  private static SharedPool pool(String id, String name, BasisKind basis) {
    return new SharedPool(
        id,
        name,
        basis,
        Optional.empty(),
        true,
        List.of(),
        List.of(),
        "every application uses it",
        PoolUse.NONE);
  }

  static List<ExchangeRate> rates() {
    List<ExchangeRate> rates = new ArrayList<>();
    for (YearMonth m = BookFixture.FIRST; !m.isAfter(BookFixture.MONTH); m = m.plusMonths(1)) {
      rates.add(
          new ExchangeRate(
              m, "USD", "EUR", new BigDecimal("0.9137"), "ECB reference rates, month average"));
      rates.add(
          new ExchangeRate(
              m, "GBP", "EUR", new BigDecimal("1.1592"), "ECB reference rates, month average"));
    }
    return rates;
  }

  static List<RuleTable> ruleTables() {
    return List.of(
        table(Dimension.COST_POOL, "P10", "P20", "P30", "P40"),
        table(Dimension.TOWER, "T10", "T20", "T30"),
        new RuleTable(
            Dimension.APPLICATION,
            List.of(
                rule("A10", "the application tag names it"),
                rule("A20", "timesheets name the application"),
                rule("A30", "the invoice line names the application"),
                rule("A40", "the sub-account belongs to one application"),
                rule("A50", "wrappers are tagged with their id"),
                rule("A60", "shared pools are tagged or named on the invoice"))),
        table(Dimension.ENVIRONMENT, "E10", "E20"),
        table(Dimension.TRANSFER, "X10"),
        table(Dimension.RUN_CHANGE, "R10"),
        table(Dimension.LAYER, "L10", "L20", "L30"),
        table(Dimension.AVOIDABLE, "V10"));
  }

  private static RuleTable table(Dimension dimension, String... ids) {
    List<Rule> rules = new ArrayList<>();
    for (String id : ids) {
      rules.add(rule(id, "as the taxonomy says"));
    }
    return new RuleTable(dimension, rules);
  }

  private static Rule rule(String id, String why) {
    return new Rule(
        id,
        Validity.ALWAYS,
        List.of(),
        List.of(),
        why,
        SourceLocation.line("rules/application.csv", 2));
  }
}
