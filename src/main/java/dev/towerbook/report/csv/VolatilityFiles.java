package dev.towerbook.report.csv;

import dev.towerbook.economics.Measure;
import dev.towerbook.economics.commit.ApplicationVolatility;
import dev.towerbook.report.RunResults;
import dev.towerbook.table.TableWriter;
import java.util.List;

/** Why variable spend swings. */
final class VolatilityFiles {

  private VolatilityFiles() {}

  static List<CsvFile> of(RunResults results) {
    return List.of(
        new CsvFile(
            "spend_volatility.csv",
            "How variable spend swings by application: with demand, or with cost per unit",
            List.of(
                "month",
                "application_id",
                "currency",
                "variable_spend",
                "months",
                "variation",
                "unit",
                "months_counted",
                "demand_share",
                "discipline_share",
                "change_from_demand",
                "change_from_discipline",
                "unknown_because"),
            out -> results.economics().outlook().volatility().forEach(v -> row(out, results, v))));
  }

  private static void row(TableWriter out, RunResults results, ApplicationVolatility of) {
    out.text(results.facts().month().toString())
        .text(of.applicationId())
        .text(results.facts().currency())
        .number(of.lastSpend())
        .number(of.spend().size());
    MeasureCells.known(out, of.variation()).text(of.unit()).number(of.counted());
    MeasureCells.known(out, of.split().demandShare());
    MeasureCells.known(out, of.split().disciplineShare());
    MeasureCells.known(out, of.fromDemand());
    MeasureCells.known(out, of.fromDiscipline())
        .text(of.split().demandShare() instanceof Measure.Unknown unknown ? unknown.reason() : "")
        .endRow();
  }
}
