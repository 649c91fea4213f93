package dev.towerbook.report.page;

import dev.towerbook.economics.metric.Measure;
import dev.towerbook.economics.pilot.PilotRealism;
import dev.towerbook.economics.pilot.StagedCost;
import dev.towerbook.economics.scorecard.PilotCheck;
import dev.towerbook.report.Figure;
import dev.towerbook.report.NumberFormats;
import dev.towerbook.report.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a pilot's unit costs, and would cost in production. */
final class PilotRows {

  private PilotRows() {}

  static ScorePage.Pilot of(PilotCheck check, String currency) {
    StagedCost model = check.model();
    List<ScorePage.PilotRow> rows = new ArrayList<>();
    for (StagedCost.Line line : model.lines()) {
      rows.add(
          new ScorePage.PilotRow(
              Wording.capital(line.driver().words()),
              number(line.pilotIntensity()),
              number(line.productionIntensity()),
              check.seen(line.driver()).flatMap(PilotRows::number),
              number(line.factor()),
              money(line.pilotUnitCost(), currency),
              money(line.restatedUnitCost(), currency)));
    }
    Optional<Figure> other = money(model.otherUnitCost(), currency);
    rows.add(row("What none of them moves", other, other));
    Optional<Figure> restated =
        model.realism().flatMap(of -> money(of.restatedUnitCost(), currency));
    return new ScorePage.Pilot(
        check.initiative().name(),
        headline(check, currency),
        rows,
        row("A unit", money(model.pilotUnitCost(), currency), restated));
  }

  private static ScorePage.PilotRow row(
      String label, Optional<Figure> pilot, Optional<Figure> restated) {
    Optional<Figure> none = Optional.empty();
    return new ScorePage.PilotRow(label, none, none, none, none, pilot, restated);
  }

  static Sentence headline(PilotCheck check, String currency) {
    Measure pilot = check.model().pilotUnitCost();
    Measure restated =
        check
            .model()
            .realism()
            .map(PilotRealism::restatedUnitCost)
            .orElseGet(() -> new Measure.Unknown(StagedCost.NO_PRODUCTION));
    Sentence said =
        Sentence.plain("A unit of the pilot cost ")
            .joined("", shown(pilot, currency))
            .joined(", in production it is to cost ", shown(restated, currency));
    return said.joined("; this month it cost ", shown(check.seenUnitCost(), currency));
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

  private static Optional<Figure> money(Measure measure, String currency) {
    return ScaleRows.figure(measure, currency);
  }

  private static Optional<Figure> number(Measure measure) {
    return ScaleRows.figure(measure, "");
  }
}
