package dev.towerbook.assess;

import dev.towerbook.decision.CostAttribution;
import dev.towerbook.decision.npv.OptionAssessment;
import dev.towerbook.decision.recommend.Grounds;
import dev.towerbook.decision.recommend.MarginalCost;
import dev.towerbook.decision.recommend.Recommendation;
import dev.towerbook.decision.rules.RuleFigures;
import dev.towerbook.economics.ScaleCase;
import dev.towerbook.economics.metric.ApplicationFigures;
import dev.towerbook.economics.metric.Measure;
import dev.towerbook.economics.metric.Metric;
import dev.towerbook.economics.scorecard.ScoreMetric;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Figures, present values and rules → one recommendation per application.
 *
 * @param scores what rules ask of scorecards
 * @param scaleCases by application id
 * @param options what present values say, by application id
 */
record Recommendations(
    Shelf shelf,
    RuleScores scores,
    SortedMap<String, ScaleCase> scaleCases,
    SortedMap<String, OptionAssessment> options,
    DataDoubts doubts) {

  SortedMap<String, Recommendation> of(SortedMap<String, ApplicationFigures> figures) {
    SortedMap<String, Recommendation> all = new TreeMap<>();
    figures.forEach((id, application) -> all.put(id, of(id, application)));
    return all;
  }

  private Recommendation of(String id, ApplicationFigures figures) {
    Optional<ScaleCase> scale = Optional.ofNullable(scaleCases.get(id));
    return Recommendation.of(
        Objects.requireNonNull(options.get(id), id),
        shelf.decisions().decide(figures(figures, scores.with(id))),
        shelf.decisions().decide(figures(figures.ignoringWrappers(), scores.without(id))),
        new Grounds(
            figures.application().forcedKeep(),
            figures.history().size(),
            shelf.options().terms().thresholds().monthsOfCost(),
            MarginalCost.of(scale),
            scale.filter(ScaleCase::isFlawed).isPresent(),
            CostAttribution.of(figures.statement(), shelf.mappings().sharedPools()),
            doubts.of(figures)));
  }

  private RuleFigures figures(ApplicationFigures figures, Map<ScoreMetric, Measure> card) {
    Map<Metric, Measure> measures = new EnumMap<>(Metric.class);
    for (Metric metric : Metric.values()) {
      measures.put(metric, shelf.metrics().forVerdict(metric.column(), metric.of(figures)));
    }
    Map<ScoreMetric, Measure> asked = new EnumMap<>(ScoreMetric.class);
    card.forEach(
        (metric, value) -> asked.put(metric, shelf.metrics().forVerdict(metric.id(), value)));
    return new RuleFigures(measures, asked);
  }
}
