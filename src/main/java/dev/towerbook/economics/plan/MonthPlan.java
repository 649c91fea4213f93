package dev.towerbook.economics.plan;

import dev.towerbook.economics.scorecard.Scorecards;
import java.time.YearMonth;
import java.util.List;

/**
 * What was planned for the month, and what came of it.
 *
 * @param budgets by business unit, the whole unit before its services
 * @param twins in the order of the shelf
 */
public record MonthPlan(List<BudgetUse> budgets, List<TeamScore> twins) {

  public MonthPlan {
    budgets = List.copyOf(budgets);
    twins = List.copyOf(twins);
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
        targets.stream().map(one -> TeamScore.of(one, cards)).toList());
  }
}
