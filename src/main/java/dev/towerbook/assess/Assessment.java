package dev.towerbook.assess;

import dev.towerbook.decision.Decision;
import dev.towerbook.decision.ranking.Ranking;
import dev.towerbook.decision.recommend.OptionAssessment;
import dev.towerbook.decision.recommend.OptionAssessor;
import dev.towerbook.economics.CostDrivers;
import dev.towerbook.economics.MonthBridges;
import dev.towerbook.economics.MonthEconomics;
import dev.towerbook.economics.ScaleCase;
import dev.towerbook.economics.metric.ApplicationFigures;
import dev.towerbook.economics.metric.MonthInputs;
import dev.towerbook.economics.plan.MonthPlan;
import dev.towerbook.economics.scorecard.ScoreInputs;
import dev.towerbook.economics.scorecard.Scorecards;
import dev.towerbook.economics.unit.CostBridge;
import dev.towerbook.ledger.reach.NotDelivered;
import dev.towerbook.tco.MonthData;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is said about a month.
 *
 * @param figures by application id: every application with cost in the month
 * @param decisions by application id
 * @param economics cost curves, bridges and commitments of the month
 * @param options what money says, by application id
 * @param scorecards metrics of the portfolio, applications and wrappers with targets and owners
 * @param ranking which application to look at first
 * @param plan budgets and the targets of teams, beside what came of them
 */
public record Assessment(
    SortedMap<String, ApplicationFigures> figures,
    SortedMap<String, Decision> decisions,
    MonthEconomics economics,
    SortedMap<String, OptionAssessment> options,
    Scorecards scorecards,
    Ranking ranking,
    MonthPlan plan) {

  public Assessment {
    figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
    decisions = Collections.unmodifiableSortedMap(new TreeMap<>(decisions));
    options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
  }

  /**
   * Assesses a month.
   *
   * @param missing sources of the month before that have not delivered since
   */
  public static Assessment of(
      PackMonths months, SourceData data, UseData use, List<NotDelivered> missing, Shelf shelf) {
    return new Assessor(months, data, use, missing, shelf).assess();
  }

  /** What an assessment rests on. */
  private record Assessor(
      PackMonths months, SourceData data, UseData use, List<NotDelivered> missing, Shelf shelf) {

    Assessment assess() {
      MonthFigures all =
          new MonthFigures(
              months.history(), months.usage(), shelf.mappings().catalogue(), shelf.debt());
      SortedMap<String, ApplicationFigures> figures = all.of(months.now().statements());
      SortedMap<String, Decision> decisions = new Verdicts(shelf).of(figures);
      MonthEconomics economics = economics(figures, decisions);
      Scorecards cards = scorecards(figures, all, economics);
      return new Assessment(
          figures,
          decisions,
          economics,
          options(figures, economics),
          cards,
          Ranking.of(figures, shelf.score()),
          MonthPlan.of(
              shelf.budgets(),
              shelf.targets(),
              cards,
              shelf.mappings().catalogue().businessUnits().keySet(),
              months.now().month()));
    }

    private MonthEconomics economics(
        SortedMap<String, ApplicationFigures> figures, SortedMap<String, Decision> decisions) {
      MonthData now = months.now();
      CommitmentAnalysis commitments = new CommitmentAnalysis(now, decisions);
      SortedMap<String, ScaleCase> cases =
          MonthEconomics.scaleCases(figures, shelf.tariffs(), now.month());
      SortedMap<String, CostBridge> bridges =
          months
              .prior()
              .map(
                  before ->
                      MonthBridges.of(before, now, NotDelivered.anyOf(missing, data.deliveries())))
              .orElseGet(TreeMap::new);
      return new MonthEconomics(
          cases,
          MonthEconomics.furtherCases(figures),
          bridges,
          months
              .prior()
              .map(before -> CostDrivers.of(before, now, bridges, figures, cases))
              .orElse(CostDrivers.NONE),
          commitments.scopes(),
          commitments.outlook(data.commitments(), use, shelf, figures));
    }

    private SortedMap<String, OptionAssessment> options(
        SortedMap<String, ApplicationFigures> figures, MonthEconomics economics) {
      OptionAssessor money = new OptionAssessor(shelf.options());
      AttributionQuality quality =
          AttributionQuality.of(months.now(), economics.scaleCases(), shelf.mappings());
      SortedMap<String, OptionAssessment> options = new TreeMap<>();
      figures.forEach(
          (id, application) -> options.put(id, money.assess(application, quality.of(application))));
      return options;
    }

    private Scorecards scorecards(
        SortedMap<String, ApplicationFigures> figures, MonthFigures all, MonthEconomics economics) {
      return Scorecards.of(
          new ScoreInputs(
              shelf.mappings(),
              shelf.metrics(),
              shelf.initiatives(),
              shelf.models(),
              shelf.tariffs(),
              shelf.options().terms().rate(),
              new MonthInputs(months.now(), figures),
              months.prior().map(before -> new MonthInputs(before, all.of(before.statements()))),
              economics,
              months.history().costByWrapper(),
              months.usage()));
    }
  }
}
