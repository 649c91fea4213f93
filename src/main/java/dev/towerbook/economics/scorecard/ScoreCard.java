package dev.towerbook.economics.scorecard;

import java.util.List;

/**
 * All metrics of one subject.
 *
 * @param id empty for the portfolio
 * @param scores one a metric, in the order of the metrics
 */
public record ScoreCard(Scope scope, String id, List<Score> scores) {

  /** What a card is about. */
  public enum Scope {
    PORTFOLIO,
    APPLICATION,
    WRAPPER
  }

  public ScoreCard {
    scores = List.copyOf(scores);
    if (!scores.stream().map(Score::metric).toList().equals(List.of(ScoreMetric.values()))) {
      throw new IllegalArgumentException(id + " lacks a metric");
    }
  }

  /** The score of a metric. */
  public Score of(ScoreMetric metric) {
    return scores.stream().filter(score -> score.metric() == metric).findFirst().orElseThrow();
  }

  /** How many metrics have a value. */
  public long there() {
    return scores.stream().filter(Score::isThere).count();
  }

  /** How many signed targets are met or missed, as asked. */
  public long count(Score.Met met, MetricCatalogue metrics) {
    return scores.stream().filter(score -> score.met(metrics.of(score.metric())) == met).count();
  }
}
