package dev.towerbook.decision.rules;

import dev.towerbook.decision.Disposition;
import dev.towerbook.economics.metric.Measure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One row of the decision table.
 *
 * @param conditions by the metric that they ask for, in the order of the columns; all must hold
 */
record DecisionRule(
    String id, Map<RuleMetric, MeasureTest> conditions, Disposition disposition, String reason) {

  DecisionRule {
    conditions = Collections.unmodifiableMap(new LinkedHashMap<>(conditions));
  }

  /** FAILS if one condition fails, else UNKNOWN if one is unknown, else HOLDS. */
  MeasureTest.Answer test(RuleFigures figures) {
    MeasureTest.Answer answer = MeasureTest.Answer.HOLDS;
    for (Map.Entry<RuleMetric, MeasureTest> entry : conditions.entrySet()) {
      MeasureTest.Answer one = entry.getValue().test(figures.of(entry.getKey()));
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
  List<String> missing(RuleFigures figures) {
    return reasons(figures, false, false);
  }

  /** The first trend that the row needs and that is not known; empty if it needs none such. */
  Optional<String> unknownTrend(RuleFigures figures) {
    return reasons(figures, false, true).stream().findFirst();
  }

  /** Reasons of the unknown figures that the row asks to be unknown. */
  List<String> expectedUnknown(RuleFigures figures) {
    return reasons(figures, true, false);
  }

  private List<String> reasons(RuleFigures figures, boolean expected, boolean trendOnly) {
    List<String> reasons = new ArrayList<>();
    conditions.forEach(
        (metric, test) -> {
          if (figures.of(metric) instanceof Measure.Unknown unknown
              && test instanceof MeasureTest.IsUnknown == expected
              && (metric.needsTrend() || !trendOnly)) {
            reasons.add(unknown.reason());
          }
        });
    return reasons;
  }
}
