package dev.towerbook.job;

import dev.towerbook.intake.dataset.ExpectedTotal;
import dev.towerbook.intake.dataset.ExpectedTotalReader;
import dev.towerbook.intake.dataset.InvoiceDetailReader;
import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.intake.folder.InputFiles;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.ledger.SourceTotal;
import dev.towerbook.ledger.day.DayCost;
import dev.towerbook.ledger.promise.CommitmentTotals;
import dev.towerbook.ledger.prove.BookChecks;
import dev.towerbook.ledger.prove.Check;
import dev.towerbook.mapping.catalogue.UsageUnit;
import dev.towerbook.money.Money;
import dev.towerbook.money.MoneyBag;
import dev.towerbook.store.UsageBook;
import dev.towerbook.table.InputRefused;
import dev.towerbook.table.Loaded;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import dev.towerbook.table.SourceLocation;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What finance expects, and what invoices of providers say, against the rows as read. A difference
 * in the pack's own month refuses the pack. One of another month is a person's to settle; until it
 * is, the files behind it are held: they count, but are not published.
 */
final class InputChecks {

  /** Stands for a currency where a total is of hours. */
  private static final String HOURS = "HOURS";

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
   * @param use what timesheets and counts have, and commitments; asked for only if a total is of
   *     such
   */
  static InputChecks of(
      InputFiles input, YearMonth packMonth, List<SourceTotal> sources, UsageBook use) {
    List<ExpectedTotal> expected = expected(input);
    List<SourceTotal> all = new ArrayList<>(sources);
    if (expected.stream().anyMatch(total -> isQuantity(total.billed().currency()))) {
      all.addAll(quantities(use.coveredDays()));
    }
    InputChecks checks = new InputChecks(packMonth);
    for (ExpectedTotal total : expected) {
      // A commitment is no cost of a month: only a folder of nothing else is compared with it.
      List<SourceTotal> own =
          all.stream().anyMatch(of -> BookChecks.isInFolder(of.delivery(), total.source()))
              ? all
              : CommitmentTotals.of(total, use.listedCommitments());
      checks.add(total, BookChecks.expected(List.of(total), own), own);
    }
    checks.invoices(input, sources);
    return checks;
  }

  private void invoices(InputFiles input, List<SourceTotal> sources) {
    for (ExpectedTotal invoice : invoices(input)) {
      add(invoice, BookChecks.invoices(List.of(invoice), sources), sources);
    }
  }

  private static boolean isQuantity(String unit) {
    return unit.equals(HOURS)
        || Stream.of(UsageUnit.values()).anyMatch(known -> known.name().equals(unit));
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

  List<Check> checks() {
    return List.copyOf(checks);
  }

  /** Files of months that do not add up. */
  Set<String> held() {
    return Set.copyOf(held);
  }

  /**
   * @throws InputRefused if the pack's month does not add up, with every total that is not met
   */
  void refuseIfBroken() {
    if (!refusing.isEmpty()) {
      List<Problem> problems = new ArrayList<>();
      refusing.forEach(unmet -> problems.add(problem(unmet, Severity.ERROR)));
      problems.addAll(doubts());
      throw new InputRefused(problems);
    }
  }

  /** Totals of other months that are not met. */
  List<Problem> doubts() {
    return elsewhere.stream().map(unmet -> problem(unmet, Severity.ACTION)).toList();
  }

  private static List<ExpectedTotal> expected(InputFiles input) {
    Optional<Path> file = input.expectedTotals();
    if (file.isEmpty()) {
      return List.of();
    }
    String name = String.valueOf(file.get().getFileName());
    Loaded<List<ExpectedTotal>> expected = ExpectedTotalReader.read(file.get(), name);
    refuseOnErrors(expected.problems());
    return expected.value();
  }

  private static List<ExpectedTotal> invoices(SourceFile file) {
    InvoiceDetailReader.Invoices read = InvoiceDetailReader.read(file);
    refuseOnErrors(read.read().problems());
    return read.expected();
  }

  private static void refuseOnErrors(List<Problem> problems) {
    if (problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR)) {
      throw new InputRefused(problems);
    }
  }

  /** Of an invoice that stands in several files, the one that was written last counts. */
  private static List<ExpectedTotal> invoices(InputFiles input) {
    Map<String, ExpectedTotal> newest = new TreeMap<>();
    input.files().stream()
        .filter(file -> file.kind() == SourceKind.INVOICE_DETAIL)
        .sorted(
            Comparator.<SourceFile, FileTime>comparing(file -> file.bytes().modified())
                .thenComparing(SourceFile::name))
        .flatMap(file -> invoices(file).stream())
        .forEach(invoice -> newest.put(invoice.key(), invoice));
    return List.copyOf(newest.values());
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
        invoice ? "RECONCILE-INVOICE-DETAIL" : "RECONCILE-EXPECTED",
        severity,
        SourceLocation.file(check.key()),
        (invoice
                ? "invoice " + unmet.total().invoiceId() + " says "
                : "the total that finance expects" + subject(unmet.total()) + " is ")
            + check.left().toPlainString()
            + " "
            + check.currency()
            + ", the source files add up to "
            + check.right().toPlainString()
            + ", difference "
            + check.difference().toPlainString()
            + check.month().map(month -> ", month " + month).orElse("")
            + otherCurrencies(unmet),
        "",
        invoice
            ? "deliver the charges that are missing, or take the Invoice Detail file away: then"
                + " nothing is compared with it"
            : "compare the bill with the invoice; deliver the right file, or correct the expected"
                + " total");
  }
}
