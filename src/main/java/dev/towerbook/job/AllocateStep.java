package dev.towerbook.job;

import dev.towerbook.economics.ApplicationFigures.MonthCost;
import dev.towerbook.ledger.Allocation;
import dev.towerbook.ledger.AllocationShare;
import dev.towerbook.ledger.ExchangeRates;
import dev.towerbook.ledger.MonthLedger;
import dev.towerbook.ledger.UsageTotal;
import dev.towerbook.ledger.reach.PackReach;
import dev.towerbook.mapping.Mappings;
import dev.towerbook.report.MonthTotals;
import dev.towerbook.store.Book;
import dev.towerbook.tco.MonthStatements;
import dev.towerbook.tco.TcoStatement;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
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

  private final Night night;
  private final Book book;

  AllocateStep(Night night, Book book) {
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
    List<UsageTotal> usage = book.usage();
    Trend trend = new Trend();
    Optional<MonthStatements> prior = Optional.empty();
    List<AllocationShare> priorShares = List.of();
    for (YearMonth past : book.months()) {
      if (past.isBefore(month) && past.isAfter(month.minusMonths(TREND_MONTHS))) {
        MonthLedger ledger = ledger(past, mappings);
        Allocation allocation = Allocation.of(ledger, of(past, usage), mappings);
        MonthStatements statements = MonthStatements.of(allocation);
        trend.note(ledger, statements);
        boolean before = past.equals(month.minusMonths(1));
        prior = before ? Optional.of(statements) : Optional.empty();
        priorShares = before ? allocation.shares() : List.of();
      }
    }
    MonthLedger ledger = ledger(month, mappings);
    Allocation allocation = Allocation.of(ledger, of(month, usage), mappings);
    MonthStatements statements = MonthStatements.of(allocation);
    trend.note(ledger, statements);
    night.monthBook(trend.book(ledger, allocation, statements, prior, priorShares));
    night
        .console()
        .step(
            "allocate",
            String.format(
                java.util.Locale.ROOT,
                "%s cost lines, %d shared pools, %d months",
                Console.count(allocation.lines().size()),
                allocation.shares().stream().map(share -> share.poolId()).distinct().count(),
                trend.history.size()),
            System.nanoTime() - start);
    return RepeatStatus.FINISHED;
  }

  private MonthLedger ledger(YearMonth month, Mappings mappings) {
    return MonthLedger.of(
        month, book.balances(month), ExchangeRates.of(mappings), mappings.commitmentPolicies());
  }

  private static List<UsageTotal> of(YearMonth month, List<UsageTotal> usage) {
    return usage.stream().filter(count -> count.month().equals(month)).toList();
  }

  /** What is kept of every month. */
  private static final class Trend {
    private final SortedMap<YearMonth, MonthTotals> history = new TreeMap<>();
    private final SortedMap<String, SortedMap<YearMonth, MonthCost>> costs = new TreeMap<>();
    private final SortedMap<String, SortedMap<YearMonth, BigDecimal>> wrapperCosts =
        new TreeMap<>();

    void note(MonthLedger ledger, MonthStatements statements) {
      BigDecimal wrappers = BigDecimal.ZERO;
      for (TcoStatement statement : statements.byApplication().values()) {
        MonthCost cost = monthCost(statement);
        wrappers = wrappers.add(cost.wrappers());
        if (cost.wrappers().signum() != 0) {
          noteWrappers(statement);
        }
        costs
            .computeIfAbsent(statement.applicationId(), id -> new TreeMap<>())
            .put(ledger.month(), cost);
      }
      history.put(
          ledger.month(),
          new MonthTotals(
              ledger.month(),
              ledger.effective(),
              ledger.billed(),
              statements.fullyLoaded(),
              wrappers,
              statements.suspenseTotal(),
              statements.unallocatedTotal()));
    }

    private void noteWrappers(TcoStatement statement) {
      statement
          .by(line -> line.source().wrapper())
          .forEach(
              (wrapper, amount) -> {
                if (!wrapper.isEmpty()) {
                  wrapperCosts
                      .computeIfAbsent(wrapper, id -> new TreeMap<>())
                      .merge(statement.month(), amount, BigDecimal::add);
                }
              });
    }

    private static MonthCost monthCost(TcoStatement statement) {
      return new MonthCost(
          statement.fullyLoaded(),
          statement.wrappers(),
          statement.operating(line -> !line.place().avoidable()),
          statement.operating(line -> line.isWrapper() && !line.place().avoidable()));
    }

    Night.MonthBook book(
        MonthLedger ledger,
        Allocation allocation,
        MonthStatements statements,
        Optional<MonthStatements> prior,
        List<AllocationShare> priorShares) {
      return new Night.MonthBook(
          ledger.month(),
          ledger,
          allocation,
          statements,
          prior,
          history,
          costs,
          wrapperCosts,
          priorShares);
    }
  }
}
