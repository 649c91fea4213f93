package dev.towerbook.job.step;

import dev.towerbook.assess.AllocatedMonths;
import dev.towerbook.assess.MonthAllocator;
import dev.towerbook.assess.MonthChoice;
import dev.towerbook.assess.MonthCounts;
import dev.towerbook.assess.PackMonths;
import dev.towerbook.assess.Shelf;
import dev.towerbook.assess.SourceData;
import dev.towerbook.ledger.allocate.AllocationShare;
import dev.towerbook.ledger.day.DayCost;
import dev.towerbook.ledger.reach.PackReach;
import dev.towerbook.store.Book;
import dev.towerbook.table.Problem;
import java.util.List;
import java.util.Locale;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Ledger entries → cost lines of the months that the pack covers. */
public final class AllocateStep implements Tasklet {

  /**
   * @param reach which month the pack is for, and what its sources lack
   */
  record Result(PackReach reach, PackMonths months, List<Problem> problems) {}

  private final RunContext run;
  private final Book book;

  public AllocateStep(RunContext run, Book book) {
    this.run = run;
    this.book = book;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
    long start = System.nanoTime();
    Shelf shelf = run.shelf();
    SourceData data = run.intake().take().sources();
    Choice choice = choice(shelf, data);
    AllocatedMonths allocated =
        MonthAllocator.allocate(
            choice.reach, data.months(), shelf, choice.counts, new BookLedger(book));
    run.allocated().give(new Result(choice.reach, allocated.months(), allocated.problems()));
    run.console().step("allocate", summary(allocated.months()), System.nanoTime() - start);
    return RepeatStatus.FINISHED;
  }

  /** The month and its counts, from all days: these are not kept while months are allocated. */
  private Choice choice(Shelf shelf, SourceData data) {
    List<DayCost> days = book.use().coveredDays();
    return new Choice(
        MonthChoice.of(data, days, shelf.declarations(), run.settings().month()),
        new MonthCounts(shelf, data, days));
  }

  private record Choice(PackReach reach, MonthCounts counts) {}

  private static String summary(PackMonths months) {
    return String.format(
        Locale.ROOT,
        "%s cost lines, %d shared pools, %d months",
        Console.count(months.now().allocation().lines().size()),
        months.now().allocation().shares().stream().map(AllocationShare::poolId).distinct().count(),
        months.history().totals().size());
  }
}
