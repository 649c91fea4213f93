package dev.towerbook.decision.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.towerbook.economics.metric.Measure;
import dev.towerbook.economics.metric.Metric;
import dev.towerbook.table.Loaded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RankingTest {

  @TempDir private Path folder;

  @Test
  void a_score_ranks_and_says_how_firm_the_ranks_are() {
    Map<String, Map<Criterion, Double>> portfolio = new TreeMap<>();
    portfolio.put("high", scores(5, 5));
    portfolio.put("low", scores(0, 0));
    portfolio.put("mixed-a", scores(3, 2));
    portfolio.put("mixed-b", scores(2, 3));
    RankStability stability =
        RankStability.of(portfolio, PortfolioScore.EVEN, RankStability.STANDARD_CHANGE);
    assertThat(PortfolioScore.EVEN.ranking(portfolio))
        .containsExactly("high", "mixed-a", "mixed-b", "low");
    assertThat(stability.of("high").isStable()).isTrue();
    assertThat(stability.of("mixed-a")).isEqualTo(new RankStability.Ranks(2, 2, 3));
    Map<Criterion, Double> missing = new EnumMap<>(scores(1, 1));
    missing.remove(Criterion.RISK);
    assertThatThrownBy(() -> PortfolioScore.EVEN.of(missing)).hasMessageContaining("RISK");
  }

  private static Map<Criterion, Double> scores(double value, double fit) {
    Map<Criterion, Double> scores = new EnumMap<>(Criterion.class);
    for (Criterion criterion : Criterion.values()) {
      scores.put(criterion, 2.5);
    }
    scores.put(Criterion.VALUE, value);
    scores.put(Criterion.FIT, fit);
    return scores;
  }

  private static Function<Metric, Measure> application(
      double value, double fit, double critical, double unitCostChange, double wrappers) {
    Map<Metric, Measure> known = new EnumMap<>(Metric.class);
    known.put(Metric.BUSINESS_FIT, Measure.known(value));
    known.put(Metric.TECHNICAL_FIT, Measure.known(fit));
    known.put(Metric.CRITICALITY, Measure.known(critical));
    known.put(Metric.UNIT_COST_CHANGE, Measure.known(unitCostChange));
    known.put(Metric.WRAPPER_SHARE, Measure.known(wrappers));
    return metric -> known.getOrDefault(metric, new Measure.Unknown("no count"));
  }

  @Test
  void scores_come_from_metrics_and_end_at_their_scales() {
    SortedMap<String, Function<Metric, Measure>> portfolio = new TreeMap<>();
    portfolio.put("worst", application(1, 1, 5, 0.4, 0.8));
    portfolio.put("best", application(5, 5, 1, -0.4, 0));
    portfolio.put("middle", application(3, 3, 4, 0, 0.1));
    Ranking ranking = Ranking.ofMeasures(portfolio, PortfolioScore.EVEN);
    assertThat(ranking.order()).containsExactly("worst", "middle", "best");
    assertThat(scores(ranking, "worst").values()).containsOnly(5.0);
    assertThat(scores(ranking, "best").values()).containsOnly(0.0);
    Map<Criterion, Double> middle = scores(ranking, "middle");
    assertThat(middle.get(Criterion.VALUE)).isEqualTo(2.5);
    assertThat(middle.get(Criterion.RISK)).isEqualTo(2.0);
    assertThat(middle.get(Criterion.UNIT_COST_TREND)).isEqualTo(2.5);
    assertThat(middle.get(Criterion.WRAPPER_BURDEN)).isEqualTo(1.0);
  }

  private static Map<Criterion, Double> scores(Ranking ranking, String id) {
    return Optional.ofNullable(ranking.scores().get(id)).orElseThrow();
  }

  @Test
  void what_is_not_known_has_no_rank_and_says_why() {
    SortedMap<String, Function<Metric, Measure>> portfolio = new TreeMap<>();
    portfolio.put("known", application(3, 3, 3, 0, 0));
    portfolio.put("blind", metric -> new Measure.Unknown("not scored"));
    Ranking ranking = Ranking.ofMeasures(portfolio, PortfolioScore.EVEN);
    assertThat(ranking.order()).containsExactly("known");
    assertThat(ranking.unranked()).containsExactly(Map.entry("blind", "not scored"));
    assertThat(ranking.rank("blind")).isEmpty();
    assertThat(ranking.rank("known").orElseThrow().isStable()).isTrue();
  }

  private Loaded<PortfolioScore> weights(String rows) throws IOException {
    Files.createDirectories(folder.resolve("decisions"));
    Files.writeString(
        folder.resolve(ScoreWeights.SHEET.path()), "criterion,weight_percent,why\n" + rows);
    return ScoreWeights.load(folder);
  }

  @Test
  void weights_come_from_the_shelf_and_sum_to_a_hundred() throws IOException {
    assertThat(ScoreWeights.load(folder).value()).isEqualTo(PortfolioScore.EVEN);
    Loaded<PortfolioScore> good =
        weights("value,30,w\nfit,30,w\nrisk,20,w\nunit-cost-trend,10,w\nwrapper-burden,10,w\n");
    assertThat(good.problems()).isEmpty();
    assertThat(good.value().weights().get(Criterion.VALUE)).isEqualTo(0.3);
    assertThat(codes(weights("value,30,w\nfit,30,w\n"))).containsExactly("SCORE-WEIGHTS");
    assertThat(codes(weights("value,-30,w\nbeauty,130,w\n")))
        .containsExactly("SCORE-WEIGHTS", "SHELF-WORD");
  }

  @Test
  void the_shelf_of_the_sample_ranks_by_its_own_weights() {
    Loaded<PortfolioScore> sample = ScoreWeights.load(Path.of("mappings"));
    assertThat(sample.problems()).isEmpty();
    assertThat(sample.value()).isNotEqualTo(PortfolioScore.EVEN);
  }

  private static List<String> codes(Loaded<?> loaded) {
    return loaded.problems().stream().map(one -> one.code()).toList();
  }
}
