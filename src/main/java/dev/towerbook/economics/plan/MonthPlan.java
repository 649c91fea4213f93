package dev.towerbook.economics.plan;

import dev.towerbook.economics.forecast.SpendForecast;
import dev.towerbook.economics.scorecard.Scorecards;
import java.time.YearMonth;
import java.util.List;

/**
 * What was planned for the month, what came of it, and where it goes.
 *
 * @param budgets by business unit, the whole unit before its services
 * @param twins in the order of the shelf
 * @param forecasts of the portfolio, of what commitments may cover, and of the budgets
 */
public record MonthPlan(
    List<BudgetUse> budgets, List<TeamScore> twins, List<SpendForecast> forecasts) {

  public MonthPlan {
    budgets = List.copyOf(budgets);
    twins = List.copyOf(twins);
    forecasts = List.copyOf(forecasts);
  }

  /**
   * Compares.
   *
   * @param units ids of all business units of the catalogue
   */
  public static MonthPlan of(
      List<Budget> budgets,
      List<TeamTarget> targets,
      Scorecards cards,
      Iterable<String> units,
      YearMonth month) {
    return new MonthPlan(
        BudgetUse.of(budgets, cards.consumption(), units, month),
        targets.stream().map(one -> TeamScore.of(one, cards)).toList(),
        List.of());
  }

  /** The same with where it goes. */
  public MonthPlan with(List<SpendForecast> ahead) {
    return new MonthPlan(budgets, twins, ahead);
  }
}
