package dev.towerbook.economics.scorecard;

import dev.towerbook.economics.invest.Initiative;
import dev.towerbook.economics.metric.Measure;
import dev.towerbook.economics.pilot.ScaleDriver;
import dev.towerbook.economics.pilot.StagedCost;
import dev.towerbook.economics.scorecard.ScoreCard.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A pilot beside what production has shown.
 *
 * @param seenUnitCost cost per unit in the month, of the wrapper or application that the initiative
 *     is about
 * @param seenExceptions exceptions per 1,000 in the month
 */
public record PilotCheck(
    Initiative initiative, StagedCost model, Measure seenUnitCost, Measure seenExceptions) {

  private static final List<ScoreMetric> UNIT_COSTS =
      List.of(
          ScoreMetric.COST_PER_TRANSACTION,
          ScoreMetric.COST_PER_API_CALL,
          ScoreMetric.COST_PER_WORKFLOW_RUN);

  static List<PilotCheck> of(ScoreInputs inputs, List<ScoreCard> cards) {
    List<PilotCheck> checks = new ArrayList<>();
    for (StagedCost model : inputs.models().byInitiative().values()) {
      Initiative initiative = inputs.initiatives().byId().get(model.initiativeId());
      if (initiative != null) {
        checks.add(of(initiative, model, cards));
      }
    }
    return checks;
  }

  private static PilotCheck of(Initiative initiative, StagedCost model, List<ScoreCard> cards) {
    Scope scope = initiative.wrapper().isPresent() ? Scope.WRAPPER : Scope.APPLICATION;
    String id = initiative.wrapper().or(initiative::application).orElseThrow();
    Optional<ScoreCard> card =
        cards.stream().filter(one -> one.scope() == scope && one.id().equals(id)).findFirst();
    Measure none = new Measure.Unknown("neither cost nor count of " + id + " in the month");
    return new PilotCheck(
        initiative,
        model,
        card.map(PilotCheck::unitCost).orElse(none),
        card.map(of -> of.of(ScoreMetric.EXCEPTIONS_PER_1000).value()).orElse(none));
  }

  /** The unit cost that is there; if there is none, why the cost per run is not. */
  private static Measure unitCost(ScoreCard card) {
    return UNIT_COSTS.stream()
        .map(metric -> card.of(metric).value())
        .filter(Measure.Known.class::isInstance)
        .findFirst()
        .orElseGet(() -> card.of(ScoreMetric.COST_PER_WORKFLOW_RUN).value());
  }

  /** What production has shown of a driver; empty if nothing counts it. */
  public Optional<Measure> seen(ScaleDriver driver) {
    return driver == ScaleDriver.EXCEPTIONS ? Optional.of(seenExceptions) : Optional.empty();
  }
}
