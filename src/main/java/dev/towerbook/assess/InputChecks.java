package dev.towerbook.assess;

import static dev.towerbook.assess.AssessProblem.RECONCILE_EXPECTED;
import static dev.towerbook.assess.AssessProblem.RECONCILE_INVOICE_DETAIL;

import dev.towerbook.intake.dataset.Expectations;
import dev.towerbook.intake.dataset.ExpectedTotal;
import dev.towerbook.ledger.SourceTotal;
import dev.towerbook.ledger.day.DayCost;
import dev.towerbook.ledger.promise.CommitmentTotals;
import dev.towerbook.ledger.prove.BookChecks;
import dev.towerbook.ledger.prove.Check;
import dev.towerbook.money.Money;
import dev.towerbook.money.MoneyBag;
import dev.towerbook.table.InputRefused;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import dev.towerbook.table.SourceLocation;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What finance expects, and what invoices of providers say, against the rows as read. A difference
 * in the pack's own month refuses the pack. One of another month is a person's to settle; until it
 * is, the files behind it are held: they count, but are not published.
 */
public final class InputChecks {

  /** Stands for a currency where a total is of hours. */
  private static final String HOURS = "HOURS";

  /** The id of a unit is longer. */
  private static final int CURRENCY_LETTERS = 3;

  private final YearMonth packMonth;
  private final List<Check> checks = new ArrayList<>();
  private final List<Unmet> refusing = new ArrayList<>();
  private final List<Unmet> elsewhere = new ArrayList<>();
  private final Set<String> held = new TreeSet<>();

  /** A total that the rows of its sources do not come to. */
  private record Unmet(ExpectedTotal total, Check check, List<SourceTotal> sources) {}

  private InputChecks(YearMonth packMonth) {
    this.packMonth = packMonth;
  }

  /**
   * Compares.
   *
   * @param days what timesheets and counts have of a day; asked for only if a total is of such
   */
  public static InputChecks of(
      Expectations expected, YearMonth packMonth, SourceData data, Supplier<List<DayCost>> days) {
    List<SourceTotal> all = new ArrayList<>(data.totals());
    if (expected.totals().stream().anyMatch(total -> isQuantity(total.billed().currency()))) {
      all.addAll(quantities(days.get()));
    }
    InputChecks checks = new InputChecks(packMonth);
    for (ExpectedTotal total : expected.totals()) {
      // A commitment is no cost of a month: only a folder of nothing else is compared with it.
      List<SourceTotal> own =
          all.stream().anyMatch(one -> BookChecks.isInFolder(one.delivery(), total.source()))
              ? all
              : CommitmentTotals.of(total, data.commitments());
      checks.add(total, BookChecks.expected(List.of(total), own), own);
    }
    for (ExpectedTotal invoice : expected.invoices()) {
      checks.add(invoice, BookChecks.invoices(List.of(invoice), data.totals()), data.totals());
    }
    return checks;
  }

  private static boolean isQuantity(String unit) {
    return unit.length() > CURRENCY_LETTERS;
  }

  /** Hours by role and counts by application or wrapper, as totals in a unit of their own. */
  private static List<SourceTotal> quantities(List<DayCost> days) {
    List<SourceTotal> totals = new ArrayList<>();
    for (DayCost day : days) {
      if (day.quantity().signum() != 0) {
        String unit = isQuantity(day.key().unit()) ? day.key().unit() : HOURS;
        YearMonth month = day.key().month();
        totals.add(
            new SourceTotal(
                day.delivery(),
                day.key().subject(),
                "",
                unit,
                month,
                month,
                day.rows(),
                day.quantity(),
                day.quantity()));
      }
    }
    return totals;
  }

  private void add(ExpectedTotal total, List<Check> compared, List<SourceTotal> sources) {
    checks.addAll(compared);
    for (Check check : compared) {
      if (!check.holds() && check.month().equals(Optional.of(packMonth))) {
        refusing.add(new Unmet(total, check, sources));
      } else if (!check.holds()) {
        elsewhere.add(new Unmet(total, check, sources));
        held.addAll(BookChecks.filesOf(total, sources));
      }
    }
  }

  public List<Check> checks() {
    return List.copyOf(checks);
  }

  /** Files of months that do not add up. */
  public Set<String> held() {
    return Set.copyOf(held);
  }

  /**
   * Refuses a pack of a month that does not come to what it should.
   *
   * @throws InputRefused if the pack's month does not add up, with every total that is not met
   */
  public void refuseIfBroken() {
    if (!refusing.isEmpty()) {
      List<Problem> problems = new ArrayList<>();
      refusing.forEach(unmet -> problems.add(problem(unmet, Severity.ERROR)));
      problems.addAll(doubts());
      throw new InputRefused(problems);
    }
  }

  /** Totals of other months that are not met. */
  public List<Problem> doubts() {
    return elsewhere.stream().map(unmet -> problem(unmet, Severity.ACTION)).toList();
  }

  /** The invoice, account or folder that a total is of. */
  private static String subject(ExpectedTotal total) {
    if (!total.invoiceId().isEmpty()) {
      return " of invoice " + total.invoiceId();
    }
    return total.billingAccount().isEmpty()
        ? " of " + total.source()
        : " of billing account " + total.billingAccount();
  }

  /** An invoice in another currency than its bill is no total that could be met. */
  private static String otherCurrencies(Unmet unmet) {
    ExpectedTotal total = unmet.total();
    MoneyBag others = BookChecks.inOtherCurrencies(total, unmet.sources());
    return others.isZero()
        ? ""
        : "; the bill has it in another currency: "
            + others.amounts().entrySet().stream()
                .map(one -> new Money(one.getKey(), one.getValue()).text())
                .collect(Collectors.joining(" + "))
            + ", not in "
            + total.billed().currency();
  }

  private static Problem problem(Unmet unmet, Severity severity) {
    Check check = unmet.check();
    boolean invoice = check.level() == Check.Level.INVOICE_DETAIL;
    return new Problem(
        (invoice ? RECONCILE_INVOICE_DETAIL : RECONCILE_EXPECTED)
            .with(
                invoice ? unmet.total().invoiceId() : subject(unmet.total()),
                check.left().toPlainString() + " " + check.currency(),
                check.right().toPlainString(),
                check.difference().toPlainString(),
                check.month().map(month -> ", month " + month).orElse(""),
                otherCurrencies(unmet)),
        severity,
        SourceLocation.file(check.key()));
  }
}
