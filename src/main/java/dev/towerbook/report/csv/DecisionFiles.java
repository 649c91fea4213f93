package dev.towerbook.report.csv;

import dev.towerbook.decision.Decision;
import dev.towerbook.economics.ApplicationFigures;
import dev.towerbook.economics.Measure;
import dev.towerbook.economics.Metrics;
import dev.towerbook.report.Reasons;
import dev.towerbook.report.RunResults;
import dev.towerbook.table.TableWriter;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/** Verdicts and the figures under them. */
final class DecisionFiles {

  private DecisionFiles() {}

  static List<CsvFile> of(RunResults results) {
    return List.of(
        new CsvFile(
            "recommendations.csv",
            "Keep, refactor, retire or undecided: rule, reason, and the verdict without wrappers",
            recommendationColumns(),
            out -> results.decisions().values().forEach(d -> recommendation(out, results, d))),
        new CsvFile(
            "unit_costs.csv",
            "Cost per unit of use, by month; an unknown one says why",
            List.of(
                "month",
                "application_id",
                "unit",
                "quantity",
                "currency",
                "tco",
                "unit_cost",
                "unknown_because"),
            out -> results.figures().values().forEach(f -> unitCosts(out, results, f))));
  }

  private static List<String> recommendationColumns() {
    List<String> columns =
        new ArrayList<>(
            List.of(
                "month",
                "application_id",
                "application",
                "disposition",
                "rule_id",
                "reason",
                "missing",
                "confidence",
                "without_wrappers",
                "without_wrappers_rule_id",
                "flips_with_wrappers"));
    Arrays.stream(Metrics.values()).map(Metrics::column).forEach(columns::add);
    return columns;
  }

  private static void recommendation(TableWriter out, RunResults results, Decision decision) {
    out.text(results.facts().month().toString())
        .text(decision.applicationId())
        .text(
            results
                .mappings()
                .catalogue()
                .application(decision.applicationId())
                .orElseThrow()
                .name())
        .text(decision.verdict().disposition().name())
        .text(decision.verdict().ruleId())
        .text(Reasons.filled(decision.verdict(), results.facts().currency()))
        .text(String.join("; ", decision.verdict().missing()));
    decision.confidence().ifPresentOrElse(out::number, out::empty);
    out.text(decision.withoutWrappers().disposition().name())
        .text(decision.withoutWrappers().ruleId())
        .text(decision.flips() ? "yes" : "no");
    for (Metrics metric : Metrics.values()) {
      measure(out, decision.verdict().figures().get(metric));
    }
    out.endRow();
  }

  private static void measure(TableWriter out, @org.jspecify.annotations.Nullable Measure measure) {
    switch (measure) {
      case Measure.Known known -> out.number(known.value());
      case Measure.Word word -> out.text(word.value());
      case null, default -> out.empty();
    }
  }

  private static void unitCosts(TableWriter out, RunResults results, ApplicationFigures figures) {
    String unit =
        figures.application().unit().map(u -> u.name().toLowerCase(Locale.ROOT)).orElse("");
    SortedSet<YearMonth> months = new TreeSet<>(figures.history().keySet());
    months.addAll(figures.unknown().keySet());
    for (YearMonth month : months) {
      BigDecimal quantity = figures.volumes().get(month);
      out.text(month.toString()).text(figures.application().id()).text(unit);
      if (quantity == null) {
        out.empty();
      } else {
        out.number(quantity);
      }
      MeasureCells.known(out.text(results.facts().currency()), figures.costOf(month));
      switch (Metrics.unitCost(figures, month)) {
        case Measure.Known known -> out.number(known.value()).text("");
        case Measure.Unknown unknown -> out.empty().text(unknown.reason());
        case Measure.NotApplicable none -> out.empty().text(none.reason());
        case Measure.Word word -> throw new IllegalStateException("unit cost is a word: " + word);
      }
      out.endRow();
    }
  }
}
