package dev.towerbook.decision.ranking;

import dev.towerbook.economics.metric.ApplicationFigures;
import dev.towerbook.economics.metric.Measure;
import dev.towerbook.economics.metric.Metric;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The applications in the order in which they deserve a look. It ranks and never decides: a verdict
 * comes from the rules or from money.
 *
 * @param weights of the criteria
 * @param scores application id → its scores, 0 to 5
 * @param unranked application id → why it has no rank, in words for a reader
 * @param stability how far ranks move if the weights are not quite right
 */
public record Ranking(
    PortfolioScore weights,
    SortedMap<String, Map<Criterion, Double>> scores,
    SortedMap<String, String> unranked,
    RankStability stability) {

  public Ranking {
    scores = Collections.unmodifiableSortedMap(new TreeMap<>(scores));
    unranked = Collections.unmodifiableSortedMap(new TreeMap<>(unranked));
  }

  /** Ranks the applications of a month. */
  public static Ranking of(SortedMap<String, ApplicationFigures> figures, PortfolioScore weights) {
    SortedMap<String, Function<Metric, Measure>> portfolio = new TreeMap<>();
    figures.forEach((id, of) -> portfolio.put(id, metric -> metric.of(of)));
    return ofMeasures(portfolio, weights);
  }

  static Ranking ofMeasures(
      SortedMap<String, Function<Metric, Measure>> portfolio, PortfolioScore weights) {
    SortedMap<String, Map<Criterion, Double>> scores = new TreeMap<>();
    SortedMap<String, String> unranked = new TreeMap<>();
    portfolio.forEach(
        (id, measures) -> {
          Map<Criterion, Double> own = new EnumMap<>(Criterion.class);
          List<String> missing = new ArrayList<>();
          for (Criterion criterion : Criterion.values()) {
            score(criterion, measures, missing).ifPresent(score -> own.put(criterion, score));
          }
          if (missing.isEmpty()) {
            scores.put(id, own);
          } else {
            unranked.put(id, String.join("; ", missing.stream().distinct().toList()));
          }
        });
    return new Ranking(
        weights,
        scores,
        unranked,
        RankStability.of(scores, weights, RankStability.STANDARD_CHANGE));
  }

  private static Optional<Double> score(
      Criterion criterion, Function<Metric, Measure> measures, List<String> missing) {
    List<Measure.Known> known = new ArrayList<>();
    for (Metric metric : criterion.metrics()) {
      switch (measures.apply(metric)) {
        case Measure.Known figure -> known.add(figure);
        case Measure.Unknown unknown -> missing.add(unknown.reason());
        case Measure.NotApplicable none -> missing.add(none.reason());
        case Measure.Word word -> missing.add(word.value());
      }
    }
    return known.size() == criterion.metrics().size()
        ? Optional.of(criterion.score(known))
        : Optional.empty();
  }

  /** Ranked ids, the one to look at first in front. */
  public List<String> order() {
    return weights.ranking(scores);
  }

  /** Its rank and how far it moves; empty if it has none. */
  public Optional<RankStability.Ranks> rank(String applicationId) {
    return Optional.ofNullable(stability.ranks().get(applicationId));
  }
}
