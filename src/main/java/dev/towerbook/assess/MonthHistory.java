package dev.towerbook.assess;

import dev.towerbook.economics.metric.ApplicationFigures.MonthCost;
import dev.towerbook.economics.plan.UnitSpend;
import dev.towerbook.ledger.allocate.AllocatedCost;
import dev.towerbook.ledger.allocate.Allocation;
import dev.towerbook.ledger.gap.RateGap;
import dev.towerbook.ledger.gap.Unconverted;
import dev.towerbook.ledger.month.MonthLedger;
import dev.towerbook.mapping.words.Layer;
import dev.towerbook.table.Problem;
import dev.towerbook.tco.MonthStatements;
import dev.towerbook.tco.TcoStatement;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is kept of every month that a pack looks at.
 *
 * @param totals of the portfolio
 * @param costByApplication application id → month → its cost; months of unknown cost are excluded
 * @param costByWrapper wrapper id → month → its cost; likewise
 * @param keepAliveByWrapper the keep-alive part of it; no entry is none
 * @param unconverted what of each month is unknown for want of an exchange rate
 * @param unitSpend what budgets are compared with, by month
 */
public record MonthHistory(
    SortedMap<YearMonth, MonthTotals> totals,
    SortedMap<String, SortedMap<YearMonth, MonthCost>> costByApplication,
    SortedMap<String, SortedMap<YearMonth, BigDecimal>> costByWrapper,
    SortedMap<String, SortedMap<YearMonth, BigDecimal>> keepAliveByWrapper,
    SortedMap<YearMonth, Unconverted> unconverted,
    UnitSpend unitSpend) {

  public MonthHistory {
    totals = Collections.unmodifiableSortedMap(new TreeMap<>(totals));
    costByApplication = Collections.unmodifiableSortedMap(new TreeMap<>(costByApplication));
    costByWrapper = Collections.unmodifiableSortedMap(new TreeMap<>(costByWrapper));
    keepAliveByWrapper = Collections.unmodifiableSortedMap(new TreeMap<>(keepAliveByWrapper));
    unconverted = Collections.unmodifiableSortedMap(new TreeMap<>(unconverted));
  }

  /** Notes months, in ascending order. */
  static final class Tally {
    private final SortedMap<YearMonth, MonthTotals> history = new TreeMap<>();
    private final SortedMap<String, SortedMap<YearMonth, MonthCost>> costs = new TreeMap<>();
    private final SortedMap<String, SortedMap<YearMonth, BigDecimal>> wrapperCosts =
        new TreeMap<>();
    private final SortedMap<String, SortedMap<YearMonth, BigDecimal>> keepAlive = new TreeMap<>();
    private final SortedMap<YearMonth, Unconverted> unconverted = new TreeMap<>();
    private final List<RateGap> gaps = new ArrayList<>();
    private final UnitSpend.Tally units;

    Tally(UnitSpend.Tally units) {
      this.units = units;
    }

    void note(MonthLedger ledger, Allocation allocation, MonthStatements statements) {
      units.note(statements, allocation);
      BigDecimal wrappers = BigDecimal.ZERO;
      unconverted.put(ledger.month(), statements.unconverted());
      List<RateGap> lacks = ledger.rateGaps();
      gaps.addAll(lacks);
      for (TcoStatement statement : statements.byApplication().values()) {
        MonthCost cost = monthCost(statement);
        wrappers = wrappers.add(cost.wrappers());
        if (cost.wrappers().signum() != 0) {
          noteWrappers(statement, statements.unconverted());
        }
        if (statements.unconverted().ofApplication(statement.applicationId()).isEmpty()) {
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
              statements.unconverted().reason(),
              billedUnknown(ledger.month(), lacks)));
    }

    private static Optional<String> billedUnknown(YearMonth month, List<RateGap> gaps) {
      List<String> currencies =
          gaps.stream().filter(gap -> gap.billed().signum() != 0).map(RateGap::currency).toList();
      return currencies.isEmpty()
          ? Optional.empty()
          : Optional.of(RateGap.reason(month, currencies));
    }

    /** A row of the shelf is missing for each; the pack's month first, then the newest. */
    List<Problem> rateProblems(YearMonth pack) {
      return gaps.stream()
          .sorted(Comparator.comparing(RateGap::month).reversed())
          .map(gap -> gap.problem(pack))
          .collect(Collectors.toCollection(ArrayList::new));
    }

    private void noteWrappers(TcoStatement statement, Unconverted lacks) {
      note(wrapperCosts, statement, lacks, line -> line.source().wrapper());
      note(
          keepAlive,
          statement,
          lacks,
          line -> line.place().layer() == Layer.WRAPPER_KEEP_ALIVE ? line.source().wrapper() : "");
    }

    private static void note(
        SortedMap<String, SortedMap<YearMonth, BigDecimal>> sums,
        TcoStatement statement,
        Unconverted lacks,
        Function<AllocatedCost, String> wrapperOf) {
      statement
          .by(wrapperOf)
          .forEach(
              (wrapper, amount) -> {
                if (!wrapper.isEmpty() && lacks.ofWrapper(wrapper).isEmpty()) {
                  sums.computeIfAbsent(wrapper, id -> new TreeMap<>())
                      .merge(statement.month(), amount, BigDecimal::add);
                }
              });
    }

    private static MonthCost monthCost(TcoStatement statement) {
      return new MonthCost(
          statement.fullyLoaded(),
          statement.wrappers(),
          statement.operating(line -> !line.place().avoidable()),
          statement.operating(line -> line.isWrapper() && !line.place().avoidable()),
          statement.operating(line -> line.place().layer() == Layer.WRAPPER_KEEP_ALIVE));
    }

    MonthHistory done() {
      return new MonthHistory(history, costs, wrapperCosts, keepAlive, unconverted, units.done());
    }
  }
}
