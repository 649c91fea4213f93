package dev.towerbook.economics.curve;

import dev.towerbook.economics.metric.Measure;
import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The elasticity with its one-sided 95 % bounds.
 *
 * @param elasticity b
 * @param standardError of b
 * @param points periods in the fit
 */
public record SlopeTest(double elasticity, double standardError, int points) {

  private static final double LEVEL = 0.95;

  /** An exact law on rounded figures: what the last digits say is noise. */
  private static final double NOISE = 1e-9;

  private static final int PERIODS_MAX = 600;

  /** Tests the elasticity of a fit on the same observations. */
  static SlopeTest of(PowerLaw power, List<Observation> seen, ErrorKind kind) {
    if (kind == ErrorKind.CLASSICAL) {
      return new SlopeTest(power.elasticity(), power.line().slopeSe(), seen.size());
    }
    LeastSquares fit =
        new LeastSquares(
            seen.stream().map(one -> Math.log(one.cost())).toList(),
            List.of(seen.stream().map(one -> Math.log(one.volume())).toList()));
    double se = fit.neweyWest(LeastSquares.standardLag(seen.size()), true).get(1);
    return new SlopeTest(power.elasticity(), se, seen.size());
  }

  /** Below which b is with 95 %. */
  public double upperBound() {
    return elasticity + quantile(points) * standardError;
  }

  /** Above which b is with 95 %. */
  public double lowerBound() {
    return elasticity - quantile(points) * standardError;
  }

  /** Student's t of b = 1, n − 2 degrees of freedom. */
  public double t() {
    return (elasticity - 1) / standardError;
  }

  boolean rises() {
    return lowerBound() > 1 + NOISE;
  }

  boolean falls() {
    return upperBound() < 1 - NOISE;
  }

  /** 1 − p of the side on which b lies. */
  public double confidence() {
    return standardError == 0
        ? 1
        : TDistribution.of(points - 2).cumulativeProbability(Math.abs(t()));
  }

  /**
   * How many more periods of the same spread and noise bring the bound of b past 1, if b is what it
   * seems: the half-width t·s/√Sxx shrinks as Sxx grows with the periods.
   */
  public Measure furtherPeriods() {
    double gap = Math.abs(elasticity - 1);
    for (int n = points; n <= PERIODS_MAX; n++) {
      double half = quantile(n) * standardError * Math.sqrt((double) points / n);
      if (half < gap - NOISE) {
        return Measure.known(n - points);
      }
    }
    return new Measure.Unknown("more than " + PERIODS_MAX + " periods: it is too near to 1");
  }

  private static double quantile(int n) {
    return TDistribution.of(n - 2).inverseCumulativeProbability(LEVEL);
  }
}
