package dev.towerbook.store;

import dev.towerbook.intake.dataset.ContractCommitment;
import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.intake.delivery.DeliveryOrigin;
import dev.towerbook.intake.source.Period;
import dev.towerbook.ledger.Amounts;
import dev.towerbook.ledger.ChargeDetail;
import dev.towerbook.ledger.ChargeTraits;
import dev.towerbook.ledger.DeliveryFacts;
import dev.towerbook.ledger.EntryKey;
import dev.towerbook.ledger.LedgerEntry;
import dev.towerbook.ledger.Origin;
import dev.towerbook.ledger.PostedDelivery;
import dev.towerbook.ledger.RejectedSum;
import dev.towerbook.ledger.SourceProblem;
import dev.towerbook.ledger.SourceTotal;
import dev.towerbook.ledger.UsageTotal;
import dev.towerbook.ledger.day.DayUse;
import dev.towerbook.ledger.day.SubAccountDays;
import dev.towerbook.mapping.Classification;
import dev.towerbook.mapping.CostCategory;
import dev.towerbook.mapping.CostObject;
import dev.towerbook.mapping.RuleRef;
import dev.towerbook.mapping.words.Layer;
import dev.towerbook.mapping.words.RunChange;
import dev.towerbook.mapping.words.Transfer;
import dev.towerbook.mapping.words.UsageUnit;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import dev.towerbook.table.SourceLocation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** Deliveries as the ledger hands them to the book. */
public final class Posted {

  private static final YearMonth MAY = YearMonth.of(2026, 5);
  private static final List<CostObject.Assigned> TARGETS =
      List.of(
          new CostObject.Application("crm"),
          new CostObject.Wrapper("bot"),
          new CostObject.SharedPool("platform"),
          new CostObject.Suspense("no rule for 'x=y'; look"));

  private Posted() {}

  static PostedDelivery delivery(String name, Random random) {
    List<LedgerEntry> entries = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(30); i++) {
      entries.add(entry(name, random, amount(random)));
    }
    return delivery(name, entries, usage(random.nextInt(3)));
  }

  public static PostedDelivery delivery(String name, List<BigDecimal> amounts) {
    Random random = new Random(0);
    return delivery(name, amounts.stream().map(a -> entry(name, random, a)).toList(), List.of());
  }

  /** A file whose names are as long as a source may write them. */
  static PostedDelivery named(String name, String text) {
    EntryKey key =
        new EntryKey(
            MAY,
            MAY,
            new Origin(SourceKind.BILL, text, text, text, "EUR"),
            ChargeTraits.NONE,
            text,
            place(new CostObject.Suspense(text), "environment of its own"));
    LedgerEntry entry = new LedgerEntry(name, key, 1, Amounts.ZERO, BigDecimal.ZERO);
    return delivery(name, List.of(entry), List.of());
  }

  static PostedDelivery counting(String name, String users) {
    return delivery(
        name,
        List.of(),
        List.of(
            new UsageTotal(
                MAY,
                new CostObject.Application("crm"),
                UsageUnit.ACTIVE_USER,
                new BigDecimal(users),
                1)));
  }

  private static PostedDelivery delivery(
      String name, List<LedgerEntry> entries, List<UsageTotal> usage) {
    DeliveryFacts facts =
        new DeliveryFacts(
            name,
            "bills",
            SourceKind.BILL,
            "focus",
            "1.2",
            "a".repeat(64),
            "b".repeat(64),
            12,
            34,
            entries.size(),
            1,
            0,
            entries.isEmpty() ? Optional.empty() : Optional.of(LocalDate.of(2026, 5, 31)),
            DeliveryOrigin.NONE,
            Optional.empty());
    SourceTotal total =
        new SourceTotal(name, "A", "I", "EUR", MAY, MAY, 3, new BigDecimal("1.5"), BigDecimal.TEN);
    Problem problem =
        new Problem(
            "BILL-NUMBER",
            Severity.REJECTED,
            new SourceLocation(name, 7, 3, "BilledCost"),
            "is no number",
            "1\u0001\u202e😀".repeat(30),
            "mend it");
    SourceProblem kept = new SourceProblem(problem, "raw;row\t😀");
    return new PostedDelivery(
        facts,
        entries,
        List.of(total),
        List.of(),
        List.of(use()),
        List.of(new SubAccountDays(name, "acc", "sub é", "EUR", MAY, 0x7fff_ffffL, BigDecimal.TEN)),
        usage,
        commitments(),
        List.of(),
        List.of(new RejectedSum(name, "EUR", 1, BigDecimal.ONE, new BigDecimal("1.5"))),
        List.of(kept),
        Optional.empty(),
        ChargeDetail.NONE);
  }

  private static DayUse use() {
    CostObject.Assigned target = new CostObject.Suspense("whose it is, nobody knows");
    DayUse.Key key = new DayUse.Key(MAY, MAY, "AWS", "EC2", "EUR", target, true);
    return new DayUse(key, MAY.atDay(1), List.of(0L, -5L, 1_000_000_000_000L), 6, 5, 4, 3);
  }

  private static List<ContractCommitment> commitments() {
    Period period = new Period(MAY.atDay(1), MAY.atEndOfMonth());
    ContractCommitment.Terms money =
        new ContractCommitment.Terms(
            Optional.of(new BigDecimal("12.345")),
            "EUR",
            BigDecimal.ONE,
            Optional.empty(),
            "",
            Optional.of(new BigDecimal("0.3")));
    ContractCommitment.Terms quantity =
        new ContractCommitment.Terms(
            Optional.empty(),
            "",
            BigDecimal.ZERO,
            Optional.of(BigDecimal.TEN),
            "Hours",
            Optional.empty());
    return List.of(
        new ContractCommitment("a", "AWS", "one year", money, period, "Active", "2026-05-01"),
        new ContractCommitment("b", "", "", quantity, period, "", ""));
  }

  static List<UsageTotal> usage(int size) {
    List<UsageTotal> usage = new ArrayList<>();
    for (int i = 0; i < Math.min(size, 1); i++) {
      usage.add(
          new UsageTotal(
              MAY,
              new CostObject.Application("crm"),
              UsageUnit.TRANSACTION,
              new BigDecimal("12.5"),
              3));
    }
    return usage;
  }

  private static LedgerEntry entry(String name, Random random, BigDecimal amount) {
    YearMonth billed = MAY.minusMonths(random.nextInt(3));
    EntryKey key =
        new EntryKey(
            billed,
            billed.minusMonths(random.nextInt(2)),
            new Origin(
                SourceKind.BILL,
                "Cloud é漢",
                "acc" + random.nextInt(2),
                random.nextBoolean() ? "" : "inv",
                random.nextBoolean() ? "EUR" : "XXX"),
            new ChargeTraits(
                "Usage", "", "Standard", random.nextBoolean() ? "Used" : "", random.nextBoolean()),
            "Service " + random.nextInt(3),
            place(TARGETS.get(random.nextInt(TARGETS.size())), "env" + random.nextInt(3)));
    Amounts amounts =
        new Amounts(
            amount, amount.negate(), amount, BigDecimal.ZERO, amount.abs(), amount.abs().negate());
    return new LedgerEntry(name, key, 1 + random.nextInt(9), amounts, new BigDecimal("0.25"));
  }

  private static Classification place(CostObject.Assigned target, String environment) {
    boolean suspense = target instanceof CostObject.Suspense;
    return new Classification(
        new CostCategory(
            Layer.NETWORK,
            suspense ? "" : "Cloud Services",
            suspense ? "" : "Provider",
            "Compute",
            "",
            environment,
            Transfer.EGRESS,
            RunChange.CHANGE,
            true),
        target,
        new TreeMap<>(Map.of("cost-centre", "cc=1", "team", "")),
        suspense ? List.of() : List.of(new RuleRef("cost-pool", "p=1"), new RuleRef("tower", "t")),
        suspense ? Set.of("cost-pool", "application") : Set.of());
  }

  /** Canonical, as the ledger writes amounts. */
  private static BigDecimal amount(Random random) {
    BigDecimal amount =
        new BigDecimal(new BigInteger(100, random), random.nextInt(41)).stripTrailingZeros();
    BigDecimal plain = amount.scale() < 0 ? amount.setScale(0) : amount;
    return random.nextBoolean() ? plain : plain.negate();
  }
}
