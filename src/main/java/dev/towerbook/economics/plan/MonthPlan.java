package dev.towerbook.economics.plan;

import dev.towerbook.economics.scorecard.Scorecards;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What was planned for the month, and what came of it.
 *
 * @param budgets by business unit, the whole unit before its services
 * @param twins in the order of the shelf
 */
public record MonthPlan(List<BudgetUse> budgets, List<TwinScore> twins) {

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
      BudgetShelf budgets,
      TeamTargetShelf targets,
      Scorecards cards,
      Iterable<String> units,
      YearMonth month) {
    return new MonthPlan(
        BudgetUse.of(budgets, cards.consumption(), units, month),
        targets.targets().stream().map(one -> TwinScore.of(one, cards)).toList());
  }

  /** The budget of all that a business unit consumes; empty if it is not in the plan. */
  public Optional<BudgetUse> ofUnit(String businessUnit) {
    return budgets.stream()
        .filter(one -> one.isWhole() && one.businessUnit().equals(businessUnit))
        .findFirst();
  }

  /** Budgets of whole units in sum, and what those units consumed. */
  public Optional<BudgetUse> total() {
    List<BudgetUse> planned =
        budgets.stream().filter(one -> one.isWhole() && one.budget().isPresent()).toList();
    return planned.stream()
        .flatMap(one -> one.budget().stream())
        .reduce(
            (one, other) ->
                new Budget(
                    "", Optional.empty(), one.validity(), one.monthly().add(other.monthly()), ""))
        .map(
            sum ->
                new BudgetUse(
                    "",
                    "",
                    Optional.of(sum),
                    planned.stream()
                        .map(BudgetUse::amount)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)));
  }
}
