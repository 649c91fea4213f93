package dev.towerbook.report.csv;

import dev.towerbook.economics.Measure;
import dev.towerbook.economics.plan.Budget;
import dev.towerbook.economics.plan.BudgetUse;
import dev.towerbook.economics.plan.TeamTarget;
import dev.towerbook.economics.plan.TwinScore;
import dev.towerbook.report.RunResults;
import dev.towerbook.table.TableWriter;
import java.util.List;
import java.util.Locale;

/** Budgets and the targets of teams, beside what came of them. */
final class PlanFiles {

  private PlanFiles() {}

  static List<CsvFile> of(RunResults results) {
    return List.of(
        new CsvFile(
            "budgets.csv",
            "What business units were to spend and did consume, those without a budget too",
            List.of(
                "month",
                "business_unit",
                "service",
                "owner",
                "currency",
                "budget",
                "amount",
                "variance",
                "used",
                "unknown_because"),
            out -> results.plan().budgets().forEach(one -> budget(out, results, one))),
        new CsvFile(
            "team_targets.csv",
            "Performance and cost per unit of each team, and whether one is met for the other",
            List.of(
                "month",
                "team",
                "owner",
                "scope",
                "id",
                "performance_metric",
                "performance",
                "performance_direction",
                "performance_target",
                "unit_cost_metric",
                "currency",
                "unit_cost",
                "unit_cost_at_most",
                "outcome",
                "unknown_because"),
            out -> results.plan().twins().forEach(one -> twin(out, results, one))));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static void budget(TableWriter out, RunResults results, BudgetUse one) {
    out.text(results.facts().month().toString())
        .text(one.businessUnit())
        .text(one.service())
        .text(one.budget().map(Budget::owner).orElse(""))
        .text(results.facts().currency());
    MeasureCells.known(
        out,
        one.budget().map(of -> (Measure) new Measure.Known(of.monthly())).orElseGet(one::variance));
    out.number(one.amount());
    MeasureCells.known(out, one.variance());
    MeasureCells.known(out, one.used())
        .text(MeasureCells.because(List.of(one.variance(), one.used())))
        .endRow();
  }

  private static void twin(TableWriter out, RunResults results, TwinScore one) {
    TeamTarget target = one.target();
    out.text(results.facts().month().toString())
        .text(target.team())
        .text(target.owner())
        .text(word(target.scope()))
        .text(target.id())
        .text(target.performance().id());
    MeasureCells.known(out, one.performance())
        .text(word(target.performanceTarget().direction()))
        .number(target.performanceTarget().value())
        .text(target.unitCost().id())
        .text(results.facts().currency());
    MeasureCells.known(out, one.unitCost())
        .number(target.unitCostTarget().value())
        .text(word(one.outcome()))
        .text(MeasureCells.because(List.of(one.performance(), one.unitCost())))
        .endRow();
  }
}
