package dev.towerbook.report.page;

import dev.towerbook.economics.MonthToDate;
import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.intake.delivery.DeliveryOrigin;
import dev.towerbook.ledger.DeliveryFacts;
import dev.towerbook.ledger.LedgerEntry;
import dev.towerbook.ledger.SourceProblem;
import dev.towerbook.ledger.day.DayCost;
import dev.towerbook.ledger.day.DayKey;
import dev.towerbook.ledger.rates.ExchangeRates;
import dev.towerbook.ledger.restate.Move;
import dev.towerbook.ledger.restate.Restatement;
import dev.towerbook.ledger.restate.RestatementCause;
import dev.towerbook.report.page.restated.RestatedFixture;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import dev.towerbook.table.SourceLocation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where the money of the fixture comes from: files, what is wrong with them, what was restated. */
final class SourceFixture {

  private SourceFixture() {}

  /** The first month was published once, the others are restated. */
  static Restatement restatement(YearMonth month) {
    return month.equals(BookFixture.FIRST)
        ? Restatement.FIRST
        : new Restatement(
            2,
            List.of(
                new Move(
                    Move.Level.LEDGER,
                    "application claims-core",
                    RestatementCause.PROVIDER_RESTATED,
                    "bills/aws",
                    new BigDecimal("1234.5")),
                new Move(
                    Move.Level.LEDGER,
                    "suspense no rule",
                    RestatementCause.RULE_CHANGED,
                    "bills/aws",
                    new BigDecimal("-200.25"))),
            RestatedFixture.figures(month));
  }

  static List<DeliveryFacts> deliveries(List<LedgerEntry> entries) {
    List<DeliveryFacts> deliveries = new ArrayList<>();
    List<String> names = entries.stream().map(LedgerEntry::delivery).distinct().sorted().toList();
    for (String name : names) {
      YearMonth month =
          YearMonth.parse(name.substring(name.lastIndexOf('/') + 1, name.length() - 4));
      deliveries.add(delivery(name, month));
    }
    for (YearMonth m = BookFixture.FIRST; !m.isAfter(BookFixture.MONTH); m = m.plusMonths(1)) {
      deliveries.add(delivery("usage/" + m + ".csv", m));
    }
    return deliveries;
  }

  private static DeliveryFacts delivery(String name, YearMonth month) {
    String source = name.substring(0, name.lastIndexOf('/'));
    SourceKind kind =
        source.startsWith("bills")
            ? SourceKind.BILL
            : source.equals("usage")
                ? SourceKind.USAGE
                : SourceKind.of(source.substring(0, source.length() - 1)).orElseThrow();
    String digest = String.format(java.util.Locale.ROOT, "%08x", name.hashCode()).repeat(8);
    long rows = 1200L + Math.floorMod(name.hashCode(), 90000);
    return new DeliveryFacts(
        name,
        source,
        kind,
        kind == SourceKind.BILL ? "focus" : kind.word(),
        "1",
        digest,
        "r",
        rows * 90,
        rows + 1,
        rows,
        source.equals("timesheets") ? 3 : 0,
        0,
        Optional.of(month.atEndOfMonth()),
        DeliveryOrigin.NONE,
        Optional.empty());
  }

  /** Half a month after the pack's: one source by day, one behind, one by month. */
  static Optional<MonthToDate> openMonth() {
    LocalDate asOf = BookFixture.MONTH.plusMonths(1).atDay(14);
    List<DayCost> days = new ArrayList<>();
    for (int back = 40; back >= 0; back--) {
      BigDecimal cost = BigDecimal.valueOf(1000L + 7L * back);
      days.add(day("bills/aws/a.csv", asOf.minusDays(back), 10, cost));
      days.add(day("bills/azure/b.csv", asOf.minusDays(back + 4), 10, cost));
    }
    days.add(day("bills/saas/c.csv", asOf.withDayOfMonth(1), 1, BigDecimal.TEN));
    return MonthToDate.of(days, new ExchangeRates("EUR", List.of()));
  }

  static List<SourceProblem> problems() {
    List<SourceProblem> problems = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      problems.add(
          new SourceProblem(
              new Problem(
                  "TIME-ROLE",
                  Severity.REJECTED,
                  new SourceLocation("timesheets/2026-10.csv", 118 + i, 3, "role"),
                  "has no rate on that day",
                  "prompt-wizard",
                  "add the role to rates/labour-rates.csv"),
              ""));
    }
    problems.add(
        new SourceProblem(
            new Problem(
                "BILL-DATE",
                Severity.WARNING,
                new SourceLocation("bills/azure/2026-10.csv", 2210, 7, "ChargePeriodStart"),
                "lies outside the billing period",
                "2026-09-30T22:00:00Z",
                "check the time zone of the export"),
            ""));
    return problems;
  }

  private static DayCost day(String delivery, LocalDate day, long rows, BigDecimal cost) {
    DayKey key = DayKey.of("", "EUR", day);
    return new DayCost(delivery, key, day, rows, 0, cost, cost, BigDecimal.ZERO);
  }
}
