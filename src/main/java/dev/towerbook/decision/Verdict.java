package dev.towerbook.decision;

import dev.towerbook.economics.metric.Measure;
import dev.towerbook.economics.metric.Metric;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the decision table says of one set of figures.
 *
 * @param ruleId the row that decided; empty if none did
 * @param reason sentence with {@code {metric}} places, to be filled from {@code figures}
 * @param figures every metric of the application
 * @param missing why there is no verdict, one entry per unknown figure that a rule needed; empty
 *     unless undecided for want of figures
 */
public record Verdict(
    Disposition disposition,
    String ruleId,
    String reason,
    Map<Metric, Measure> figures,
    List<String> missing) {

  public Verdict {
    Map<Metric, Measure> sorted = new EnumMap<>(Metric.class);
    sorted.putAll(figures);
    figures = Collections.unmodifiableMap(sorted);
    missing = List.copyOf(missing);
  }
}
