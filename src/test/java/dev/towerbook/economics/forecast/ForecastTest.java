package dev.towerbook.economics.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.towerbook.Oracles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Run cost of the months to come, against worked examples and against months that came. */
class ForecastTest {

  private static final long SEED = 20261114;
  private static final int SERIES = 200;
  private static final int MONTHS = 36;
  private static final int YEAR = 12;

  @Test
  void holt_winters_follows_the_worked_example() throws IOException {
    for (Oracles.Case one : Oracles.of("stats/stats_cases.json", "holt_winters")) {
      List<Double> values =
          one.rows().stream().map(row -> Oracles.number(row.get("passengers"))).toList();
      HoltWinters fit =
          HoltWinters.of(
              values.subList((int) one.in("season"), values.size()),
              HoltWinters.Seasonal.valueOf(
                  String.valueOf(one.input().get("seasonal")).toUpperCase(Locale.ROOT)),
              new HoltWinters.Smoothing(one.in("alpha"), one.in("beta"), one.in("gamma")),
              new HoltWinters.Start(
                  Oracles.number(one.expected().get("start_level")),
                  Oracles.number(one.expected().get("start_trend")),
                  Oracles.numbers(one.expected().get("start_season"))));
      one.check("sse", fit.squaredErrors());
      one.check("final_level", fit.level());
      one.check("final_trend", fit.trend());
      check(one, "final_season", fit.season());
      check(one, "forecast", fit.forecast((int) one.in("horizon")));
    }
  }

  private static void check(Oracles.Case one, String key, List<Double> actual) {
    List<?> expected = Oracles.list(one.expected().get(key));
    assertThat(actual).hasSameSizeAs(expected);
    for (int i = 0; i < actual.size(); i++) {
      one.assertNear(key + " " + i, expected.get(i), actual.get(i));
    }
  }

  @Test
  void accuracy_is_that_of_the_worked_example() throws IOException {
    for (Oracles.Case one : Oracles.of("stats/stats_cases.json", "forecast_accuracy")) {
      int season = (int) one.in("season");
      int steps = (int) one.in("horizon");
      List<Double> train = values(one.rows(), "train");
      List<Double> test = values(one.rows(), "test");
      double mean = train.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
      Map<String, List<Double>> said =
          Map.of(
              "mean_method", Collections.nCopies(steps, mean),
              "naive", Method.NAIVE.forecast(train, steps),
              "seasonal_naive", Method.lastSeason(train, season, steps));
      said.forEach(
          (method, values) -> {
            Accuracy accuracy = Accuracy.of(test, values, train, season);
            Map<?, ?> expected = Oracles.map(one.expected().get(method));
            one.assertNear(method + " rmse", expected.get("rmse"), accuracy.rmse());
            one.assertNear(method + " mae", expected.get("mae"), accuracy.mae());
            one.assertNear(method + " mape", expected.get("mape"), accuracy.mape());
            one.assertNear(method + " mase", expected.get("mase"), accuracy.mase());
          });
    }
  }

  private static List<Double> values(List<Map<String, String>> rows, String split) {
    return rows.stream()
        .filter(row -> split.equals(row.get("split")))
        .map(row -> Oracles.number(row.get("beer")))
        .toList();
  }

  @Test
  void seven_to_nine_of_ten_later_months_and_years_fall_into_the_band() {
    Random random = new Random(SEED);
    Tally months = new Tally();
    Tally years = new Tally();
    double off = 0;
    double naive = 0;
    for (int i = 0; i < SERIES; i++) {
      List<Double> whole = series(random);
      for (int known = 24; known < MONTHS; known += 4) {
        List<Double> past = whole.subList(0, known);
        List<Double> later = whole.subList(known, MONTHS);
        Forecast forecast = Forecast.of(past, later.size()).orElseThrow();
        for (int step = 0; step < later.size(); step++) {
          months.add(later.get(step), forecast.month(step, -1), forecast.month(step, 1));
          off += Math.abs(later.get(step) - forecast.month(step, 0));
          naive += Math.abs(later.get(step) - past.get(known - YEAR + step));
        }
        double sum = later.stream().mapToDouble(Double::doubleValue).sum();
        int last = later.size() - 1;
        years.add(sum, forecast.sum(last, -1), forecast.sum(last, 1));
      }
    }
    String measured = "seed=" + SEED + ": " + months.share() + " and " + years.share();
    System.out.println("P10 to P90 held, months and rest of the year, " + measured);
    assertThat(months.share()).as(measured).isBetween(0.7, 0.9);
    assertThat(years.share()).as(measured).isBetween(0.7, 0.9);
    assertThat(off).as("better than the baseline").isLessThan(0.9 * naive);
  }

  private static final class Tally {
    private int all;
    private int held;

    void add(double actual, double low, double high) {
      all++;
      held += actual >= low && actual <= high ? 1 : 0;
    }

    double share() {
      return (double) held / all;
    }
  }

  /** Season, trend, noise, and in a third of the series a step, each of random size. */
  private static List<Double> series(Random random) {
    double level = 50_000 + random.nextInt(200_000);
    double trend = (random.nextDouble() - 0.3) * 0.02;
    double season = random.nextDouble() * 0.2;
    double noise = 0.01 + random.nextDouble() * 0.06;
    int peak = random.nextInt(YEAR);
    int step = random.nextInt(3) == 0 ? random.nextInt(MONTHS) : MONTHS;
    double size = (random.nextDouble() - 0.4) * 0.5;
    List<Double> values = new ArrayList<>();
    for (int month = 0; month < MONTHS; month++) {
      values.add(
          level
              * (1 + trend * month)
              * (1 + season * Math.cos(2 * Math.PI * (month - peak) / YEAR))
              * (month >= step ? 1 + size : 1)
              * (1 + noise * random.nextGaussian()));
    }
    return values;
  }

  @Test
  void fewer_than_six_months_give_no_forecast_and_a_flat_series_a_flat_one() {
    assertThat(Forecast.of(Collections.nCopies(5, 10.0), 3)).isEmpty();
    Forecast flat = Forecast.of(Collections.nCopies(24, 10.0), 3).orElseThrow();
    assertThat(flat.method()).isEqualTo(Method.SEASONAL_NAIVE);
    assertThat(flat.month(2, 1)).isEqualTo(10);
    assertThat(flat.sum(2, -1)).isCloseTo(30, within(1e-9));
  }
}
