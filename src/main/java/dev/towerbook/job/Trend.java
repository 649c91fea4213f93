package dev.towerbook.job;

import dev.towerbook.economics.metric.ApplicationFigures.MonthCost;
import dev.towerbook.ledger.allocate.Allocation;
import dev.towerbook.ledger.allocate.AllocationShare;
import dev.towerbook.ledger.gap.RateGap;
import dev.towerbook.ledger.gap.Unconverted;
import dev.towerbook.ledger.month.MonthLedger;
import dev.towerbook.report.MonthTotals;
import dev.towerbook.table.Problem;
import dev.towerbook.tco.MonthStatements;
import dev.towerbook.tco.TcoStatement;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is kept of every month, and what a person has to settle about them. */
final class Trend {
  private final SortedMap<YearMonth, MonthTotals> history = new TreeMap<>();
  private final SortedMap<String, SortedMap<YearMonth, MonthCost>> costs = new TreeMap<>();
  private final SortedMap<String, SortedMap<YearMonth, BigDecimal>> wrapperCosts = new TreeMap<>();
  private final SortedMap<YearMonth, Unconverted> untold = new TreeMap<>();
  private final List<RateGap> gaps = new ArrayList<>();

  private final Counting counting;
  private Optional<MonthStatements> prior = Optional.empty();
  private List<AllocationShare> priorShares = List.of();

  Trend(Counting counting) {
    this.counting = counting;
  }

  /** Notes a month before the pack's. */
  void note(MonthLedger ledger, Allocation allocation, YearMonth pack) {
    MonthStatements statements = MonthStatements.of(allocation);
    note(ledger, statements);
    boolean before = ledger.month().equals(pack.minusMonths(1));
    prior = before ? Optional.of(statements) : Optional.empty();
    priorShares = before ? allocation.shares() : List.of();
  }

  private void note(MonthLedger ledger, MonthStatements statements) {
    BigDecimal wrappers = BigDecimal.ZERO;
    untold.put(ledger.month(), statements.untold());
    List<RateGap> lacks = ledger.rateGaps();
    gaps.addAll(lacks);
    for (TcoStatement statement : statements.byApplication().values()) {
      MonthCost cost = monthCost(statement);
      wrappers = wrappers.add(cost.wrappers());
      if (cost.wrappers().signum() != 0) {
        noteWrappers(statement, statements.untold());
      }
      if (statements.untold().ofApplication(statement.applicationId()).isEmpty()) {
        costs
            .computeIfAbsent(statement.applicationId(), id -> new TreeMap<>())
            .put(ledger.month(), cost);
      }
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
            ledger.suspense().gross(),
            statements.unallocatedTotal(),
            statements.unallocatedPools().gross(),
            statements.untold().reason(),
            billedUnknown(ledger.month(), lacks)));
  }

  private static Optional<String> billedUnknown(YearMonth month, List<RateGap> gaps) {
    List<String> currencies =
        gaps.stream().filter(gap -> gap.billed().signum() != 0).map(RateGap::currency).toList();
    return currencies.isEmpty() ? Optional.empty() : Optional.of(RateGap.reason(month, currencies));
  }

  /**
   * What a person has to settle.
   *
   * @param measured the pack's month by its own drivers alone
   */
  List<Problem> problems(Allocation allocation, Allocation measured) {
    List<Problem> problems = rates(allocation.month());
    problems.addAll(counting.partial(allocation.month()));
    problems.addAll(counting.estimated(allocation, measured));
    return problems;
  }

  /** A row of the shelf is missing for each; the pack's month first, then the newest. */
  private List<Problem> rates(YearMonth pack) {
    return gaps.stream()
        .sorted(Comparator.comparing(RateGap::month).reversed())
        .map(gap -> gap.problem(pack))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private void noteWrappers(TcoStatement statement, Unconverted lacks) {
    statement
        .by(line -> line.source().wrapper())
        .forEach(
            (wrapper, amount) -> {
              if (!wrapper.isEmpty() && lacks.ofWrapper(wrapper).isEmpty()) {
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

  int months() {
    return history.size();
  }

  /** Notes the pack's month, which is the last, and hands all on. */
  RunContext.MonthBook book(MonthLedger ledger, Allocation allocation) {
    MonthStatements statements = MonthStatements.of(allocation);
    note(ledger, statements);
    return new RunContext.MonthBook(
        ledger.month(),
        ledger,
        allocation,
        statements,
        prior,
        history,
        costs,
        wrapperCosts,
        untold,
        priorShares,
        counting.usage());
  }
}
