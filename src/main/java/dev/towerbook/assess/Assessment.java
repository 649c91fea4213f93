package dev.towerbook.assess;

import dev.towerbook.decision.npv.OptionAssessment;
import dev.towerbook.decision.npv.OptionAssessor;
import dev.towerbook.decision.ranking.Ranking;
import dev.towerbook.decision.recommend.Recommendation;
import dev.towerbook.economics.CostDrivers;
import dev.towerbook.economics.MonthBridges;
import dev.towerbook.economics.MonthEconomics;
import dev.towerbook.economics.ScaleCase;
import dev.towerbook.economics.forecast.SpendForecast;
import dev.towerbook.economics.metric.ApplicationFigures;
import dev.towerbook.economics.metric.MonthInputs;
import dev.towerbook.economics.operation.OperationInputs;
import dev.towerbook.economics.plan.BudgetForecasts;
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
 * @param recommendations by application id
 * @param economics cost curves, bridges and commitments of the month
 * @param scorecards metrics of the portfolio, applications and wrappers with targets and owners
 * @param ranking which application to look at first
 * @param plan budgets and the targets of teams, beside what came of them
 */
public record Assessment(
    SortedMap<String, ApplicationFigures> figures,
    SortedMap<String, Recommendation> recommendations,
    MonthEconomics economics,
    Scorecards scorecards,
    Ranking ranking,
    MonthPlan plan) {

  public Assessment {
    figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
    recommendations = Collections.unmodifiableSortedMap(new TreeMap<>(recommendations));
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
      SortedMap<String, ScaleCase> curves =
          MonthEconomics.scaleCases(figures, shelf.tariffs(), months.now().month());
      ScoreInputs inputs = inputs(figures, all, curves);
      Scorecards cards = Scorecards.of(inputs);
      SortedMap<String, Recommendation> recommendations = recommendations(figures, curves, inputs);
      return new Assessment(
          figures,
          recommendations,
          economics(figures, curves, recommendations),
          cards,
          Ranking.of(figures, shelf.score()),
          MonthPlan.of(
                  shelf.budgets(),
                  shelf.targets(),
                  cards,
                  shelf.mappings().catalogue().businessUnits().keySet(),
                  months.now().month())
              .with(forecasts()));
    }

    private List<SpendForecast> forecasts() {
      MonthData now = months.now();
      return new BudgetForecasts(
              shelf.budgets(), now.month(), shelf.mappings().settings().fiscalYearStart())
          .of(months.history().unitSpend(), use.services(), now.rates());
    }

    private SortedMap<String, Recommendation> recommendations(
        SortedMap<String, ApplicationFigures> figures,
        SortedMap<String, ScaleCase> curves,
        ScoreInputs inputs) {
      return new Recommendations(
              shelf,
              RuleScores.of(inputs, shelf.decisions().scoreMetrics(), shelf.tariffs()),
              curves,
              options(figures, curves),
              DataDoubts.of(months, missing, data.deliveries()))
          .of(figures);
    }

    private MonthEconomics economics(
        SortedMap<String, ApplicationFigures> figures,
        SortedMap<String, ScaleCase> curves,
        SortedMap<String, Recommendation> recommendations) {
      MonthData now = months.now();
      CommitmentAnalysis commitments =
          new CommitmentAnalysis(now, shelf.mappings().catalogue(), recommendations, curves);
      SortedMap<String, CostBridge> bridges =
          months
              .prior()
              .map(
                  before ->
                      MonthBridges.of(before, now, NotDelivered.anyOf(missing, data.deliveries())))
              .orElseGet(TreeMap::new);
      return new MonthEconomics(
          curves,
          MonthEconomics.furtherCases(figures),
          bridges,
          months
              .prior()
              .map(before -> CostDrivers.of(before, now, bridges, figures, curves))
              .orElse(CostDrivers.NONE),
          commitments.scopes(),
          commitments.outlook(data.commitments(), use, shelf, figures));
    }

    private SortedMap<String, OptionAssessment> options(
        SortedMap<String, ApplicationFigures> figures, SortedMap<String, ScaleCase> curves) {
      OptionAssessor money = new OptionAssessor(shelf.options());
      AttributionQuality quality = AttributionQuality.of(months.now(), curves, shelf.mappings());
      SortedMap<String, OptionAssessment> options = new TreeMap<>();
      figures.forEach(
          (id, application) -> options.put(id, money.assess(application, quality.of(application))));
      return options;
    }

    private ScoreInputs inputs(
        SortedMap<String, ApplicationFigures> figures,
        MonthFigures all,
        SortedMap<String, ScaleCase> curves) {
      return new ScoreInputs(
          shelf.mappings(),
          shelf.metrics(),
          shelf.initiatives(),
          shelf.models(),
          shelf.tariffs(),
          shelf.options().terms().rate(),
          new MonthInputs(months.now(), figures),
          months.prior().map(before -> new MonthInputs(before, all.of(before.statements()))),
          curves,
          new OperationInputs(
              shelf.mappings(),
              months.history().costByWrapper(),
              months.history().keepAliveByWrapper(),
              months.usage(),
              shelf.exceptions()),
          use.tags());
    }
  }
}
