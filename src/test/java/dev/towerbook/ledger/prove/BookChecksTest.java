package dev.towerbook.ledger.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.Seeded;
import dev.towerbook.intake.dataset.ExpectedTotal;
import dev.towerbook.ledger.LedgerTotal;
import dev.towerbook.ledger.Portfolio;
import dev.towerbook.ledger.SourceTotal;
import dev.towerbook.ledger.allocate.AllocatedCost;
import dev.towerbook.ledger.allocate.Allocation;
import dev.towerbook.ledger.allocate.AllocationShare;
import dev.towerbook.ledger.gap.Unconverted;
import dev.towerbook.ledger.month.MonthLedger;
import dev.towerbook.ledger.prove.Check.Level;
import dev.towerbook.money.Money;
import dev.towerbook.table.SourceLocation;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A check that cannot fail is worse than none: each is broken by the change of one amount. */
class BookChecksTest {

  private static final YearMonth MAY = YearMonth.of(2026, 5);
  private static final BigDecimal CENT = new BigDecimal("0.01");

  private static final List<SourceTotal> SOURCES =
      List.of(
          source("bills/a/1.csv", "acc-1", "inv-1", "EUR", "10", "9"),
          source("bills/a/1.csv", "acc-1", "inv-1", "USD", "5", "5"),
          source("bills/a/2.csv", "acc-1", "inv-2", "EUR", "-1", "-2"),
          source("bills/a-2/3.csv", "acc-2", "", "EUR", "100", "100"),
          source("timesheets/t.csv", "", "", "EUR", "7", "7"));

  @Test
  void equal_books_hold_on_every_level() {
    List<Check> checks = BookChecks.sourceAgainstLedger(SOURCES, ledger(SOURCES));
    assertThat(checks).allMatch(Check::holds).noneMatch(Check::holdsByTolerance);
    assertThat(checks).extracting(Check::level).contains(Level.FILE, Level.INVOICE, Level.ACCOUNT);
    assertThat(checks).filteredOn(c -> c.level() == Level.FILE).hasSize(10);
    assertThat(checks).filteredOn(c -> c.level() == Level.INVOICE).hasSize(6);
    assertThat(checks).filteredOn(c -> c.level() == Level.ACCOUNT).hasSize(6);
    assertThat(new Reconciliation(checks).holds()).isTrue();
  }

  @Test
  void any_changed_amount_breaks_every_level_that_has_it() {
    for (int i = 0; i < SOURCES.size(); i++) {
      for (boolean billed : new boolean[] {true, false}) {
        List<LedgerTotal> changed = ledger(SOURCES);
        changed.set(i, plusCent(changed.get(i), billed));
        Reconciliation broken =
            new Reconciliation(BookChecks.sourceAgainstLedger(SOURCES, changed));
        assertThat(broken.holds()).isFalse();
        Set<Level> levels = broken.broken().stream().map(Check::level).collect(Collectors.toSet());
        Set<Level> expected = levelsOf(SOURCES.get(i));
        assertThat(levels).as("total %d", i).isEqualTo(expected);
        assertThat(broken.broken())
            .hasSameSizeAs(expected)
            .allMatch(check -> check.measure().equals(billed ? "billed" : "effective"))
            .allMatch(check -> check.difference().compareTo(CENT.negate()) == 0);
      }
    }
  }

  private static Set<Level> levelsOf(SourceTotal total) {
    Set<Level> levels = java.util.EnumSet.of(Level.FILE);
    if (!total.invoiceId().isEmpty()) {
      levels.add(Level.INVOICE);
    }
    if (!total.billingAccount().isEmpty()) {
      levels.add(Level.ACCOUNT);
    }
    return levels;
  }

  @Test
  void a_file_that_is_missing_on_either_side_shows() {
    List<LedgerTotal> ledger = ledger(SOURCES);
    List<LedgerTotal> fewer = ledger.subList(1, ledger.size());
    assertThat(BookChecks.sourceAgainstLedger(SOURCES, fewer)).anyMatch(c -> !c.holds());
    List<SourceTotal> fewerSources = SOURCES.subList(0, 4);
    assertThat(BookChecks.sourceAgainstLedger(fewerSources, ledger)).anyMatch(c -> !c.holds());
    assertThat(BookChecks.sourceAgainstLedger(SOURCES, List.of())).noneMatch(Check::holds);
  }

  @ParameterizedTest
  @CsvSource({
    "bills/a, '', '', EUR, 9, 0, true",
    "bills/a/, '', '', EUR, 9, 0, true",
    "bills/a, '', '', EUR, 9.01, 0, false",
    "bills/a, '', '', EUR, 9.01, 0.01, true",
    "bills/a, '', '', EUR, 9.02, 0.01, false",
    "bills/a, acc-1, '', EUR, 9, 0, true",
    "bills/a, acc-2, '', EUR, 0, 0, true",
    "bills/a, acc-1, inv-2, EUR, -1, 0, true",
    "bills/a, '', '', USD, 5, 0, true",
    "bills/a-2, '', '', EUR, 100, 0, true",
    "bills, '', '', EUR, 109, 0, true",
    "., '', '', EUR, 116, 0, true",
    "bills/b, '', '', EUR, 1, 0, false"
  })
  void expected_totals_meet_their_folder_account_invoice_and_currency(
      String folder,
      String account,
      String invoice,
      String currency,
      BigDecimal amount,
      BigDecimal tolerance,
      boolean holds) {
    ExpectedTotal total =
        new ExpectedTotal(
            folder,
            account,
            invoice,
            202605,
            new Money(currency, amount),
            tolerance,
            SourceLocation.line("expected-totals.csv", 2));
    Check check = BookChecks.expected(List.of(total), SOURCES).getFirst();
    assertThat(check.holds()).isEqualTo(holds);
    assertThat(new Reconciliation(List.of(check)).needsTolerance())
        .isEqualTo(holds && tolerance.signum() > 0);
  }

  @Test
  void an_invoice_is_compared_where_the_book_has_its_charges_and_its_rounding_asks_nobody() {
    SourceTotal first = SOURCES.getFirst();
    BigDecimal billed =
        SOURCES.stream()
            .filter(source -> source.invoiceId().equals(first.invoiceId()))
            .filter(source -> source.currency().equals(first.currency()))
            .filter(source -> source.billingMonth().equals(first.billingMonth()))
            .map(SourceTotal::billed)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal rounding = new BigDecimal("0.004");
    List<Check> checks =
        BookChecks.invoices(
            List.of(
                invoice(first, first.invoiceId(), billed.add(rounding)),
                invoice(first, first.invoiceId(), billed.add(BigDecimal.ONE)),
                invoice(first, "of nobody", billed)),
            SOURCES);
    assertThat(checks).extracting(Check::holds).containsExactly(true, false);
    assertThat(checks).extracting(Check::level).containsOnly(Level.INVOICE_DETAIL);
    Reconciliation rounded = new Reconciliation(checks.subList(0, 1));
    assertThat(rounded.needsTolerance()).isFalse();
    assertThat(rounded.isExact()).isFalse();
  }

  private static ExpectedTotal invoice(SourceTotal of, String id, BigDecimal billed) {
    int month = of.billingMonth().getYear() * 100 + of.billingMonth().getMonthValue();
    return new ExpectedTotal(
        ".",
        "",
        id,
        month,
        new Money(of.currency(), billed),
        new BigDecimal("0.005"),
        SourceLocation.line("detail.csv", 2));
  }

  @Test
  void an_expected_total_is_of_its_month() {
    ExpectedTotal june =
        new ExpectedTotal(
            "bills/a",
            "",
            "",
            202606,
            new Money("EUR", new BigDecimal("9")),
            BigDecimal.ZERO,
            SourceLocation.line("expected-totals.csv", 2));
    assertThat(BookChecks.expected(List.of(june), SOURCES)).noneMatch(Check::holds);
  }

  @Test
  void one_changed_cost_line_or_share_breaks_the_allocation() {
    Seeded.rounds(
        50,
        random -> {
          Portfolio portfolio = new Portfolio(random);
          MonthLedger ledger = portfolio.ledger();
          Allocation right = Allocation.of(ledger, portfolio.usage(), portfolio.mappings());
          int at = random.nextInt(right.lines().size());
          List<AllocatedCost> lines = new ArrayList<>(right.lines());
          AllocatedCost line = lines.get(at);
          lines.set(
              at,
              new AllocatedCost(
                  line.costObject(), line.place(), line.source(), line.amount().add(CENT)));
          Allocation wrong =
              new Allocation(
                  right.month(),
                  right.currency(),
                  lines,
                  right.shares(),
                  Unconverted.nothing(right.month()));
          assertThat(BookChecks.allocation(ledger, wrong))
              .filteredOn(check -> !check.holds())
              .extracting(Check::level)
              .containsExactly(Level.ALLOCATION);
          if (!right.shares().isEmpty()) {
            assertThat(BookChecks.allocation(ledger, withWrongShare(right)))
                .filteredOn(check -> !check.holds())
                .extracting(Check::level)
                .containsExactly(Level.POOL);
          }
        });
  }

  private static Allocation withWrongShare(Allocation right) {
    List<AllocationShare> shares = new ArrayList<>(right.shares());
    AllocationShare share = shares.getFirst();
    shares.set(
        0,
        new AllocationShare(
            share.month(),
            share.poolId(),
            share.basis(),
            share.application(),
            share.poolTotal(),
            share.driverValue(),
            share.driverTotal(),
            share.amount().subtract(CENT),
            share.path(),
            Optional.empty()));
    return new Allocation(
        right.month(), right.currency(), right.lines(), shares, Unconverted.nothing(right.month()));
  }

  @Test
  void a_reconciliation_names_what_is_broken_and_keeps_its_order() {
    Check good = check("1", "1", "0");
    Check near = check("1", "1.01", "0.02");
    Check bad = check("1", "2", "0.5");
    Reconciliation all = new Reconciliation(List.of(good, bad, near));
    assertThat(all.checks()).containsExactly(good, bad, near);
    assertThat(all.broken()).containsExactly(bad);
    assertThat(all.holds()).isFalse();
    assertThat(all.needsTolerance()).isTrue();
    assertThat(new Reconciliation(List.of(good)).needsTolerance()).isFalse();
  }

  private static Check check(String left, String right, String tolerance) {
    return new Check(
        Level.EXPECTED,
        "k",
        Optional.of(MAY),
        "EUR",
        "billed",
        new BigDecimal(left),
        new BigDecimal(right),
        new BigDecimal(tolerance));
  }

  private static SourceTotal source(
      String file, String account, String invoice, String currency, String billed, String cost) {
    return new SourceTotal(
        file,
        account,
        invoice,
        currency,
        MAY,
        MAY,
        1,
        new BigDecimal(billed),
        new BigDecimal(cost));
  }

  private static List<LedgerTotal> ledger(List<SourceTotal> sources) {
    return sources.stream()
        .map(
            s ->
                new LedgerTotal(
                    s.delivery(),
                    s.billingAccount(),
                    s.invoiceId(),
                    s.currency(),
                    s.billingMonth(),
                    s.rows(),
                    s.billed(),
                    s.effective()))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static LedgerTotal plusCent(LedgerTotal total, boolean billed) {
    return new LedgerTotal(
        total.delivery(),
        total.billingAccount(),
        total.invoiceId(),
        total.currency(),
        total.billingMonth(),
        total.lines(),
        billed ? total.billed().add(CENT) : total.billed(),
        billed ? total.effective() : total.effective().add(CENT));
  }
}
