package dev.towerbook.report.csv;

import static dev.towerbook.report.table.ColumnType.AMOUNT;
import static dev.towerbook.report.table.ColumnType.COUNT;
import static dev.towerbook.report.table.ColumnType.ID;
import static dev.towerbook.report.table.ColumnType.LIST;
import static dev.towerbook.report.table.ColumnType.MONTH;
import static dev.towerbook.report.table.ColumnType.NUMBER;
import static dev.towerbook.report.table.ColumnType.RATIO;
import static dev.towerbook.report.table.ColumnType.SCORE;
import static dev.towerbook.report.table.ColumnType.TEXT;
import static dev.towerbook.report.table.ColumnType.WORD;
import static dev.towerbook.report.table.ColumnType.YES_NO;

import dev.towerbook.decision.Decision;
import dev.towerbook.decision.Disposition;
import dev.towerbook.economics.metric.ApplicationFigures;
import dev.towerbook.economics.metric.Measure;
import dev.towerbook.economics.metric.Metric;
import dev.towerbook.mapping.catalogue.Application;
import dev.towerbook.mapping.words.UsageUnit;
import dev.towerbook.report.Reasons;
import dev.towerbook.report.RunResults;
import dev.towerbook.report.table.ColumnType;
import dev.towerbook.report.table.PackFile;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Verdicts and the figures under them. */
final class DecisionFiles {

  private static final PackFile<Decision> RECOMMENDATIONS =
      PackFile.of(
              "recommendations.csv",
              "Keep, refactor, retire or undecided: rule, reason, and the verdict without wrappers",
              "One row is the verdict on one application. Key: `application_id`. An empty figure is"
                  + " unknown, which is never zero; a change is a ratio: 0.1 = 10 % more.",
              run -> run.decisions().values().stream())
          .month()
          .add(ID, "application_id", "as in the catalogue", Decision::applicationId)
          .add(TEXT, "application", (run, decision) -> application(run, decision).name())
          .is("its name")
          .word("disposition", Disposition.class, decision -> decision.verdict().disposition())
          .add(ID, "rule_id", decision -> decision.verdict().ruleId())
          .is("row of `decisions/disposition.csv` that decided")
          .add(
              TEXT,
              "reason",
              (run, decision) -> Reasons.filled(decision.verdict(), run.facts().currency()))
          .is("that row's reason with the figures filled in")
          .add(LIST, "missing", decision -> decision.verdict().missing())
          .is("figures that are not known and kept rows from being tested")
          .add(RATIO, "confidence", Decision::confidence)
          .is(
              "0 to 1, how firmly the cost is attributed: direct 1, even split 0.3; empty without"
                  + " cost")
          .add(WORD, "without_wrappers", decision -> decision.withoutWrappers().disposition())
          .is("the verdict if the wrappers cost nothing")
          .add(ID, "without_wrappers_rule_id", decision -> decision.withoutWrappers().ruleId())
          .is("the row for that")
          .add(YES_NO, "flips_with_wrappers", "do the two verdicts differ?", Decision::flips)
          .each(
              Arrays.asList(Metric.values()),
              (file, metric) ->
                  file.add(
                      type(metric),
                      metric.column(),
                      metric.meaning(),
                      decision -> Optional.ofNullable(decision.verdict().figures().get(metric))));

  /** What an application cost in a month, and what it did. */
  private record UnitCost(ApplicationFigures figures, YearMonth month) {

    Optional<BigDecimal> quantity() {
      return Optional.ofNullable(figures.volumes().get(month));
    }

    Measure unitCost() {
      return Metric.unitCost(figures, month);
    }

    String because() {
      return switch (unitCost()) {
        case Measure.Known known -> "";
        case Measure.Unknown unknown -> unknown.reason();
        case Measure.NotApplicable none -> none.reason();
        case Measure.Word word -> throw new IllegalStateException("unit cost is a word: " + word);
      };
    }
  }

  private static final PackFile<UnitCost> UNIT_COSTS =
      PackFile.of(
              "unit_costs.csv",
              "Cost per unit of use, by month; an unknown one says why",
              "One row is one application and one of its units in one month. Key: `application_id`,"
                  + " `unit`, `month`.",
              DecisionFiles::unitCosts)
          .add(MONTH, "month", "billing month", UnitCost::month)
          .add(ID, "application_id", "as in the catalogue", of -> of.figures().application().id())
          .add(WORD, "unit", of -> of.figures().application().unit().map(UsageUnit::id))
          .is("built in, or of `catalogue/units.csv`; empty = none chosen")
          .add(NUMBER, "quantity", "units of use; empty = no count", UnitCost::quantity)
          .currency()
          .add(AMOUNT, "tco", "fully loaded TCO", of -> of.figures().costOf(of.month()))
          .add(AMOUNT, "unit_cost", "`tco` ÷ `quantity`, 16 digits", UnitCost::unitCost)
          .add(TEXT, "unknown_because", "why `unit_cost` is empty", UnitCost::because);

  static final List<PackFile<?>> ALL = List.of(RECOMMENDATIONS, UNIT_COSTS);

  private DecisionFiles() {}

  private static Application application(RunResults run, Decision decision) {
    return run.mappings().catalogue().application(decision.applicationId()).orElseThrow();
  }

  private static ColumnType type(Metric metric) {
    return switch (metric.format()) {
      case SCORE -> SCORE;
      case WORD -> WORD;
      case MONEY, UNIT_COST -> AMOUNT;
      case SHARE, CHANGE -> RATIO;
      case RATE, YEARS, NUMBER -> NUMBER;
      case COUNT -> COUNT;
    };
  }

  private static Stream<UnitCost> unitCosts(RunResults run) {
    return run.figures().values().stream()
        .flatMap(figures -> figures.byUnit().stream())
        .flatMap(
            figures -> {
              SortedSet<YearMonth> months = new TreeSet<>(figures.history().keySet());
              months.addAll(figures.unknown().keySet());
              return months.stream().map(month -> new UnitCost(figures, month));
            });
  }
}
