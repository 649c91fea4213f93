package dev.towerbook.report;

import static java.util.Objects.requireNonNull;

import dev.towerbook.decision.Decision;
import dev.towerbook.decision.ranking.Ranking;
import dev.towerbook.decision.recommend.OptionAssessment;
import dev.towerbook.economics.MonthEconomics;
import dev.towerbook.economics.MonthToDate;
import dev.towerbook.economics.metric.ApplicationFigures;
import dev.towerbook.economics.plan.MonthPlan;
import dev.towerbook.economics.scorecard.Scorecards;
import dev.towerbook.ledger.DeliveryFacts;
import dev.towerbook.ledger.DeliveryRegister;
import dev.towerbook.ledger.LedgerEntry;
import dev.towerbook.ledger.SourceProblem;
import dev.towerbook.ledger.TracedCount;
import dev.towerbook.ledger.UsageTotal;
import dev.towerbook.ledger.allocate.Allocation;
import dev.towerbook.ledger.month.MonthLedger;
import dev.towerbook.ledger.prove.Reconciliation;
import dev.towerbook.ledger.reach.PackReach;
import dev.towerbook.ledger.restate.Restatement;
import dev.towerbook.mapping.Mappings;
import dev.towerbook.tco.MonthStatements;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that a pack is printed from.
 *
 * @param reach how far the sources reach, and what is missing
 * @param balances of the month
 * @param prior statements of the month before, if the book has it
 * @param history totals of up to twelve months up to the pack's, ascending
 * @param figures by application id: every application with cost in the month
 * @param decisions by application id
 * @param economics cost curves, bridges and commitments of the month
 * @param options what money says, by application id
 * @param ranking which application to look at first
 * @param scorecards metrics of the portfolio, applications and wrappers with targets and owners
 * @param plan budgets and the targets of teams, beside what came of them
 * @param counts of up to twelve months up to the pack's
 * @param register every source file that was seen
 * @param restatement what moved since the month was published before
 * @param monthToDate where the newest month of the bills stands; empty if no bill has a day
 * @param problems of the source files and the shelf
 */
public record RunResults(
    RunFacts facts,
    PackReach reach,
    Mappings mappings,
    List<LedgerEntry> balances,
    MonthLedger ledger,
    Allocation allocation,
    MonthStatements statements,
    Optional<MonthStatements> prior,
    SortedMap<YearMonth, MonthTotals> history,
    SortedMap<String, ApplicationFigures> figures,
    SortedMap<String, Decision> decisions,
    MonthEconomics economics,
    SortedMap<String, OptionAssessment> options,
    Ranking ranking,
    Scorecards scorecards,
    MonthPlan plan,
    List<TracedCount> counts,
    DeliveryRegister register,
    Restatement restatement,
    Optional<MonthToDate> monthToDate,
    List<SourceProblem> problems,
    Reconciliation reconciliation) {

  public RunResults {
    requireNonNull(facts, "facts");
    requireNonNull(reach, "reach");
    requireNonNull(mappings, "mappings");
    balances = List.copyOf(balances);
    requireNonNull(ledger, "ledger");
    requireNonNull(allocation, "allocation");
    requireNonNull(statements, "statements");
    requireNonNull(prior, "prior");
    history = Collections.unmodifiableSortedMap(new TreeMap<>(history));
    figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
    decisions = Collections.unmodifiableSortedMap(new TreeMap<>(decisions));
    requireNonNull(economics, "economics");
    options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
    requireNonNull(ranking, "ranking");
    requireNonNull(scorecards, "scorecards");
    requireNonNull(plan, "plan");
    counts = List.copyOf(counts);
    requireNonNull(register, "register");
    requireNonNull(restatement, "restatement");
    requireNonNull(monthToDate, "monthToDate");
    // Worst first, on pages and in files; of one severity in the order of the sources.
    problems =
        problems.stream()
            .sorted(Comparator.comparing(source -> source.problem().severity()))
            .toList();
    requireNonNull(reconciliation, "reconciliation");
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
