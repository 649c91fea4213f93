package dev.towerbook.report.csv;

import dev.towerbook.economics.Measure;
import dev.towerbook.economics.pilot.PilotRealism;
import dev.towerbook.economics.pilot.StagedCost;
import dev.towerbook.economics.scorecard.PilotCheck;
import dev.towerbook.mapping.catalogue.Words;
import dev.towerbook.report.RunResults;
import dev.towerbook.table.TableWriter;
import java.util.List;

/** Pilots under the conditions of production. */
final class PilotFiles {

  private static final Measure NOTHING = new Measure.NotApplicable("not told of this row");

  /** The measures of a row, in the order of their columns. */
  private record Cells(
      Measure pilotUnitCost,
      Measure pilotIntensity,
      Measure productionIntensity,
      Measure seenIntensity,
      Measure factor,
      Measure restatedUnitCost,
      Measure seenUnitCost) {

    List<Measure> all() {
      return List.of(
          pilotUnitCost,
          pilotIntensity,
          productionIntensity,
          seenIntensity,
          factor,
          restatedUnitCost,
          seenUnitCost);
    }
  }

  private PilotFiles() {}

  static List<CsvFile> of(RunResults results) {
    return List.of(
        new CsvFile(
            "pilot_realism.csv",
            "What a unit of each pilot would cost in production, driver by driver, and does cost",
            List.of(
                "month",
                "initiative_id",
                "driver",
                "counted_in",
                "currency",
                "pilot_unit_cost",
                "pilot_intensity",
                "production_intensity",
                "seen_intensity",
                "factor",
                "restated_unit_cost",
                "seen_unit_cost",
                "unknown_because"),
            out -> results.scorecards().pilots().forEach(one -> pilot(out, results, one))));
  }

  private static void pilot(TableWriter out, RunResults results, PilotCheck one) {
    String currency = results.facts().currency();
    StagedCost model = one.model();
    for (StagedCost.Line line : model.lines()) {
      head(out, results, one)
          .text(Words.word(line.driver()))
          .text(line.driver().words())
          .text(currency);
      measures(
          out,
          new Cells(
              line.pilotUnitCost(),
              line.pilotIntensity(),
              line.productionIntensity(),
              one.seen(line.driver()).orElse(NOTHING),
              line.factor(),
              line.restatedUnitCost(),
              NOTHING));
    }
    Measure other = model.otherUnitCost();
    head(out, results, one).text("other").text("").text(currency);
    measures(out, new Cells(other, NOTHING, NOTHING, NOTHING, NOTHING, other, NOTHING));
    head(out, results, one).text("all").text("").text(currency);
    measures(
        out,
        new Cells(
            model.pilotUnitCost(),
            NOTHING,
            NOTHING,
            NOTHING,
            NOTHING,
            model
                .realism()
                .map(PilotRealism::restatedUnitCost)
                .orElseGet(() -> new Measure.Unknown(StagedCost.NO_PRODUCTION)),
            one.seenUnitCost()));
  }

  private static TableWriter head(TableWriter out, RunResults results, PilotCheck one) {
    return out.text(results.facts().month().toString()).text(one.initiative().id());
  }

  private static void measures(TableWriter out, Cells cells) {
    cells.all().forEach(measure -> MeasureCells.known(out, measure));
    out.text(MeasureCells.because(cells.all())).endRow();
  }
}
