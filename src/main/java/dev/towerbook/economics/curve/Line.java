package dev.towerbook.economics.curve;

import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;
import org.hipparchus.stat.regression.SimpleRegression;

/**
 * A straight line by least squares, y = intercept + slope · x.
 *
 * @param n points, 3 or more
 * @param residualSd with n − 2 degrees of freedom
 * @param meanX mean of x
 * @param sxx sum of squared deviations of x, above zero
 */
public record Line(
    int n,
    double intercept,
    double interceptSe,
    double slope,
    double slopeSe,
    double residualSd,
    double rSquared,
    double meanX,
    double sxx) {

  private static final double TWO_SIDED_95 = 0.975;

  /** A range of values. */
  public record Interval(double low, double high) {}

  /**
   * Fits a line.
   *
   * @throws IllegalArgumentException if there are fewer than 3 points or all x are alike
   */
  public static Line through(List<Double> x, List<Double> y) {
    SimpleRegression fit = new SimpleRegression();
    double meanX = x.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    double meanY = y.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    double sxx = 0;
    double syy = 0;
    for (int i = 0; i < x.size(); i++) {
      fit.addData(x.get(i), y.get(i));
      sxx += (x.get(i) - meanX) * (x.get(i) - meanX);
      syy += (y.get(i) - meanY) * (y.get(i) - meanY);
    }
    int n = x.size();
    if (n < 3 || !(sxx > 0)) {
      throw new IllegalArgumentException(n + " points with a spread of " + sxx);
    }
    double slope = fit.getSlope();
    double intercept = fit.getIntercept();
    // From the residuals themselves: the sums of squares would cancel when the fit is close.
    double sse = 0;
    for (int i = 0; i < n; i++) {
      double residual = y.get(i) - intercept - slope * x.get(i);
      sse += residual * residual;
    }
    double sd = Math.sqrt(sse / (n - 2));
    return new Line(
        n,
        intercept,
        sd * Math.sqrt(1.0 / n + meanX * meanX / sxx),
        slope,
        sd / Math.sqrt(sxx),
        sd,
        syy == 0 ? 1 : 1 - sse / syy,
        meanX,
        sxx);
  }

  /** Degrees of freedom, n − 2. */
  public int df() {
    return n - 2;
  }

  /** The fitted value. */
  public double at(double x) {
    return intercept + slope * x;
  }

  /** 95 % interval of the slope. */
  public Interval slope95() {
    double half = t() * slopeSe;
    return new Interval(slope - half, slope + half);
  }

  /** 95 % interval of one further value; it does not cover that the line may be the wrong model. */
  public Interval prediction95(double x) {
    return around(x, 1 + leverage(x));
  }

  /** 95 % interval of the line itself. */
  public Interval confidence95(double x) {
    return around(x, leverage(x));
  }

  /** Weight of a point at x in its own fitted value, if it is one of the points. */
  double leverage(double x) {
    return 1.0 / n + (x - meanX) * (x - meanX) / sxx;
  }

  private Interval around(double x, double variance) {
    double half = t() * residualSd * Math.sqrt(variance);
    return new Interval(at(x) - half, at(x) + half);
  }

  private double t() {
    return TDistribution.of(df()).inverseCumulativeProbability(TWO_SIDED_95);
  }
}
