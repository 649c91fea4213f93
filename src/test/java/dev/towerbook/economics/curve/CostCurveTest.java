package dev.towerbook.economics.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.towerbook.Oracles;
import dev.towerbook.Seeded;
import dev.towerbook.economics.metric.Measure;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CostCurveTest {

  private static final String STATS = "stats/stats_cases.json";

  private static List<Observation> observations(Oracles.Case example) throws IOException {
    String x = String.valueOf(example.input().get("x"));
    String y = String.valueOf(example.input().get("y"));
    List<Observation> seen = new ArrayList<>();
    for (Map<String, String> row : example.rows()) {
      seen.add(new Observation(Oracles.number(row.get(x)), Oracles.number(row.get(y))));
    }
    return seen;
  }

  @Test
  void worked_examples_of_the_power_law() throws IOException {
    for (Oracles.Case example : Oracles.of(STATS, "power_law_fit")) {
      List<Observation> seen = observations(example);
      CostCurve curve = CostCurve.of(seen, ErrorKind.CLASSICAL, CurveThresholds.DEFAULTS);
      PowerLaw power = curve.fits().orElseThrow().power();
      example.check("n", power.line().n());
      example.check("ln_a", power.line().intercept());
      example.check("b", power.elasticity());
      example.check("b_se", power.line().slopeSe());
      example.check("residual_sd", power.line().residualSd());
      example.check("r_squared", power.line().rSquared());
      example.check("unit_cost_slope", power.unitCostSlope());
      example.check("t_b_equals_1", power.tOfOne());
      example.check("p_one_sided_unit_cost_rises", power.pRises());
      example.check("p_one_sided_unit_cost_falls", power.pFalls());
      example.check("smearing_factor", power.smearing());
      checkInterval(example, example.expected().get("b_ci95"), power.line().slope95());
      for (Object point : Oracles.list(example.expected().get("predict"))) {
        checkPrediction(example, Oracles.map(point), power, curve.largestVolume());
      }
      assertThat(curve.verdict()).isInstanceOf(ScaleVerdict.Scales.class);
    }
  }

  private static void checkPrediction(
      Oracles.Case example, Map<?, ?> wanted, PowerLaw power, double largest) {
    PowerLaw.Prediction at = power.at(Oracles.number(wanted.get("x")));
    example.assertNear("y", wanted.get("y"), at.median());
    checkInterval(example, wanted.get("pi95"), at.prediction95());
    checkInterval(example, wanted.get("ci95"), at.confidence95());
    example.assertNear("unit", wanted.get("unit"), at.average());
    example.assertNear("marginal", wanted.get("marginal"), at.marginal());
    boolean beyond = Extrapolation.of(at.volume() / largest) != Extrapolation.OBSERVED;
    assertThat(beyond).isEqualTo(wanted.get("extrapolated"));
  }

  private static void checkInterval(
      Oracles.Case example, @Nullable Object wanted, Line.Interval actual) {
    example.assertNear("low", Oracles.list(wanted).get(0), actual.low());
    example.assertNear("high", Oracles.list(wanted).get(1), actual.high());
  }

  @Test
  void worked_examples_of_fixed_plus_variable() throws IOException {
    for (Oracles.Case example : Oracles.of(STATS, "linear_fit_fixed_plus_variable")) {
      FixedPlusVariable fit = FixedPlusVariable.of(observations(example));
      example.check("intercept", fit.fixed());
      example.check("intercept_se", fit.line().interceptSe());
      example.check("slope", fit.variable());
      example.check("slope_se", fit.line().slopeSe());
      example.check("residual_sd", fit.line().residualSd());
      example.check("r_squared", fit.line().rSquared());
      example.check("n", fit.line().n());
      example.check("df", fit.line().df());
    }
  }

  @Test
  void worked_examples_of_newey_west() throws IOException {
    for (Oracles.Case example : Oracles.of(STATS, "newey_west")) {
      List<List<Double>> columns = new ArrayList<>();
      for (Object name : Oracles.list(example.input().get("x"))) {
        columns.add(column(example, name));
      }
      LeastSquares fit = new LeastSquares(column(example, example.input().get("y")), columns);
      int lag = (int) example.in("lag");
      for (int i = 0; i <= columns.size(); i++) {
        example.assertNear(
            "b", Oracles.list(example.expected().get("b")).get(i), fit.coefficients().get(i));
        example.assertNear(
            "se",
            Oracles.list(example.expected().get("se")).get(i),
            fit.neweyWest(lag, false).get(i));
        example.assertNear(
            "adjusted",
            Oracles.list(example.expected().get("se_with_n_over_n_minus_k")).get(i),
            fit.neweyWest(lag, true).get(i));
      }
    }
  }

  private static List<Double> column(Oracles.Case example, @Nullable Object name)
      throws IOException {
    return example.rows().stream()
        .map(row -> Oracles.number(row.get(String.valueOf(name))))
        .toList();
  }

  /** A series of months that follows cost = a · volume^b with some noise. */
  private static List<Observation> series(int n, double b, double noise, Random random) {
    List<Observation> months = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      double volume = 1000 * Math.exp(1.5 * random.nextDouble() + i * 0.02);
      months.add(
          new Observation(
              volume, 3 * Math.pow(volume, b) * Math.exp(noise * random.nextGaussian())));
    }
    return months;
  }

  @Test
  void verdicts_follow_the_law_behind_the_series() {
    Random random = new Random(4);
    assertThat(verdict(series(24, 0.7, 0.05, random))).isInstanceOf(ScaleVerdict.Scales.class);
    assertThat(verdict(series(24, 1.4, 0.05, random))).isInstanceOf(ScaleVerdict.Flawed.class);
    assertThat(verdict(series(24, 1.0, 0.3, random))).isInstanceOf(ScaleVerdict.NotShown.class);
  }

  private static ScaleVerdict verdict(List<Observation> months) {
    return CostCurve.of(months, ErrorKind.NEWEY_WEST, CurveThresholds.DEFAULTS).verdict();
  }

  @Test
  void an_exact_proportion_shows_nothing_and_an_exact_law_does() {
    Random random = new Random(2);
    assertThat(verdict(series(12, 1.0, 0, random))).isInstanceOf(ScaleVerdict.NotShown.class);
    ScaleVerdict exact = verdict(series(12, 0.9, 0, random));
    assertThat(exact).isInstanceOf(ScaleVerdict.Scales.class);
    assertThat(((ScaleVerdict.Scales) exact).confidence()).isCloseTo(1, within(1e-6));
  }

  @Test
  void a_short_or_narrow_series_is_refused_however_good_its_fit() {
    List<Observation> narrow = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      double volume = 1000 + i;
      narrow.add(new Observation(volume, 5 * Math.pow(volume, 0.5)));
    }
    assertThat(verdict(narrow)).isInstanceOf(ScaleVerdict.InsufficientEvidence.class);
    ScaleVerdict tooShort = verdict(series(5, 0.6, 0.001, new Random(1)));
    assertThat(tooShort).isInstanceOf(ScaleVerdict.InsufficientEvidence.class);
    assertThat(((ScaleVerdict.InsufficientEvidence) tooShort).furtherPeriods())
        .isEqualTo(new Measure.Known(new BigDecimal(3)));
    assertThat(tooShort.words()).isEqualTo("insufficient evidence");
  }

  @Test
  void no_volume_at_all_is_no_curve() {
    CostCurve curve =
        CostCurve.of(
            List.of(new Observation(0, 100), new Observation(5, 0)),
            ErrorKind.NEWEY_WEST,
            CurveThresholds.DEFAULTS);
    assertThat(curve.excluded()).isEqualTo(2);
    assertThat(curve.fits()).isEmpty();
    ScaleOutlook outlook = ScaleOutlook.of(curve, Optional.empty(), BigDecimal.ZERO);
    assertThat(outlook.points()).allMatch(point -> point.average() instanceof Measure.Unknown);
    CostCurve flat =
        CostCurve.of(
            List.of(new Observation(5, 1), new Observation(5, 2), new Observation(5, 3)),
            ErrorKind.NEWEY_WEST,
            CurveThresholds.DEFAULTS);
    assertThat(flat.fits()).isEmpty();
  }

  @Test
  void the_number_of_further_periods_is_that_of_the_half_width() {
    SlopeTest slope = new SlopeTest(0.9, 0.1, 10);
    Measure further = slope.furtherPeriods();
    assertThat(further).isInstanceOf(Measure.Known.class);
    int n = ((Measure.Known) further).value().intValueExact() + 10;
    assertThat(new SlopeTest(0.9, 0.1 * Math.sqrt(10.0 / n), n).falls()).isTrue();
    assertThat(new SlopeTest(0.9, 0.1 * Math.sqrt(10.0 / (n - 1)), n - 1).falls()).isFalse();
    assertThat(new SlopeTest(1, 0.1, 10).furtherPeriods()).isInstanceOf(Measure.Unknown.class);
  }

  @Test
  void leaving_one_out_is_what_fitting_the_others_gives() {
    Seeded.rounds(
        50,
        random -> {
          List<Observation> seen = series(9, 0.8, 0.2, random);
          double sum = 0;
          for (Observation one : seen) {
            List<Observation> others = new ArrayList<>(seen);
            others.remove(one);
            double error = one.cost() - FixedPlusVariable.of(others).cost(one.volume());
            sum += error * error;
          }
          double expected = Math.sqrt(sum / seen.size());
          assertThat(FixedPlusVariable.of(seen).leaveOneOutError(seen))
              .isCloseTo(expected, within(expected * 1e-6));
        });
  }

  @Test
  void months_are_joined_and_a_price_trend_is_told_from_scale() {
    SortedMap<YearMonth, BigDecimal> volumes = new TreeMap<>();
    SortedMap<YearMonth, BigDecimal> costs = new TreeMap<>();
    Random random = new Random(9);
    for (int i = 0; i < 24; i++) {
      YearMonth month = YearMonth.of(2025, 1).plusMonths(i);
      double volume = 1000 * Math.exp(0.05 * i + 0.1 * random.nextGaussian());
      if (i != 3) {
        volumes.put(month, BigDecimal.valueOf(volume));
      }
      // Unit cost falls with volume, while prices rise by 2 % a month.
      costs.put(month, BigDecimal.valueOf(Math.pow(volume, 0.8) * Math.exp(0.02 * i)));
    }
    CostCurve curve = CostCurve.monthly(volumes, costs, CurveThresholds.DEFAULTS);
    assertThat(curve.excluded()).isEqualTo(1);
    assertThat(curve.seen()).hasSize(23);
    TrendCheck trend = curve.fits().orElseThrow().trend().orElseThrow();
    assertThat(trend.elasticity()).isGreaterThan(1);
    assertThat(trend.withTrend()).isCloseTo(0.8, within(0.01));
    assertThat(trend.turnsTheVerdict()).isTrue();
  }

  @Test
  void the_outlook_names_its_reach_and_a_tariff_beats_the_fit() {
    CostCurve curve =
        CostCurve.of(
            series(24, 0.7, 0.02, new Random(3)), ErrorKind.NEWEY_WEST, CurveThresholds.DEFAULTS);
    BigDecimal normal = new BigDecimal("3000");
    List<ScaleOutlook.Point> fitted = ScaleOutlook.of(curve, Optional.empty(), normal).points();
    assertThat(fitted).extracting(ScaleOutlook.Point::multiple).containsExactly(1, 10, 100);
    assertThat(fitted.get(0).grade()).isEqualTo(Extrapolation.OBSERVED);
    assertThat(fitted.get(2).grade()).isEqualTo(Extrapolation.SPECULATIVE);
    assertThat(value(fitted.get(2).average())).isLessThan(value(fitted.get(0).average()));
    assertThat(value(fitted.get(1).incremental())).isLessThan(value(fitted.get(0).average()));
    Tariff tariff =
        new Tariff.Stepped(
            BigDecimal.ZERO, new BigDecimal("1000"), BigDecimal.TEN, BigDecimal.ZERO);
    ScaleOutlook.Point priced = ScaleOutlook.of(curve, Optional.of(tariff), normal).points().get(1);
    assertThat(priced.grade()).isEqualTo(Extrapolation.PRICED);
    assertThat(value(priced.average())).isEqualTo(0.01);
    assertThat(value(priced.incremental())).isEqualTo(0.01);
    assertThat(value(priced.marginal())).isEqualTo(10);
  }

  private static double value(Measure measure) {
    return ((Measure.Known) measure).value().doubleValue();
  }
}
