package dev.towerbook.report.page.scorecard;

import static dev.towerbook.report.table.Style.BARE;
import static dev.towerbook.report.table.Style.END;

import dev.towerbook.economics.metric.Measure;
import dev.towerbook.economics.pilot.PilotRealism;
import dev.towerbook.economics.pilot.StagedCost;
import dev.towerbook.economics.scorecard.PilotCheck;
import dev.towerbook.report.Figure;
import dev.towerbook.report.NumberFormats;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.page.Wording;
import dev.towerbook.report.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a pilot's unit costs, and would cost in production. */
final class PilotRows {

  private PilotRows() {}

  /** A driver of a pilot, what no driver moves, or their sum. */
  private record Part(
      String label,
      Optional<StagedCost.Line> line,
      Optional<Measure> seen,
      Measure pilot,
      Measure restated) {}

  static ScorePage.Pilot of(PilotCheck check, String currency) {
    StagedCost model = check.model();
    List<Part> parts = new ArrayList<>();
    for (StagedCost.Line line : model.lines()) {
      parts.add(
          new Part(
              Wording.capital(line.driver().words()),
              Optional.of(line),
              check.seen(line.driver()),
              line.pilotUnitCost(),
              line.restatedUnitCost()));
    }
    parts.add(sum("Fixed part", model.otherUnitCost(), model.otherUnitCost()));
    Part all = sum("Unit cost", model.pilotUnitCost(), restated(check));
    return new ScorePage.Pilot(
        check.initiative().name(),
        headline(check, currency),
        table(currency).rows(parts).total("total", all));
  }

  private static Table<Part> table(String currency) {
    return Table.<Part>of("rows", "fine even")
        .text("Driver", "label", Part::label)
        .figure("Pilot", "pilotIntensity", ofLine(StagedCost.Line::pilotIntensity), BARE)
        .figure(
            "Production plan",
            "productionIntensity",
            ofLine(StagedCost.Line::productionIntensity),
            BARE)
        .figure(
            "Production, actual",
            "seen",
            part -> part.seen().flatMap(measure -> NumberFormats.unitCost(measure, "")),
            BARE)
        .figure("Factor", "factor", ofLine(StagedCost.Line::factor), BARE)
        .figure(
            "Pilot unit cost, " + currency,
            "pilotUnitCost",
            part -> NumberFormats.unitCost(part.pilot(), currency))
        .figure(
            "Production unit cost, " + currency,
            "restatedUnitCost",
            part -> NumberFormats.unitCost(part.restated(), currency),
            END);
  }

  private static Function<Part, Optional<Figure>> ofLine(Function<StagedCost.Line, Measure> of) {
    return part -> part.line().map(of).flatMap(measure -> NumberFormats.unitCost(measure, ""));
  }

  private static Part sum(String label, Measure pilot, Measure restated) {
    return new Part(label, Optional.empty(), Optional.empty(), pilot, restated);
  }

  private static Measure restated(PilotCheck check) {
    return check
        .model()
        .realism()
        .map(PilotRealism::restatedUnitCost)
        .orElseGet(() -> new Measure.Unknown(StagedCost.NO_PRODUCTION));
  }

  static Sentence headline(PilotCheck check, String currency) {
    Measure pilot = check.model().pilotUnitCost();
    Sentence said =
        Sentence.plain("Unit cost: pilot ")
            .joined("", shown(pilot, currency))
            .joined(", production plan ", shown(restated(check), currency));
    return said.joined(", actual ", shown(check.seenUnitCost(), currency));
  }

  /** A figure, or why there is none. */
  private static Sentence shown(Measure measure, String currency) {
    return switch (measure) {
      case Measure.Known known ->
          Sentence.of("{}", NumberFormats.unitCost(known.value(), currency));
      case Measure.Unknown unknown -> Sentence.plain("n/a (" + unknown.reason() + ")");
      case Measure.NotApplicable none -> Sentence.plain("n/a (" + none.reason() + ")");
      case Measure.Word word -> Sentence.plain(word.value());
    };
  }
}
