package dev.towerbook.economics.plan;

import dev.towerbook.economics.metric.Measure;
import dev.towerbook.economics.scorecard.MetricCatalogue;
import dev.towerbook.economics.scorecard.MetricEntry.Goal;
import dev.towerbook.economics.scorecard.Score;
import dev.towerbook.economics.scorecard.ScoreCard;
import dev.towerbook.economics.scorecard.ScoreMetric;
import dev.towerbook.economics.scorecard.Scorecards;
import java.util.Optional;

/**
 * A team's two figures of the month.
 *
 * @param performance unknown with its reason if there is none
 * @param unitCost unknown with its reason if there is none
 */
public record TeamScore(TeamTarget target, Measure performance, Measure unitCost) {

  /** How the two came out. */
  public enum Outcome {
    BOTH_MET("both met"),
    AT_EXPENSE_OF_UNIT_COST("performance at the expense of unit cost"),
    AT_EXPENSE_OF_PERFORMANCE("unit cost at the expense of performance"),
    NEITHER_MET("neither met"),
    UNKNOWN("unknown");

    private final String words;

    Outcome(String words) {
      this.words = words;
    }

    /** The outcome, for a reader. */
    public String words() {
      return words;
    }
  }

  static TeamScore of(TeamTarget target, Scorecards cards) {
    Optional<ScoreCard> card =
        cards.cards().stream()
            .filter(one -> one.scope() == target.scope() && one.id().equals(target.id()))
            .findFirst();
    return new TeamScore(
        target,
        value(card, target.performance(), cards.metrics()),
        value(card, target.unitCost(), cards.metrics()));
  }

  /** A metric that is not trusted judges no team. */
  private static Measure value(
      Optional<ScoreCard> card, ScoreMetric metric, MetricCatalogue metrics) {
    Optional<String> whyNot = metrics.of(metric).whyNot();
    if (whyNot.isPresent()) {
      return new Measure.Unknown(whyNot.get());
    }
    return card.map(of -> of.of(metric))
        .map(Score::value)
        .orElseGet(() -> new Measure.Unknown("neither cost nor count in the month"));
  }

  /** How the two came out; unknown if one of them is. */
  public Outcome outcome() {
    Optional<Boolean> performs = met(performance, target.performanceTarget());
    Optional<Boolean> costs = met(unitCost, target.unitCostTarget());
    if (performs.isEmpty() || costs.isEmpty()) {
      return Outcome.UNKNOWN;
    }
    if (performs.get()) {
      return costs.get() ? Outcome.BOTH_MET : Outcome.AT_EXPENSE_OF_UNIT_COST;
    }
    return costs.get() ? Outcome.AT_EXPENSE_OF_PERFORMANCE : Outcome.NEITHER_MET;
  }

  private static Optional<Boolean> met(Measure value, Goal target) {
    return value.number().map(target::isMet);
  }
}
