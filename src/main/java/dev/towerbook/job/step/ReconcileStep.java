package dev.towerbook.job.step;

import dev.towerbook.assess.InputChecks;
import dev.towerbook.assess.SourceData;
import dev.towerbook.intake.dataset.Expectations;
import dev.towerbook.ledger.prove.BookChecks;
import dev.towerbook.ledger.prove.Check;
import dev.towerbook.ledger.prove.Reconciliation;
import dev.towerbook.store.Book;
import dev.towerbook.table.Problem;
import dev.towerbook.tco.MonthData;
import dev.towerbook.tco.StatementChecks;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Source = ledger = statements, exact, per file, invoice, billing account, currency and month; and
 * what finance expects. A book that does not reconcile prints no pack.
 */
public final class ReconcileStep implements Tasklet {

  /**
   * @param held files that count in the pack and are not to be published
   */
  record Result(Reconciliation reconciliation, Set<String> held, List<Problem> doubts) {}

  private final RunContext run;
  private final Book book;

  public ReconcileStep(RunContext run, Book book) {
    this.run = run;
    this.book = book;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
    long start = System.nanoTime();
    MonthData month = run.allocated().take().months().now();
    List<Check> checks = new ArrayList<>();
    IntakeStep.Result intake = run.intake().take();
    SourceData data = intake.sources();
    Expectations expected = Expectations.of(run.input(), intake.invoices());
    InputChecks input = InputChecks.of(expected, month.month(), data, book.use()::coveredDays);
    checks.addAll(BookChecks.sourceAgainstLedger(data.totals(), book.ledgerTotals()));
    checks.addAll(input.checks());
    checks.addAll(BookChecks.allocation(month.ledger(), month.allocation()));
    checks.addAll(StatementChecks.of(month.allocation(), month.statements()));
    Reconciliation reconciliation = new Reconciliation(checks);
    failIfTheBookIsWrong(reconciliation);
    input.refuseIfBroken();
    run.reconciled().give(new Result(reconciliation, input.held(), input.doubts()));
    run.console().step("reconcile", words(reconciliation), System.nanoTime() - start);
    return RepeatStatus.FINISHED;
  }

  private static String words(Reconciliation reconciliation) {
    int all = reconciliation.checks().size();
    int broken = reconciliation.broken().size();
    if (broken > 0) {
      return Console.count(broken) + " of " + Console.count(all) + " comparisons do not hold";
    }
    return Console.count(all)
        + " comparisons hold, "
        + (reconciliation.isExact() ? "difference 0" : "some within their tolerance");
  }

  private static void failIfTheBookIsWrong(Reconciliation reconciliation) {
    for (Check check : reconciliation.broken()) {
      if (check.level() != Check.Level.EXPECTED && check.level() != Check.Level.INVOICE_DETAIL) {
        throw new IllegalStateException("the book does not reconcile: " + check);
      }
    }
  }
}
