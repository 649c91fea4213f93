package dev.towerbook.job;

import dev.towerbook.intake.ExpectedTotal;
import dev.towerbook.intake.ExpectedTotalReader;
import dev.towerbook.intake.InvoiceDetailReader;
import dev.towerbook.intake.SourceFile;
import dev.towerbook.intake.SourceKind;
import dev.towerbook.ledger.BookChecks;
import dev.towerbook.ledger.Check;
import dev.towerbook.ledger.Reconciliation;
import dev.towerbook.store.Book;
import dev.towerbook.table.InputRefused;
import dev.towerbook.table.Loaded;
import dev.towerbook.table.Place;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import dev.towerbook.tco.StatementChecks;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Source = ledger = statements, exact, per file, invoice, billing account, currency and month; and
 * what finance expects. A book that does not reconcile prints no pack.
 */
final class ReconcileStep implements Tasklet {

  private static final String EXPECTED_TOTALS = "expected-totals.csv";

  private final Night night;
  private final Book book;

  ReconcileStep(Night night, Book book) {
    this.night = night;
    this.book = book;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
    long start = System.nanoTime();
    Night.MonthBook month = night.monthBook();
    List<Check> checks = new ArrayList<>();
    checks.addAll(BookChecks.sourceAgainstLedger(book.sourceTotals(), book.ledgerTotals()));
    checks.addAll(expectedChecks());
    checks.addAll(BookChecks.invoices(invoices(), book.sourceTotals()));
    checks.addAll(BookChecks.allocation(month.ledger(), month.allocation()));
    checks.addAll(StatementChecks.of(month.allocation(), month.statements()));
    Reconciliation reconciliation = new Reconciliation(checks);
    refuseIfBroken(reconciliation);
    night.reconciliation(reconciliation);
    night
        .console()
        .step(
            "reconcile",
            Console.count(checks.size()) + " comparisons hold, " + words(reconciliation),
            System.nanoTime() - start);
    return RepeatStatus.FINISHED;
  }

  private static String words(Reconciliation reconciliation) {
    return reconciliation.isExact() ? "difference 0" : "some within their tolerance";
  }

  private List<Check> expectedChecks() {
    Optional<Path> file = night.input().expectedTotals();
    if (file.isEmpty()) {
      return List.of();
    }
    Loaded<List<ExpectedTotal>> expected = ExpectedTotalReader.read(file.get(), EXPECTED_TOTALS);
    refuseOnErrors(expected.problems());
    return BookChecks.expected(expected.value(), book.sourceTotals());
  }

  /** Of an invoice that stands in several files, the one that was written last counts. */
  private List<ExpectedTotal> invoices() {
    Map<String, ExpectedTotal> newest = new TreeMap<>();
    night.input().files().stream()
        .filter(file -> file.kind() == SourceKind.INVOICE_DETAIL)
        .sorted(
            Comparator.<SourceFile, FileTime>comparing(file -> file.bytes().modified())
                .thenComparing(SourceFile::name))
        .flatMap(file -> expected(file).stream())
        .forEach(invoice -> newest.put(invoice.key(), invoice));
    return List.copyOf(newest.values());
  }

  private static List<ExpectedTotal> expected(SourceFile file) {
    InvoiceDetailReader.Invoices read = InvoiceDetailReader.read(file);
    refuseOnErrors(read.read().problems());
    return read.expected();
  }

  private static void refuseOnErrors(List<Problem> problems) {
    if (problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR)) {
      throw new InputRefused(problems);
    }
  }

  private static void refuseIfBroken(Reconciliation reconciliation) {
    List<Check> broken = reconciliation.broken();
    if (broken.isEmpty()) {
      return;
    }
    if (!broken.stream().allMatch(ReconcileStep::isOfTheInput)) {
      throw new IllegalStateException("the book does not reconcile: " + broken.getFirst());
    }
    throw new InputRefused(broken.stream().map(ReconcileStep::problem).toList());
  }

  private static boolean isOfTheInput(Check check) {
    return check.level() == Check.Level.EXPECTED || check.level() == Check.Level.INVOICE_DETAIL;
  }

  private static Problem problem(Check check) {
    boolean invoice = check.level() == Check.Level.INVOICE_DETAIL;
    return new Problem(
        invoice ? "RECONCILE-INVOICE-DETAIL" : "RECONCILE-EXPECTED",
        Severity.ERROR,
        Place.file(check.key()),
        (invoice ? "the invoice says " : "the total that finance expects is ")
            + check.left().toPlainString()
            + " "
            + check.currency()
            + ", the source files add up to "
            + check.right().toPlainString()
            + ", difference "
            + check.difference().toPlainString(),
        "",
        invoice
            ? "deliver the charges that are missing, or take the Invoice Detail file away: then"
                + " nothing is compared with it"
            : "compare the bill with the invoice; deliver the right file, or correct the expected"
                + " total");
  }
}
