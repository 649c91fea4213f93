package dev.towerbook.economics.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.towerbook.Oracles;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesSummaryTest {

  @Test
  void worked_examples_of_mean_and_spread() throws IOException {
    for (Oracles.Case example : Oracles.of("stats/stats_cases.json", "mean_sd")) {
      List<Double> values =
          example.rows().stream()
              .map(row -> Oracles.number(row.values().iterator().next()))
              .toList();
      SeriesSummary summary = SeriesSummary.of(values);
      example.check("n", summary.count());
      example.check("mean", summary.mean());
      example.check("sd", summary.standardDeviation());
      example.check("lag1_autocorrelation", summary.lagOneAutocorrelation());
    }
  }

  @Test
  void worked_examples_of_three_points() throws IOException {
    for (Oracles.Case example : Oracles.of("stats/stats_cases.json", "three_point_distribution")) {
      ThreePoint estimate =
          new ThreePoint(example.in("low"), example.in("mode"), example.in("high"));
      example.check("triangular_mean", estimate.mean());
      example.check("triangular_variance", estimate.variance());
      example.check("pert_mean", estimate.pertMean());
    }
  }

  @Test
  void nothing_has_no_mean_and_no_spread_around_zero() {
    assertThatThrownBy(() -> SeriesSummary.of(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(SeriesSummary.of(List.of(0.0, 0.0)).coefficientOfVariation())
        .isInstanceOf(Measure.Unknown.class);
    assertThat(SeriesSummary.of(List.of(7.0)).standardDeviation()).isZero();
  }
}
