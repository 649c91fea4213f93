package dev.towerbook.assess;

import dev.towerbook.decision.Confidence;
import dev.towerbook.decision.Decision;
import dev.towerbook.economics.metric.ApplicationFigures;
import dev.towerbook.economics.metric.Measure;
import dev.towerbook.economics.metric.Metric;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Figures → a verdict per application, with and without its wrappers. */
record Verdicts(Shelf shelf) {

  SortedMap<String, Decision> of(SortedMap<String, ApplicationFigures> figures) {
    SortedMap<String, Decision> decisions = new TreeMap<>();
    figures.forEach((id, application) -> decisions.put(id, of(application)));
    return decisions;
  }

  private Decision of(ApplicationFigures figures) {
    return new Decision(
        figures.application().id(),
        shelf.decisions().decide(measures(figures)),
        shelf.decisions().decide(measures(figures.ignoringWrappers())),
        Confidence.of(figures.statement(), shelf.mappings().sharedPools()));
  }

  private Map<Metric, Measure> measures(ApplicationFigures figures) {
    Map<Metric, Measure> measures = new EnumMap<>(Metric.class);
    for (Metric metric : Metric.values()) {
      measures.put(metric, shelf.metrics().forVerdict(metric, metric.of(figures)));
    }
    return measures;
  }
}
