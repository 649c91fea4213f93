package dev.towerbook.report.csv;

import static dev.towerbook.report.table.ColumnType.AMOUNT;
import static dev.towerbook.report.table.ColumnType.CURRENCY;
import static dev.towerbook.report.table.ColumnType.ID;
import static dev.towerbook.report.table.ColumnType.NUMBER;
import static dev.towerbook.report.table.ColumnType.RATIO;
import static dev.towerbook.report.table.ColumnType.TEXT;
import static dev.towerbook.report.table.ColumnType.WORD;

import dev.towerbook.economics.plan.Budget;
import dev.towerbook.economics.plan.BudgetUse;
import dev.towerbook.economics.plan.TeamScore;
import dev.towerbook.economics.scorecard.MetricEntry.Direction;
import dev.towerbook.report.table.Because;
import dev.towerbook.report.table.PackFile;
import java.util.List;

/** Budgets and the targets of teams, beside what came of them. */
final class PlanFiles {

  private static final PackFile<BudgetUse> BUDGETS =
      PackFile.of(
              "budgets.csv",
              "What business units were to spend and did consume, those without a budget too",
              "One row is one business unit, and below it each of its services with a budget of its"
                  + " own. Key: `business_unit`, `service`.",
              run -> run.plan().budgets().stream())
          .month()
          .add(ID, "business_unit", "as in the catalogue", BudgetUse::businessUnit)
          .add(ID, "service", BudgetUse::service)
          .is("application or shared pool; empty = all that the unit consumes")
          .add(TEXT, "owner", "who answers for the budget", use -> use.budget().map(Budget::owner))
          .currency()
          .add(AMOUNT, "budget", use -> use.budget().map(Budget::monthly))
          .is("a month, of `catalogue/budgets.csv`; empty = none")
          .add(AMOUNT, "amount", BudgetUse::amount)
          .is("consumed, capital outlay included: the sum of `bill_of_consumption.csv`")
          .add(AMOUNT, "variance", "amount − budget: above zero is over it", BudgetUse::variance)
          .add(RATIO, "used", "amount ÷ budget", BudgetUse::used)
          .add(TEXT, "unknown_because", use -> Because.unknown(use.variance(), use.used()))
          .is("why a figure is empty");

  private static final PackFile<TeamScore> TEAM_TARGETS =
      PackFile.of(
              "team_targets.csv",
              "Performance and cost per unit of each team, and whether one is met for the other",
              "One row is one row of `catalogue/team-targets.csv`. Key: `team`, `scope`, `id`.",
              run -> run.plan().twins().stream())
          .month()
          .add(TEXT, "team", "its name", twin -> twin.target().team())
          .add(TEXT, "owner", "who answers for both targets", twin -> twin.target().owner())
          .add(WORD, "scope", "application, wrapper", twin -> twin.target().scope())
          .add(ID, "id", "what the team is responsible for", twin -> twin.target().id())
          .add(ID, "performance_metric", twin -> twin.target().performance().id())
          .is("as in `scorecard.csv`")
          .add(NUMBER, "performance", "its value", TeamScore::performance)
          .word(
              "performance_direction",
              Direction.class,
              twin -> twin.target().performanceTarget().direction())
          .add(NUMBER, "performance_target", twin -> twin.target().performanceTarget().value())
          .is("in the unit of the metric; a share from 0 to 1")
          .add(ID, "unit_cost_metric", twin -> twin.target().unitCost().id())
          .is("as in `scorecard.csv`")
          .add(CURRENCY, "currency", "of the cost per unit", (run, twin) -> run.facts().currency())
          .add(NUMBER, "unit_cost", "its value", TeamScore::unitCost)
          .add(NUMBER, "unit_cost_at_most", twin -> twin.target().unitCostTarget().value())
          .is("its target")
          .add(WORD, "outcome", TeamScore::outcome)
          .is(
              "both-met, at-expense-of-unit-cost (performance met, cost per unit missed), "
                  + "at-expense-of-performance, neither-met, unknown")
          .add(
              TEXT, "unknown_because", twin -> Because.unknown(twin.performance(), twin.unitCost()))
          .is("why a value is empty");

  static final List<PackFile<?>> ALL = List.of(BUDGETS, TEAM_TARGETS);

  private PlanFiles() {}
}
