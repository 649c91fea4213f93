package dev.towerbook.decision.rules;

import dev.towerbook.economics.metric.Metric;
import dev.towerbook.economics.metric.MetricFormat;
import dev.towerbook.economics.scorecard.ScoreMetric;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A figure that a rule can ask for: every {@link Metric} of an application, then every metric of
 * its scorecard that is not one of these.
 *
 * @param words all words that it may be; none for a figure
 * @param score the metric of the scorecard; empty for a {@link Metric}
 * @param needsTrend true if several months are needed to tell it
 */
public record RuleMetric(
    String column,
    String meaning,
    MetricFormat format,
    SortedSet<String> words,
    Optional<ScoreMetric> score,
    boolean needsTrend) {

  private static final SequencedMap<String, RuleMetric> ALL = all();

  public RuleMetric {
    words = Collections.unmodifiableSortedSet(new TreeSet<>(words));
  }

  private static SequencedMap<String, RuleMetric> all() {
    SequencedMap<String, RuleMetric> all = new LinkedHashMap<>();
    for (Metric metric : Metric.values()) {
      all.put(
          metric.column(),
          new RuleMetric(
              metric.column(),
              metric.meaning(),
              metric.format(),
              metric.words(),
              Optional.empty(),
              metric.format() == MetricFormat.CHANGE));
    }
    for (ScoreMetric metric : ScoreMetric.values()) {
      all.putIfAbsent(
          metric.id(),
          new RuleMetric(
              metric.id(),
              metric.meaning(),
              metric.format(),
              Collections.emptySortedSet(),
              Optional.of(metric),
              isOfCurve(metric) || metric.format() == MetricFormat.CHANGE));
    }
    return all;
  }

  /** A cost curve takes months to show. */
  private static boolean isOfCurve(ScoreMetric metric) {
    return switch (metric) {
      case MARGINAL_COST_N, MARGINAL_COST_10N, MARGINAL_COST_100N, UNIT_COST_SLOPE -> true;
      default -> false;
    };
  }

  /** The metric of a column name. */
  public static Optional<RuleMetric> named(String column) {
    return Optional.ofNullable(ALL.get(column));
  }

  /** All of them, in the order of their columns. */
  static List<RuleMetric> values() {
    return List.copyOf(ALL.values());
  }

  /** By name, in the order of their columns. */
  static Map<String, RuleMetric> byName() {
    return Collections.unmodifiableMap(ALL);
  }
}
