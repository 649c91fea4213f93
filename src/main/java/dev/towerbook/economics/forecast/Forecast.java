package dev.towerbook.economics.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The months that follow a series, with a band that four of five should fall into. Estimates, in
 * binary floating point.
 *
 * @param method with the least MASE of those that the series is long enough for
 * @param accuracy of the method, one month ahead, over the later half of the series
 * @param baseline the same of the seasonal naive method, or of the naive one for a short series
 * @param middle by month: P50
 * @param half by month: from P50 to P90, and to P10
 * @param halfSum the same of the sum of the months up to and with one
 * @param test whether such bands held, and by how much this one is widened
 */
public record Forecast(
    Method method,
    Accuracy accuracy,
    Accuracy baseline,
    List<Double> middle,
    List<Double> half,
    List<Double> halfSum,
    BackTest test) {

  /** Fewer months give no forecast. */
  public static final int MONTHS_MIN = 6;

  public Forecast {
    middle = List.copyOf(middle);
    half = List.copyOf(half);
    halfSum = List.copyOf(halfSum);
  }

  /**
   * Carries a series on.
   *
   * @param series by month without a gap, oldest first
   * @return empty with fewer than {@link #MONTHS_MIN} months
   */
  public static Optional<Forecast> of(List<Double> series, int steps) {
    if (series.size() < MONTHS_MIN) {
      return Optional.empty();
    }
    RollingOrigin best = RollingOrigin.best(series, steps);
    BackTest test = BackTest.of(best, steps);
    return Optional.of(
        new Forecast(
            best.method(),
            best.accuracy(series),
            RollingOrigin.baseline(series, steps).accuracy(series),
            best.method().forecast(series, steps),
            halves(best, steps, test.widening()),
            halvesOfSums(best, steps, test.widening()),
            test));
  }

  /**
   * A step with too few errors is as wide as the last that has enough, growing with the root of
   * time; none is narrower than the one before.
   */
  private static List<Double> halves(RollingOrigin past, int steps, double widening) {
    List<Double> halves = new ArrayList<>();
    double known = 0;
    int knownStep = 0;
    for (int step = 0; step < steps; step++) {
      List<Double> errors = past.ofStep(step, past.errors().size());
      if (errors.size() >= Spread.ERRORS_MIN) {
        known = Math.max(known, Spread.half(errors));
        knownStep = step;
      }
      halves.add(widening * known * Math.sqrt((step + 1.0) / (knownStep + 1)));
    }
    return halves;
  }

  /** Likewise; what a level is off, every month of a sum is: it grows with time itself. */
  private static List<Double> halvesOfSums(RollingOrigin past, int steps, double widening) {
    List<Double> halves = new ArrayList<>();
    double known = 0;
    int knownStep = 0;
    for (int step = 0; step < steps; step++) {
      List<Double> errors = past.ofSum(step);
      if (errors.size() >= Spread.ERRORS_MIN) {
        known = Math.max(known, Spread.halfOfSums(errors, step + 1));
        knownStep = step;
      }
      halves.add(widening * known * (step + 1) / (knownStep + 1));
    }
    return halves;
  }

  /** A quantile of a month (0 is the next): −1 for P10, 0 for P50, 1 for P90. */
  public double month(int step, int side) {
    return middle.get(step) + side * half.get(step);
  }

  /** The same of the sum of the months up to and with one. */
  public double sum(int step, int side) {
    double sum = middle.subList(0, step + 1).stream().mapToDouble(Double::doubleValue).sum();
    return sum + side * halfSum.get(step);
  }
}
