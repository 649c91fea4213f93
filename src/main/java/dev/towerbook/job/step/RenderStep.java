package dev.towerbook.job.step;

import dev.towerbook.assess.PackMonths;
import dev.towerbook.assess.SourceData;
import dev.towerbook.economics.MonthToDate;
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

  private final RunContext night;
  private final Book book;

  public RenderStep(RunContext night, Book book) {
    this.night = night;
    this.book = book;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context)
      throws IOException {
    long start = System.nanoTime();
    RunResults results = results();
    YearMonth month = results.facts().month();
    String packId = night.packId(month);
    Path folder = new PackFolder(night.settings().reports()).workspace(packId);
    PackWriter.Progress progress = (done, all) -> night.console().progress("render", done, all);
    PackWriter writer = new PackWriter(night.settings().workers(), progress);
    PackWriter.Written written = writer.write(results, new FigureBook(), folder);
    night.rendered().give(new Result(new FinishedPack(month, packId, folder), results));
    night.console().step("render", summary(written), System.nanoTime() - start);
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
    PackMonths months = night.allocated().take().months();
    SourceData sources = night.intake().take().sources();
    RunFacts facts = facts(months.now());
    List<TracedCount> counts = months.traced(sources.counts());
    DeliveryRegister register = register(sources);
    Restatement restatement =
        new RestatementBuilder(
                new PackFolder(night.settings().reports()),
                facts,
                register,
                counts,
                months,
                night.assessed().take())
            .restatement(night.packId(facts.month()));
    return new RunResults(
        facts,
        night.allocated().take().reach(),
        night.shelf().mappings(),
        months,
        night.assessed().take(),
        counts,
        register,
        restatement,
        monthToDate(register, months.now()),
        problems(restatement),
        night.reconciled().take().reconciliation());
  }

  private List<SourceProblem> problems(Restatement restatement) {
    List<Problem> found = new ArrayList<>(night.warnings());
    found.addAll(night.findings());
    List<SourceProblem> problems = new ArrayList<>();
    found.forEach(problem -> problems.add(new SourceProblem(problem, "")));
    problems.addAll(book.problems());
    restatement.figures().problems().forEach(told -> problems.add(new SourceProblem(told, "")));
    return problems;
  }

  private Optional<MonthToDate> monthToDate(DeliveryRegister register, MonthData month) {
    return register
        .newestBillDay()
        .map(MonthToDate::firstDayLookedAt)
        .flatMap(day -> MonthToDate.of(book.use().dayCosts(day), month.rates()));
  }

  private DeliveryRegister register(SourceData data) {
    List<DeliveryNote> notes = new ArrayList<>(night.input().notes());
    notes.addAll(night.intake().take().plan().notes());
    return new DeliveryRegister(
        List.copyOf(data.deliveries().values()), notes, data.totals(), data.excluded());
  }

  private RunFacts facts(MonthData month) {
    return new RunFacts(
        month.month(),
        night.shelf().mappings().settings().company(),
        month.ledger().currency(),
        night.inputsHash(),
        night.shelf().mappings().rulesHash(),
        night.shelf().files(),
        Version.TEXT);
  }
}
