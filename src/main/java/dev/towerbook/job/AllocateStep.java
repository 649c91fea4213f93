package dev.towerbook.job;

import dev.towerbook.ledger.LedgerEntry;
import dev.towerbook.ledger.allocate.Allocation;
import dev.towerbook.ledger.allocate.DriverMemory;
import dev.towerbook.ledger.day.SubAccountDays;
import dev.towerbook.ledger.gap.OpenHours;
import dev.towerbook.ledger.month.MonthLedger;
import dev.towerbook.ledger.rates.ExchangeRates;
import dev.towerbook.ledger.reach.BillHabits;
import dev.towerbook.ledger.reach.Declarations;
import dev.towerbook.ledger.reach.PackReach;
import dev.towerbook.ledger.reach.SubAccountHabits;
import dev.towerbook.mapping.Mappings;
import dev.towerbook.store.Book;
import dev.towerbook.table.Problem;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Balances → cost lines. The pack's month is kept whole, the month before as statements, the ten
 * before that as totals only: memory does not grow with the length of the book.
 */
final class AllocateStep implements Tasklet {

  private static final int TREND_MONTHS = 12;

  private final RunContext night;
  private final Book book;

  AllocateStep(RunContext night, Book book) {
    this.night = night;
    this.book = book;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
    long start = System.nanoTime();
    PackReach reach = PackMonth.of(night, book);
    night.reach(reach);
    night.findings("reach", reach.problems());
    YearMonth month = reach.month();
    Mappings mappings = night.shelf().mappings();
    Counting counting = new Counting(night.shelf(), book);
    DriverMemory memory = counting.memory();
    Trend trend = new Trend(counting);
    BillHabits habits = new BillHabits();
    for (YearMonth past : book.months()) {
      if (past.isBefore(month) && past.isAfter(month.minusMonths(TREND_MONTHS))) {
        MonthLedger ledger = ledger(past, book.balances(past), memory, habits);
        trend.note(ledger, Allocation.of(ledger, counting.of(past), mappings, memory), month);
      }
    }
    List<LedgerEntry> balances = book.balances(month);
    MonthLedger ledger = ledger(month, balances, memory, habits);
    Allocation allocation = Allocation.of(ledger, counting.of(month), mappings, memory);
    night.monthBook(trend.book(ledger, allocation));
    night.findings(
        "allocate",
        trend.problems(allocation, Allocation.of(ledger, counting.of(month), mappings)));
    night.findings("hours", OpenHours.of(month, balances));
    if (reach.open().isEmpty()) {
      night.findings("habits", habits(month, habits));
    }
    tell(allocation, trend, start);
    return RepeatStatus.FINISHED;
  }

  private List<Problem> habits(YearMonth month, BillHabits bills) {
    Declarations declared = night.shelf().declarations();
    List<Problem> doubts = new ArrayList<>(bills.problems(month, declared));
    List<String> told = doubts.stream().map(problem -> problem.place().file()).toList();
    List<SubAccountDays> days =
        book.use().subAccounts(month.minusMonths(SubAccountHabits.MONTHS), month);
    doubts.addAll(SubAccountHabits.problems(month, days, declared, told));
    return doubts;
  }

  private void tell(Allocation allocation, Trend trend, long start) {
    night
        .console()
        .step(
            "allocate",
            String.format(
                java.util.Locale.ROOT,
                "%s cost lines, %d shared pools, %d months",
                Console.count(allocation.lines().size()),
                allocation.shares().stream().map(share -> share.poolId()).distinct().count(),
                trend.months()),
            System.nanoTime() - start);
  }

  private MonthLedger ledger(
      YearMonth month, List<LedgerEntry> balances, DriverMemory memory, BillHabits habits) {
    Mappings mappings = night.shelf().mappings();
    habits.note(month, balances);
    memory.hours(month, balances);
    return MonthLedger.of(
        month, balances, ExchangeRates.of(mappings), mappings.commitmentPolicies());
  }
}
