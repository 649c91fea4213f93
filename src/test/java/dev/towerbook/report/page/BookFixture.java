package dev.towerbook.report.page;

import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.ledger.Amounts;
import dev.towerbook.ledger.ChargeTraits;
import dev.towerbook.ledger.EntryKey;
import dev.towerbook.ledger.LedgerEntry;
import dev.towerbook.ledger.Origin;
import dev.towerbook.ledger.UsageTotal;
import dev.towerbook.mapping.Classification;
import dev.towerbook.mapping.CostCategory;
import dev.towerbook.mapping.CostObject;
import dev.towerbook.mapping.RuleRef;
import dev.towerbook.mapping.words.Layer;
import dev.towerbook.mapping.words.RunChange;
import dev.towerbook.mapping.words.Transfer;
import dev.towerbook.mapping.words.UsageUnit;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** Six months of balances and counts of the insurer, from a fixed seed. */
final class BookFixture {

  static final YearMonth FIRST = YearMonth.of(2026, 5);
  static final YearMonth MONTH = YearMonth.of(2026, 10);

  /** Application, size in EUR a month, monthly trend in per mille, volume a month. */
  private static final String SIZES =
      """
      claims-core|96000|4|81000
      claims-portal|34000|6|117000
      claims-assist|18500|110|7200
      repair-network|23600|2|24600
      policy-admin|148000|5|123000
      underwriting-desk|52000|3|28500
      rating-engine|58000|8|9300000
      broker-portal|17800|-12|15600
      reinsurance-book|8600|0|1380
      quote-web|47000|6|156000
      mobile-app|31000|15|93000
      contact-centre|49000|5|0
      marketing-suite|15400|-45|0
      general-ledger|39000|2|64000
      payments-hub|55000|4|310000
      solvency-report|30500|1|0
      print-hub|24800|-60|41000
      hr-desk|9100|0|0
      """;

  private static final List<String> OWN_PARTS =
      List.of("compute", "database", "transfer", "licence", "labour", "project", "support");

  private final Random random = new Random(20261031L);
  private final List<LedgerEntry> entries = new ArrayList<>();
  private final List<UsageTotal> usage = new ArrayList<>();

  /** Balances and counts of all months. */
  record Book(List<LedgerEntry> entries, List<UsageTotal> usage) {}

  static Book book() {
    BookFixture fixture = new BookFixture();
    for (YearMonth m = FIRST; !m.isAfter(MONTH); m = m.plusMonths(1)) {
      fixture.month(m);
    }
    return new Book(List.copyOf(fixture.entries), List.copyOf(fixture.usage));
  }

  private void month(YearMonth month) {
    int age = (int) FIRST.until(month, java.time.temporal.ChronoUnit.MONTHS);
    for (String line : SIZES.lines().toList()) {
      String[] cells = line.split("\\|", -1);
      if (!cells[0].equals("claims-assist") || age >= 2) {
        double size =
            Double.parseDouble(cells[1]) * Math.pow(1 + Integer.parseInt(cells[2]) / 1e3, age);
        application(month, cells[0], size);
        volume(month, cells[0], Double.parseDouble(cells[3]) * (1 + age * 0.004));
      }
    }
    wrappers(month);
    pools(month);
    odds(month);
  }

  private void application(YearMonth month, String id, double size) {
    double[] weights = {0.22, 0.13, 0.02, 0.17, 0.28, 0.12, 0.06};
    for (int i = 0; i < OWN_PARTS.size(); i++) {
      String part = OWN_PARTS.get(i);
      boolean small = (id.equals("hr-desk") || id.equals("marketing-suite")) && i > 3;
      if (!small) {
        BigDecimal amount = amount(size * weights[i] * (0.9 + 0.2 * random.nextDouble()));
        add(month, new CostObject.Application(id), part, amount);
      }
    }
    if (id.equals("broker-portal")) {
      add(month, new CostObject.Application(id), "credit", amount(-2150.4));
    }
    if (id.equals("mobile-app") && month.equals(MONTH)) {
      add(month, new CostObject.Application(id), "outlay", amount(48000));
      add(month, new CostObject.Application(id), "late", amount(1834.27));
    }
  }

  private void volume(YearMonth month, String id, double volume) {
    UsageUnit unit =
        switch (id) {
          case "rating-engine" -> UsageUnit.API_CALL;
          case "claims-assist" -> UsageUnit.WORKFLOW_RUN;
          case "mobile-app", "hr-desk" -> UsageUnit.ACTIVE_USER;
          default -> UsageUnit.TRANSACTION;
        };
    if (volume > 0) {
      count(month, id, "", unit, volume * (0.97 + 0.06 * random.nextDouble()));
    }
    if (id.equals("quote-web")) {
      count(month, id, "", UsageUnit.API_CALL, 2_100_000);
    }
  }

  private void count(YearMonth month, String app, String wrapper, UsageUnit unit, double count) {
    BigDecimal quantity = BigDecimal.valueOf(Math.round(count));
    CostObject.Listed subject =
        app.isEmpty() ? new CostObject.Wrapper(wrapper) : new CostObject.Application(app);
    usage.add(new UsageTotal(month, subject, unit, quantity, month.lengthOfMonth()));
  }

  private void wrappers(YearMonth month) {
    List<String> ids =
        List.of(
            "claims-intake-bot",
            "claims-letter-agent",
            "repair-invoice-bridge",
            "policy-copy-bot",
            "broker-rekey-bot",
            "broker-sync",
            "treaty-extract-agent",
            "ledger-posting-bot",
            "ledger-bank-bridge");
    double[] sizes = {28500, 17400, 11900, 14500, 15800, 9600, 21300, 16200, 12100};
    for (int i = 0; i < ids.size(); i++) {
      CostObject.Assigned target = new CostObject.Wrapper(ids.get(i));
      double size = sizes[i] * (0.95 + 0.1 * random.nextDouble());
      add(month, target, "wrapper-cloud", amount(size * 0.2));
      add(month, target, "wrapper-licence", amount(size * 0.25));
      add(month, target, "wrapper-care", amount(size * 0.55));
      if (!ids.get(i).equals("broker-sync")) {
        count(month, "", ids.get(i), UsageUnit.WORKFLOW_RUN, 9000 + 900 * i);
        count(month, "", ids.get(i), UsageUnit.EXCEPTION, 320 + 41 * i);
      }
    }
  }

  private void pools(YearMonth month) {
    List<String> ids =
        List.of("platform", "network", "security", "api-gateway", "service-desk", "agent-runtime");
    double[] sizes = {41200, 22300, 28900, 16400, 19700, 4310};
    for (int i = 0; i < ids.size(); i++) {
      CostObject.Assigned target = new CostObject.SharedPool(ids.get(i));
      add(month, target, "pool-cloud", amount(sizes[i] * 0.6));
      add(
          month,
          target,
          "pool-labour",
          amount(sizes[i] * 0.4 * (0.97 + 0.06 * random.nextDouble())));
    }
  }

  private void odds(YearMonth month) {
    add(
        month,
        new CostObject.Suspense("no tag app, no rule for SubAccountName \"halden-shared-lab\""),
        "lost",
        amount(8240.13));
    add(
        month,
        new CostObject.Suspense(
            "tag app \"claims-cor\" is not in the catalogue, did you mean claims-core"),
        "lost",
        amount(3310.5));
    add(
        month,
        new CostObject.Suspense("no tower: no rule for ServiceName \"Quantum Sandbox\""),
        "lost-tower",
        amount(1412.08));
    if (month.equals(FIRST)) {
      // A month whose cost is unknown: the shelf has no rate of its yen.
      add(month, new CostObject.Application("quote-web"), "yen", amount(412000));
    }
  }

  private void add(YearMonth month, CostObject.Assigned target, String part, BigDecimal amount) {
    PartFixture of = PartFixture.of(part);
    Origin origin =
        new Origin(
            SourceKind.of(of.kind()).orElseThrow(),
            of.provider(),
            "acc-" + of.provider(),
            "INV-" + month,
            of.currency());
    YearMonth charged = part.equals("late") ? month.minusMonths(1) : month;
    String chargeClass = part.equals("late") ? "Correction" : "";
    ChargeTraits traits = new ChargeTraits("Usage", chargeClass, "Standard", "", true);
    EntryKey key = new EntryKey(month, charged, origin, traits, of.service(), place(of, target));
    BigDecimal hours =
        of.kind().equals("timesheet")
            ? amount.divide(new BigDecimal("92"), 2, java.math.RoundingMode.HALF_UP)
            : BigDecimal.ZERO;
    entries.add(
        new LedgerEntry(
            of.folder() + "/" + month + ".csv",
            key,
            12 + random.nextInt(900),
            new Amounts(amount, amount, amount, amount),
            hours));
  }

  private static Classification place(PartFixture of, CostObject.Assigned target) {
    boolean lost = target instanceof CostObject.Suspense;
    Set<String> unplaced = lost ? Set.of(of.tower().isEmpty() ? "tower" : "application") : Set.of();
    String rule =
        switch (target) {
          case CostObject.Wrapper wrapper -> "A50";
          case CostObject.SharedPool pool -> "A60";
          case CostObject.Application application -> of.rule();
          case CostObject.Suspense suspense -> "";
        };
    List<RuleRef> rules = new ArrayList<>();
    rules.add(new RuleRef("cost-pool", "P10"));
    if (!of.tower().isEmpty()) {
      rules.add(new RuleRef("tower", "T10"));
    }
    if (!lost) {
      rules.add(new RuleRef("application", rule));
    }
    return new Classification(
        new CostCategory(
            of.layer(),
            of.pool(),
            of.subPool(),
            of.tower(),
            of.subTower(),
            "production",
            Transfer.NONE,
            of.layer() == Layer.CHANGE_LABOUR ? RunChange.CHANGE : RunChange.RUN,
            of.avoidable()),
        target,
        new TreeMap<>(),
        rules,
        unplaced);
  }

  private BigDecimal amount(double value) {
    return BigDecimal.valueOf(Math.round(value * 1e6), 6)
        .add(BigDecimal.valueOf(random.nextInt(997), 9));
  }
}
