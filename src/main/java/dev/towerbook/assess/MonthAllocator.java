package dev.towerbook.assess;

import dev.towerbook.economics.plan.UnitSpend;
import dev.towerbook.ledger.LedgerEntry;
import dev.towerbook.ledger.allocate.Allocation;
import dev.towerbook.ledger.allocate.DriverMemory;
import dev.towerbook.ledger.day.SubAccountDays;
import dev.towerbook.ledger.gap.OpenHours;
import dev.towerbook.ledger.month.MonthLedger;
import dev.towerbook.ledger.rates.ExchangeRates;
import dev.towerbook.ledger.reach.BillHabits;
import dev.towerbook.ledger.reach.PackReach;
import dev.towerbook.ledger.reach.SubAccountHabits;
import dev.towerbook.mapping.Mappings;
import dev.towerbook.table.Problem;
import dev.towerbook.tco.MonthData;
import dev.towerbook.tco.MonthStatements;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Ledger entries → cost lines, month by month from the oldest that a pack looks at: a driver that
 * is missing is estimated from the months before.
 */
public final class MonthAllocator {

  /** Two years: a season shows only against another. */
  static final int TREND_MONTHS = 24;

  /** Where ledger entries are read from, a month at a time and each month once. */
  public interface Ledger {
    List<LedgerEntry> entries(YearMonth month);

    /** Cost and days of use by sub-account, of the months from one until another. */
    List<SubAccountDays> subAccounts(YearMonth from, YearMonth until);
  }

  private final Shelf shelf;
  private final MonthCounts counts;
  private final Ledger ledger;
  private final ExchangeRates rates;
  private final DriverMemory memory;
  private final BillHabits habits = new BillHabits();
  private final MonthHistory.Tally history;

  private MonthAllocator(Shelf shelf, MonthCounts counts, Ledger ledger) {
    this.shelf = shelf;
    this.counts = counts;
    this.ledger = ledger;
    this.rates = ExchangeRates.of(shelf.mappings());
    this.memory = counts.memory();
    this.history =
        new MonthHistory.Tally(new UnitSpend.Tally(shelf.mappings().catalogue(), shelf.budgets()));
  }

  /**
   * Allocates the month of a pack and those before it.
   *
   * @param months that the book has
   */
  public static AllocatedMonths allocate(
      PackReach reach, List<YearMonth> months, Shelf shelf, MonthCounts counts, Ledger ledger) {
    return new MonthAllocator(shelf, counts, ledger).allocate(reach, months);
  }

  private AllocatedMonths allocate(PackReach reach, List<YearMonth> months) {
    YearMonth month = reach.month();
    Optional<MonthData> prior = Optional.empty();
    for (YearMonth past : months) {
      if (past.isBefore(month) && past.isAfter(month.minusMonths(TREND_MONTHS))) {
        MonthData data = month(past);
        prior = Optional.of(data).filter(one -> past.equals(month.minusMonths(1)));
      }
    }
    MonthData now = month(month);
    List<Problem> problems = new ArrayList<>(history.rateProblems(month));
    problems.addAll(counts.partial(month));
    problems.addAll(counts.estimated(now.allocation(), measured(now)));
    if (reach.open().isEmpty()) {
      problems.addAll(habits(month));
    }
    problems.addAll(OpenHours.of(month, now.entries()));
    return new AllocatedMonths(
        new PackMonths(now, prior, history.done(), counts.usage()), problems);
  }

  private MonthData month(YearMonth month) {
    Mappings mappings = shelf.mappings();
    List<LedgerEntry> entries = ledger.entries(month);
    habits.note(month, entries);
    memory.hours(month, entries);
    MonthLedger booked = MonthLedger.of(month, entries, rates, mappings.commitmentPolicies());
    Allocation allocation = Allocation.of(booked, counts.of(month), mappings, memory);
    MonthStatements statements = MonthStatements.of(allocation);
    history.note(booked, allocation, statements);
    return new MonthData(rates, entries, booked, allocation, statements, counts.of(month));
  }

  /** The month by its own drivers alone. */
  private Allocation measured(MonthData now) {
    return Allocation.of(now.ledger(), now.usage(), shelf.mappings());
  }

  private List<Problem> habits(YearMonth month) {
    List<Problem> doubts = new ArrayList<>(habits.problems(month, shelf.declarations()));
    List<String> reported = doubts.stream().map(problem -> problem.place().file()).toList();
    List<SubAccountDays> days =
        ledger.subAccounts(month.minusMonths(SubAccountHabits.MONTHS), month);
    doubts.addAll(SubAccountHabits.problems(month, days, shelf.declarations(), reported));
    return doubts;
  }
}
