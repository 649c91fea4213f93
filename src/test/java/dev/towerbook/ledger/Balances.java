package dev.towerbook.ledger;

import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.mapping.Classification;
import dev.towerbook.mapping.CostCategory;
import dev.towerbook.mapping.CostObject;
import dev.towerbook.mapping.words.Layer;
import dev.towerbook.mapping.words.RunChange;
import dev.towerbook.mapping.words.Transfer;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** Balances that differ in one thing only; the others are those of a bill of May. */
public record Balances(
    SourceKind kind,
    String service,
    String currency,
    YearMonth chargeMonth,
    ChargeTraits traits,
    CostObject.Assigned target) {

  /** Usage on demand of an application. */
  public static Balances bill(String service, String application) {
    return new Balances(
        SourceKind.BILL,
        service,
        "EUR",
        Portfolio.MAY,
        ChargeTraits.NONE,
        new CostObject.Application(application));
  }

  /** Hours worked for an application. */
  public static Balances timesheet(String activity, String application) {
    return new Balances(
        SourceKind.TIMESHEET,
        activity,
        "EUR",
        Portfolio.MAY,
        ChargeTraits.NONE,
        new CostObject.Application(application));
  }

  public Balances in(String other) {
    return new Balances(kind, service, other, chargeMonth, traits, target);
  }

  public Balances charged(YearMonth month) {
    return new Balances(kind, service, currency, month, traits, target);
  }

  public Balances with(ChargeTraits others) {
    return new Balances(kind, service, currency, chargeMonth, others, target);
  }

  public Balances to(CostObject.Assigned other) {
    return new Balances(kind, service, currency, chargeMonth, traits, other);
  }

  /** All four amounts alike. */
  public LedgerEntry of(String amount) {
    return of(amount, amount, "0");
  }

  /** Billed and effective cost, then list and contracted cost, then hours. */
  public LedgerEntry of(String effective, String list, String hours) {
    BigDecimal cost = new BigDecimal(effective);
    BigDecimal listed = new BigDecimal(list);
    return new LedgerEntry(
        "bills/a.csv",
        new EntryKey(
            Portfolio.MAY,
            chargeMonth,
            new Origin(kind, "P", "A", "I", currency),
            traits,
            service,
            place()),
        1,
        new Amounts(cost, cost, listed, listed),
        new BigDecimal(hours));
  }

  private Classification place() {
    return new Classification(
        new CostCategory(
            Layer.INFRASTRUCTURE,
            "Cloud",
            "Provider",
            "Compute",
            "Servers",
            "production",
            Transfer.NONE,
            RunChange.RUN,
            true),
        target,
        new TreeMap<>(),
        List.of(),
        target instanceof CostObject.Suspense ? Set.of("application") : Set.of());
  }
}
