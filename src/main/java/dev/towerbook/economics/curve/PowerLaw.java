package dev.towerbook.economics.curve;

import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Cost = a · volume^b, fitted on logarithms. b is the scale elasticity: below 1 unit cost falls
 * with volume, above 1 it rises.
 *
 * @param line ln cost on ln volume
 * @param smearing mean of exp(residual): what turns the median of a prediction into its mean (Duan
 *     1983)
 */
public record PowerLaw(Line line, double smearing) {

  /**
   * A prediction at one volume, in report currency.
   *
   * @param median the curve itself; the mean is {@code median · smearing}
   * @param prediction95 where a further period falls; without the error of the model itself
   * @param confidence95 where the curve lies
   * @param average median per unit
   * @param marginal cost of one unit more, b · cost / volume
   */
  public record Prediction(
      double volume,
      double median,
      Line.Interval prediction95,
      Line.Interval confidence95,
      double average,
      double marginal) {}

  /**
   * Fits total cost on volume.
   *
   * @param seen 3 or more, all above zero in volume and cost
   */
  public static PowerLaw of(List<Observation> seen) {
    List<Double> x = seen.stream().map(one -> Math.log(one.volume())).toList();
    List<Double> y = seen.stream().map(one -> Math.log(one.cost())).toList();
    Line line = Line.through(x, y);
    double sum = 0;
    for (int i = 0; i < x.size(); i++) {
      sum += Math.exp(y.get(i) - line.at(x.get(i)));
    }
    return new PowerLaw(line, sum / x.size());
  }

  /** Scale elasticity b. */
  public double elasticity() {
    return line.slope();
  }

  /** Slope of unit cost on a log-log scale, b − 1. */
  public double unitCostSlope() {
    return line.slope() - 1;
  }

  /** What a doubling of volume does to unit cost: 0.9 is a fall by a tenth. */
  public double learningRate() {
    return Math.pow(2, unitCostSlope());
  }

  /** Student's t of b = 1, with classical errors. */
  public double tOfOne() {
    return unitCostSlope() / line.slopeSe();
  }

  /** One-sided p against "unit cost does not rise": small if it rises. */
  public double pRises() {
    return TDistribution.of(line.df()).survivalProbability(tOfOne());
  }

  /** One-sided p against "unit cost does not fall": small if it falls. */
  public double pFalls() {
    return TDistribution.of(line.df()).cumulativeProbability(tOfOne());
  }

  /** Prediction at a volume above zero. */
  public Prediction at(double volume) {
    double x = Math.log(volume);
    double median = Math.exp(line.at(x));
    return new Prediction(
        volume,
        median,
        raised(line.prediction95(x)),
        raised(line.confidence95(x)),
        median / volume,
        line.slope() * median / volume);
  }

  private static Line.Interval raised(Line.Interval logs) {
    return new Line.Interval(Math.exp(logs.low()), Math.exp(logs.high()));
  }

  /** Mean cost of a volume. */
  public double cost(double volume) {
    return Math.exp(line.at(Math.log(volume))) * smearing;
  }

  /** Root mean square error on the cost scale when each point is predicted by the others. */
  public double leaveOneOutError(List<Observation> seen) {
    double sum = 0;
    for (Observation one : seen) {
      double x = Math.log(one.volume());
      double y = Math.log(one.cost());
      double left = y - (y - line.at(x)) / (1 - line.leverage(x));
      double error = one.cost() - Math.exp(left) * smearing;
      sum += error * error;
    }
    return Math.sqrt(sum / seen.size());
  }
}
