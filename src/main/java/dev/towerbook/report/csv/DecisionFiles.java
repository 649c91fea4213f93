package dev.towerbook.report.csv;

import static dev.towerbook.report.table.ColumnType.AMOUNT;
import static dev.towerbook.report.table.ColumnType.ID;
import static dev.towerbook.report.table.ColumnType.MONTH;
import static dev.towerbook.report.table.ColumnType.NUMBER;
import static dev.towerbook.report.table.ColumnType.TEXT;
import static dev.towerbook.report.table.ColumnType.WORD;

import dev.towerbook.economics.metric.ApplicationFigures;
import dev.towerbook.economics.metric.Measure;
import dev.towerbook.economics.metric.Metric;
import dev.towerbook.mapping.words.UsageUnit;
import dev.towerbook.report.RunResults;
import dev.towerbook.report.csv.recommendation.RecommendationFile;
import dev.towerbook.report.table.PackFile;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Recommendations, and what a unit cost in each month. */
final class DecisionFiles {

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

  static final List<PackFile<?>> ALL = List.of(RecommendationFile.FILE, UNIT_COSTS);

  private DecisionFiles() {}

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
