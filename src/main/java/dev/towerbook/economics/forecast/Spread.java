package dev.towerbook.economics.forecast;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;

/** How wide a band is, from the errors of the past: half the width from P10 to P90. */
final class Spread {

  /** So many errors are needed for a width. */
  static final int ERRORS_MIN = 3;

  private static final double UPPER = 0.9;
  private static final int FREEDOM_MIN = 2;
  private static final int TABLE = 64;
  private static final double[] QUANTILES =
      IntStream.rangeClosed(1, TABLE)
          .mapToDouble(n -> TDistribution.of(n).inverseCumulativeProbability(UPPER))
          .toArray();

  private Spread() {}

  /** Student's quantile of as many errors as there are times the root of their mean square. */
  static double half(List<Double> errors) {
    return half(errors, errors.size());
  }

  /**
   * The same of errors of sums that overlap: they say as much as those that do not.
   *
   * @param steps that a sum is over
   */
  static double halfOfSums(List<Double> errors, int steps) {
    return half(errors, Math.max(FREEDOM_MIN, errors.size() / steps));
  }

  private static double half(List<Double> errors, int freedom) {
    double squares = errors.stream().mapToDouble(error -> error * error).sum();
    return QUANTILES[Math.min(freedom, TABLE) - 1] * Math.sqrt(squares / errors.size());
  }
}
