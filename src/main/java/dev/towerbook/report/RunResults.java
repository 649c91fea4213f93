package dev.towerbook.report;

import dev.towerbook.assess.Assessment;
import dev.towerbook.assess.MonthTotals;
import dev.towerbook.assess.PackMonths;
import dev.towerbook.decision.ranking.Ranking;
import dev.towerbook.decision.recommend.Recommendation;
import dev.towerbook.economics.MonthEconomics;
import dev.towerbook.economics.MonthToDate;
import dev.towerbook.economics.metric.ApplicationFigures;
import dev.towerbook.economics.plan.MonthPlan;
import dev.towerbook.economics.scorecard.Scorecards;
import dev.towerbook.economics.unit.DailyUnitCost;
import dev.towerbook.ledger.DeliveryFacts;
import dev.towerbook.ledger.DeliveryRegister;
import dev.towerbook.ledger.LedgerEntry;
import dev.towerbook.ledger.SourceProblem;
import dev.towerbook.ledger.TracedCount;
import dev.towerbook.ledger.UsageTotal;
import dev.towerbook.ledger.allocate.Allocation;
import dev.towerbook.ledger.month.MonthLedger;
import dev.towerbook.ledger.prove.Reconciliation;
import dev.towerbook.ledger.rates.ExchangeRates;
import dev.towerbook.ledger.reach.PackReach;
import dev.towerbook.ledger.restate.Restatement;
import dev.towerbook.mapping.Mappings;
import dev.towerbook.tco.MonthData;
import dev.towerbook.tco.MonthStatements;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Everything that a pack is printed from.
 *
 * @param reach how far the sources reach, and what is missing
 * @param months the pack's month, the one before and what is kept of more
 * @param assessment what is said about the month
 * @param counts of up to 24 months up to the pack's
 * @param register every source file that was seen
 * @param restatement what moved since the month was published before
 * @param monthToDate where the newest month of the bills stands; empty if no bill has a day
 * @param dailyUnitCosts by application, unit and day, of the month and an open one after it
 * @param problems of the source files and the shelf
 */
public record RunResults(
    RunFacts facts,
    PackReach reach,
    Mappings mappings,
    PackMonths months,
    Assessment assessment,
    List<TracedCount> counts,
    DeliveryRegister register,
    Restatement restatement,
    Optional<MonthToDate> monthToDate,
    List<DailyUnitCost> dailyUnitCosts,
    List<SourceProblem> problems,
    Reconciliation reconciliation) {

  public RunResults {
    counts = List.copyOf(counts);
    dailyUnitCosts = List.copyOf(dailyUnitCosts);
    // Worst first, on pages and in files; of one severity in the order of the sources.
    problems =
        problems.stream()
            .sorted(Comparator.comparing(source -> source.problem().severity()))
            .toList();
  }

  /** By which the month was converted. */
  public ExchangeRates rates() {
    return months.now().rates();
  }

  /** Ledger entries of the month. */
  public List<LedgerEntry> entries() {
    return months.now().entries();
  }

  public MonthLedger ledger() {
    return months.now().ledger();
  }

  public Allocation allocation() {
    return months.now().allocation();
  }

  public MonthStatements statements() {
    return months.now().statements();
  }

  /** Statements of the month before, if the book has it. */
  public Optional<MonthStatements> prior() {
    return months.prior().map(MonthData::statements);
  }

  /** Totals of up to 24 months up to the pack's, ascending. */
  public SortedMap<YearMonth, MonthTotals> history() {
    return months.history().totals();
  }

  /** By application id: every application with cost in the month. */
  public SortedMap<String, ApplicationFigures> figures() {
    return assessment.figures();
  }

  /** By application id. */
  public SortedMap<String, Recommendation> recommendations() {
    return assessment.recommendations();
  }

  public MonthEconomics economics() {
    return assessment.economics();
  }

  public Ranking ranking() {
    return assessment.ranking();
  }

  public Scorecards scorecards() {
    return assessment.scorecards();
  }

  public MonthPlan plan() {
    return assessment.plan();
  }

  /**
   * Id of the pack, printed on every page: month, inputs and rules, which pack of its month it is,
   * and the pack that it is compared with. Packs of one id and version are equal, byte for byte.
   */
  public String runId() {
    String former = restatement.former().map(manifest -> "-" + manifest.substring(0, 4)).orElse("");
    return facts.madeOf() + "-r" + restatement.revision() + former;
  }

  /** What was counted in the month. */
  public List<UsageTotal> usage() {
    return counts.stream()
        .map(TracedCount::count)
        .filter(count -> count.month().equals(facts.month()))
        .toList();
  }

  /** Every source file in the book. */
  public List<DeliveryFacts> deliveries() {
    return register.loaded();
  }
}
