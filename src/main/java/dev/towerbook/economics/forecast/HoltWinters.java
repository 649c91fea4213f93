package dev.towerbook.economics.forecast;

import java.util.ArrayList;
import java.util.List;

/**
 * Level, trend and season of a series by exponential smoothing, in the form of R's {@code
 * HoltWinters}: the season is updated with the <em>new</em> level. Binary floating point.
 *
 * @param squaredErrors sum of the squared one-step errors
 * @param season of the steps that follow the last one, in their order
 */
public record HoltWinters(
    Seasonal seasonal, double squaredErrors, double level, double trend, List<Double> season) {

  /** How a season adds to the level. */
  public enum Seasonal {
    ADDITIVE,
    MULTIPLICATIVE
  }

  /**
   * How fast the three parts follow what is observed, each from 0 (never) to 1 (at once).
   *
   * @param alpha of the level
   * @param beta of the trend
   * @param gamma of the season
   */
  public record Smoothing(double alpha, double beta, double gamma) {}

  /**
   * Where a series stands before its first step.
   *
   * @param season of the steps that follow, a whole season
   */
  public record Start(double level, double trend, List<Double> season) {
    public Start {
      season = List.copyOf(season);
    }
  }

  public HoltWinters {
    season = List.copyOf(season);
  }

  /** Follows a series from a start. */
  public static HoltWinters of(
      List<Double> values, Seasonal seasonal, Smoothing smoothing, Start start) {
    double level = start.level();
    double trend = start.trend();
    double[] season = start.season().stream().mapToDouble(Double::doubleValue).toArray();
    boolean adds = seasonal == Seasonal.ADDITIVE;
    double squares = 0;
    int at = 0;
    for (double value : values) {
      double former = season[at];
      double expected = level + trend;
      double error = value - (adds ? expected + former : expected * former);
      squares += error * error;
      double without = adds ? value - former : value / former;
      double next = smoothing.alpha() * without + (1 - smoothing.alpha()) * expected;
      trend = smoothing.beta() * (next - level) + (1 - smoothing.beta()) * trend;
      level = next;
      double part = adds ? value - level : value / level;
      season[at] = smoothing.gamma() * part + (1 - smoothing.gamma()) * former;
      at = (at + 1) % season.length;
    }
    List<Double> ahead = new ArrayList<>();
    for (int i = 0; i < season.length; i++) {
      ahead.add(season[(at + i) % season.length]);
    }
    return new HoltWinters(seasonal, squares, level, trend, ahead);
  }

  /** The steps that follow. */
  public List<Double> forecast(int steps) {
    List<Double> values = new ArrayList<>();
    for (int i = 0; i < steps; i++) {
      double straight = level + (i + 1) * trend;
      double part = season.get(i % season.size());
      values.add(seasonal == Seasonal.ADDITIVE ? straight + part : straight * part);
    }
    return values;
  }

  /**
   * Where a series stands after its first season, from its first two: the level runs straight
   * through both.
   *
   * @param values two seasons or more
   */
  static Start startAfterFirst(List<Double> values, int length, Seasonal seasonal) {
    double first = mean(values.subList(0, length));
    double second = mean(values.subList(length, 2 * length));
    double trend = (second - first) / length;
    double middle = (length - 1) / 2.0;
    List<Double> season = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      double line = first + (i - middle) * trend;
      double later = line + length * trend;
      season.add(
          seasonal == Seasonal.ADDITIVE
              ? (values.get(i) - line + values.get(i + length) - later) / 2
              : (values.get(i) / line + values.get(i + length) / later) / 2);
    }
    return new Start(first + middle * trend, trend, season);
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }
}
