package dev.towerbook.job.step;

import dev.towerbook.assess.PackMonths;
import dev.towerbook.assess.SourceData;
import dev.towerbook.economics.MonthToDate;
import dev.towerbook.economics.unit.DailyUnitCost;
import dev.towerbook.economics.unit.UnitCostDays;
import dev.towerbook.intake.delivery.DeliveryNote;
import dev.towerbook.ledger.DeliveryRegister;
import dev.towerbook.ledger.SourceProblem;
import dev.towerbook.ledger.TracedCount;
import dev.towerbook.ledger.restate.Restatement;
import dev.towerbook.report.FigureBook;
import dev.towerbook.report.RunFacts;
import dev.towerbook.report.RunResults;
import dev.towerbook.report.former.RestatementBuilder;
import dev.towerbook.report.pack.PackFolder;
import dev.towerbook.report.pack.PackWriter;
import dev.towerbook.store.Book;
import dev.towerbook.store.UsageBook;
import dev.towerbook.table.Problem;
import dev.towerbook.tco.MonthData;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Results → a complete pack in a folder that nobody reads yet, from zero each time. */
public final class RenderStep implements Tasklet {

  /** A pack in a folder that nobody reads yet, and all that it is made of. */
  public record Result(FinishedPack pack, RunResults results) {}

  private final RunContext run;
  private final Book book;

  public RenderStep(RunContext run, Book book) {
    this.run = run;
    this.book = book;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context)
      throws IOException {
    long start = System.nanoTime();
    RunResults results = results();
    YearMonth month = results.facts().month();
    String packId = run.packId(month);
    Path folder = new PackFolder(run.settings().reports()).workspace(packId);
    PackWriter.Progress progress = (done, all) -> run.console().progress("render", done, all);
    PackWriter writer = new PackWriter(run.settings().workers(), progress);
    PackWriter.Written written = writer.write(results, new FigureBook(), folder);
    run.rendered().give(new Result(new FinishedPack(month, packId, folder), results));
    run.console().step("render", summary(written), System.nanoTime() - start);
    return RepeatStatus.FINISHED;
  }

  private static String summary(PackWriter.Written written) {
    return String.format(
        Locale.ROOT,
        "%s pages, %d CSV files, %s",
        Console.count(written.pages()),
        written.csvFiles(),
        Console.bytes(written.bytes()));
  }

  /** All that pages and exit code are made of. */
  RunResults results() {
    PackMonths months = run.allocated().take().months();
    SourceData sources = run.intake().take().sources();
    RunFacts facts = facts(months.now());
    List<TracedCount> counts = months.traced(sources.counts());
    DeliveryRegister register = register(sources);
    Restatement restatement =
        new RestatementBuilder(
                new PackFolder(run.settings().reports()),
                facts,
                register,
                counts,
                months,
                run.assessed().take())
            .restatement(run.packId(facts.month()));
    return new RunResults(
        facts,
        run.allocated().take().reach(),
        run.shelf().mappings(),
        months,
        run.assessed().take(),
        counts,
        register,
        restatement,
        monthToDate(register, months.now()),
        dailyUnitCosts(months.now()),
        problems(restatement),
        run.reconciled().take().reconciliation());
  }

  private List<SourceProblem> problems(Restatement restatement) {
    List<Problem> found = new ArrayList<>(run.warnings());
    found.addAll(run.findings());
    List<SourceProblem> problems = new ArrayList<>();
    found.forEach(problem -> problems.add(new SourceProblem(problem, "")));
    problems.addAll(book.problems());
    restatement
        .figures()
        .problems()
        .forEach(reported -> problems.add(new SourceProblem(reported, "")));
    return problems;
  }

  private Optional<MonthToDate> monthToDate(DeliveryRegister register, MonthData month) {
    return register
        .newestBillDay()
        .map(MonthToDate::firstDayLookedAt)
        .flatMap(day -> MonthToDate.of(book.use().dayCosts(day), month.rates()));
  }

  /** Of the month, and of an open one after it; the month before is for the first seven days. */
  private List<DailyUnitCost> dailyUnitCosts(MonthData month) {
    UsageBook use = book.use();
    YearMonth first = month.month().minusMonths(1);
    YearMonth last = month.month().plusMonths(1);
    return UnitCostDays.of(
        new UnitCostDays.Inputs(
            month.month(),
            run.assessed().take().figures().values(),
            use.dayUse(first, last),
            use.usageSpend(first, last),
            use.dayCounts(first.atDay(1), last.atEndOfMonth()),
            month.rates()));
  }

  private DeliveryRegister register(SourceData data) {
    List<DeliveryNote> notes = new ArrayList<>(run.input().notes());
    notes.addAll(run.intake().take().plan().notes());
    return new DeliveryRegister(
        List.copyOf(data.deliveries().values()), notes, data.totals(), data.excluded());
  }

  private RunFacts facts(MonthData month) {
    return new RunFacts(
        month.month(),
        run.shelf().mappings().settings().company(),
        month.ledger().currency(),
        run.inputsHash(),
        run.shelf().mappings().rulesHash(),
        run.shelf().files(),
        Version.TEXT);
  }
}
