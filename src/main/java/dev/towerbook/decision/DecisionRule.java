package dev.towerbook.decision;

import dev.towerbook.economics.metric.Measure;
import dev.towerbook.economics.metric.Metric;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One row of the decision table.
 *
 * @param conditions all must hold
 */
record DecisionRule(
    String id, Map<Metric, MeasureTest> conditions, Disposition disposition, String reason) {

  DecisionRule {
    conditions = Collections.unmodifiableMap(new EnumMap<>(conditions));
  }

  /** FAILS if one condition fails, else UNKNOWN if one is unknown, else HOLDS. */
  MeasureTest.Answer test(Map<Metric, Measure> figures) {
    MeasureTest.Answer answer = MeasureTest.Answer.HOLDS;
    for (Map.Entry<Metric, MeasureTest> entry : conditions.entrySet()) {
      MeasureTest.Answer one = entry.getValue().test(measure(figures, entry.getKey()));
      if (one == MeasureTest.Answer.FAILS) {
        return one;
      }
      if (one == MeasureTest.Answer.UNKNOWN) {
        answer = one;
      }
    }
    return answer;
  }

  /** Reasons of the unknown figures that the row needs. */
  List<String> missing(Map<Metric, Measure> figures) {
    List<String> reasons = new ArrayList<>();
    for (Metric metric : conditions.keySet()) {
      if (measure(figures, metric) instanceof Measure.Unknown unknown
          && !(conditions.get(metric) instanceof MeasureTest.IsUnknown)) {
        reasons.add(unknown.reason());
      }
    }
    return reasons;
  }

  private static Measure measure(Map<Metric, Measure> figures, Metric metric) {
    return figures.getOrDefault(metric, new Measure.Unknown(metric.meaning() + " is not computed"));
  }
}
