package dev.towerbook.assess;

import dev.towerbook.economics.MonthEconomics;
import dev.towerbook.economics.curve.TariffShelf;
import dev.towerbook.economics.metric.ApplicationFigures;
import dev.towerbook.economics.metric.Measure;
import dev.towerbook.economics.metric.MonthInputs;
import dev.towerbook.economics.scorecard.ScoreInputs;
import dev.towerbook.economics.scorecard.ScoreMetric;
import dev.towerbook.economics.scorecard.Scorecards;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What rules ask of the scorecards of applications, with their wrappers and as if there were none.
 *
 * @param counting by application id
 * @param ignoring the same without wrappers
 */
record RuleScores(
    SortedMap<String, Map<ScoreMetric, Measure>> counting,
    SortedMap<String, Map<ScoreMetric, Measure>> ignoring) {

  /**
   * Computes what is asked; nothing if no rule asks for any.
   *
   * @param inputs of the scorecards
   */
  static RuleScores of(ScoreInputs inputs, Set<ScoreMetric> asked, TariffShelf tariffs) {
    if (asked.isEmpty()) {
      return new RuleScores(new TreeMap<>(), new TreeMap<>());
    }
    SortedMap<String, ApplicationFigures> bare = new TreeMap<>();
    inputs.now().figures().forEach((id, figures) -> bare.put(id, figures.ignoringWrappers()));
    return new RuleScores(
        Scorecards.figures(inputs, asked),
        Scorecards.figures(
            inputs.with(
                new MonthInputs(inputs.now().data(), bare),
                MonthEconomics.scaleCases(bare, tariffs, inputs.now().month())),
            asked));
  }

  Map<ScoreMetric, Measure> with(String application) {
    return counting.getOrDefault(application, Map.of());
  }

  Map<ScoreMetric, Measure> without(String application) {
    return ignoring.getOrDefault(application, Map.of());
  }
}
