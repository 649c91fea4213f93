package dev.towerbook.report.csv;

import static dev.towerbook.report.table.ColumnType.ID;
import static dev.towerbook.report.table.ColumnType.NUMBER;
import static dev.towerbook.report.table.ColumnType.TEXT;
import static dev.towerbook.report.table.ColumnType.WORD;

import dev.towerbook.economics.metric.Measure;
import dev.towerbook.economics.pilot.PilotRealism;
import dev.towerbook.economics.pilot.StagedCost;
import dev.towerbook.economics.scorecard.PilotCheck;
import dev.towerbook.mapping.words.Words;
import dev.towerbook.report.table.Because;
import dev.towerbook.report.table.PackFile;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Pilots under the conditions of production. */
final class PilotFiles {

  private static final Measure NOTHING = new Measure.NotApplicable("not told of this row");

  /** A driver of a pilot, what no driver moves, or their sum. */
  private record Part(PilotCheck check, String driver, Optional<StagedCost.Line> line) {

    Measure ofLine(Function<StagedCost.Line, Measure> figure) {
      return line.map(figure).orElse(NOTHING);
    }

    Measure pilotUnitCost() {
      return switch (driver) {
        case OTHER -> check.model().otherUnitCost();
        case ALL -> check.model().pilotUnitCost();
        default -> ofLine(StagedCost.Line::pilotUnitCost);
      };
    }

    Measure seen() {
      return line.flatMap(of -> check.seen(of.driver())).orElse(NOTHING);
    }

    Measure restatedUnitCost() {
      return switch (driver) {
        case OTHER -> check.model().otherUnitCost();
        case ALL ->
            check
                .model()
                .realism()
                .map(PilotRealism::restatedUnitCost)
                .orElseGet(() -> new Measure.Unknown(StagedCost.NO_PRODUCTION));
        default -> ofLine(StagedCost.Line::restatedUnitCost);
      };
    }

    Measure seenUnitCost() {
      return driver.equals(ALL) ? check.seenUnitCost() : NOTHING;
    }

    String because() {
      return Because.unknown(
          pilotUnitCost(),
          ofLine(StagedCost.Line::pilotIntensity),
          ofLine(StagedCost.Line::productionIntensity),
          seen(),
          ofLine(StagedCost.Line::factor),
          restatedUnitCost(),
          seenUnitCost());
    }
  }

  private static final String OTHER = "other";
  private static final String ALL = "all";

  static final PackFile<?> PILOT_REALISM =
      PackFile.of(
              "pilot_realism.csv",
              "What a unit of each pilot would cost in production, driver by driver, and does cost",
              "One row is one driver of an initiative with a pilot model; `other` is what no driver"
                  + " moves, `all` the sum. Key: `initiative_id`, `driver`. Values are estimates of"
                  + " binary floating point.",
              run -> run.scorecards().pilots().stream().flatMap(PilotFiles::parts))
          .month()
          .add(ID, "initiative_id", part -> part.check().initiative().id())
          .is("as in `decisions/initiatives.csv`")
          .add(WORD, "driver", Part::driver)
          .is(
              "api-volume, support, data-transfer, exceptions, data-rejects, utilisation, other,"
                  + " all")
          .add(TEXT, "counted_in", part -> part.line().map(line -> line.driver().words()))
          .is("what intensities are counted in")
          .currency()
          .add(NUMBER, "pilot_unit_cost", "cost per transaction of the pilot", Part::pilotUnitCost)
          .add(NUMBER, "pilot_intensity", part -> part.ofLine(StagedCost.Line::pilotIntensity))
          .is("as the pilot saw it")
          .add(
              NUMBER,
              "production_intensity",
              part -> part.ofLine(StagedCost.Line::productionIntensity))
          .is("by the production model")
          .add(NUMBER, "seen_intensity", Part::seen)
          .is("counted in the month; empty where nothing counts it")
          .add(NUMBER, "factor", part -> part.ofLine(StagedCost.Line::factor))
          .is("what production does to the cost of the driver per unit: 2 doubles it")
          .add(NUMBER, "restated_unit_cost", Part::restatedUnitCost)
          .is("the same transaction under the conditions of production")
          .add(NUMBER, "seen_unit_cost", Part::seenUnitCost)
          .is("cost per unit in the month, on the row `all`")
          .add(TEXT, "unknown_because", "why a figure is empty", Part::because);

  private PilotFiles() {}

  private static Stream<Part> parts(PilotCheck check) {
    return Stream.concat(
        check.model().lines().stream()
            .map(line -> new Part(check, Words.word(line.driver()), Optional.of(line))),
        Stream.of(OTHER, ALL).map(driver -> new Part(check, driver, Optional.empty())));
  }
}
