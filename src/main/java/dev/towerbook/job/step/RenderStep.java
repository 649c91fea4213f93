package dev.towerbook.job.step;

import dev.towerbook.assess.PackMonths;
import dev.towerbook.assess.SourceData;
import dev.towerbook.economics.MonthToDate;
import dev.towerbook.intake.delivery.DeliveryNote;
import dev.towerbook.ledger.DeliveryFacts;
import dev.towerbook.ledger.DeliveryRegister;
import dev.towerbook.ledger.SourceProblem;
import dev.towerbook.ledger.TracedCount;
import dev.towerbook.ledger.UsageTotal;
import dev.towerbook.ledger.restate.Restatement;
import dev.towerbook.report.FigureBook;
import dev.towerbook.report.RunFacts;
import dev.towerbook.report.RunResults;
import dev.towerbook.report.former.RestatementBuilder;
import dev.towerbook.report.pack.PackFolder;
import dev.towerbook.report.pack.PackWriter;
import dev.towerbook.store.Book;
import dev.towerbook.tco.MonthData;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Results → a complete pack in a folder that nobody reads yet, from zero each time. */
public final class RenderStep implements Tasklet {

  /** Enough for the month and the four weeks before its first day. */
  private static final int DAYS_LOOKED_AT = 62;

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
    String packId = night.packId(results.facts().month());
    Path folder = new PackFolder(night.settings().reports()).workspace(packId);
    PackWriter writer =
        new PackWriter(
            night.settings().workers(),
            (done, total) -> night.console().progress("render", done, total));
    PackWriter.Written written = writer.write(results, new FigureBook(), folder);
    FinishedPack pack = new FinishedPack(results.facts().month(), packId, folder);
    night.rendered(new RunContext.RenderedPack(pack, results));
    night
        .console()
        .step(
            "render",
            String.format(
                java.util.Locale.ROOT,
                "%s pages, %d CSV files, %s",
                Console.count(written.pages()),
                written.csvFiles(),
                Console.bytes(written.bytes())),
            System.nanoTime() - start);
    return RepeatStatus.FINISHED;
  }

  /** All that pages and exit code are made of. */
  RunResults results() {
    RunFacts facts = facts();
    List<TracedCount> counts = counts(night.months());
    DeliveryRegister register = register(night.sources());
    RestatementBuilder published =
        new RestatementBuilder(
            new PackFolder(night.settings().reports()),
            facts,
            register,
            counts,
            night.months(),
            night.assessment());
    Restatement restatement = published.restatement(night.packId(facts.month()));
    return new RunResults(
        facts,
        night.reach(),
        night.shelf().mappings(),
        night.months(),
        night.assessment(),
        counts,
        register,
        restatement,
        monthToDate(register),
        problems(restatement),
        night.reconciliation());
  }

  private List<SourceProblem> problems(Restatement restatement) {
    List<SourceProblem> problems = new ArrayList<>();
    night.warnings().forEach(problem -> problems.add(new SourceProblem(problem, "")));
    night.findings().forEach(problem -> problems.add(new SourceProblem(problem, "")));
    problems.addAll(book.problems());
    restatement.figures().problems().forEach(told -> problems.add(new SourceProblem(told, "")));
    return problems;
  }

  /** Of the months that the pack covers. */
  private List<TracedCount> counts(PackMonths months) {
    List<UsageTotal> counts =
        months.usage().stream()
            .filter(count -> months.history().totals().containsKey(count.month()))
            .toList();
    return TracedCount.of(counts, night.sources().counts());
  }

  private Optional<MonthToDate> monthToDate(DeliveryRegister register) {
    Optional<LocalDate> newest =
        DeliveryFacts.newestDay(register.loaded().stream().filter(DeliveryFacts::isBill).toList());
    return newest.flatMap(
        day ->
            MonthToDate.of(
                book.use().dayCosts(day.minusDays(DAYS_LOOKED_AT)), night.months().now().rates()));
  }

  private DeliveryRegister register(SourceData data) {
    List<DeliveryNote> notes = new ArrayList<>(night.input().notes());
    notes.addAll(night.plan().notes());
    return new DeliveryRegister(
        List.copyOf(data.deliveries().values()), notes, data.totals(), data.excluded());
  }

  private RunFacts facts() {
    MonthData month = night.months().now();
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
