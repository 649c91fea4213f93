package dev.towerbook.decision.rules;

import dev.towerbook.economics.metric.Measure;
import dev.towerbook.economics.metric.Metric;
import dev.towerbook.economics.scorecard.ScoreMetric;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The figures of one application that rules are tested on.
 *
 * @param own every metric
 * @param scores metrics of its scorecard, as far as a rule asks for them
 */
public record RuleFigures(Map<Metric, Measure> own, Map<ScoreMetric, Measure> scores) {

  public RuleFigures {
    Map<Metric, Measure> metrics = new EnumMap<>(Metric.class);
    metrics.putAll(own);
    own = Collections.unmodifiableMap(metrics);
    Map<ScoreMetric, Measure> card = new EnumMap<>(ScoreMetric.class);
    card.putAll(scores);
    scores = Collections.unmodifiableMap(card);
  }

  /** The figure of a metric; unknown if it was not computed. */
  public Measure of(RuleMetric metric) {
    Measure none = new Measure.Unknown(metric.meaning() + " is not computed");
    return metric
        .score()
        .map(score -> scores.getOrDefault(score, none))
        .or(() -> Metric.named(metric.column()).map(one -> own.getOrDefault(one, none)))
        .orElse(none);
  }
}
