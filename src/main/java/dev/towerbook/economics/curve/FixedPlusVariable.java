package dev.towerbook.economics.curve;

import java.util.List;

/**
 * Cost = fixed + variable · volume. With a fixed part above zero its unit cost always falls: this
 * model alone can never show that a service does not scale.
 *
 * @param line cost on volume
 */
public record FixedPlusVariable(Line line) {

  /** Fits total cost on volume. */
  public static FixedPlusVariable of(List<Observation> seen) {
    return new FixedPlusVariable(
        Line.through(
            seen.stream().map(Observation::volume).toList(),
            seen.stream().map(Observation::cost).toList()));
  }

  /** Cost of nothing, in report currency. */
  public double fixed() {
    return line.intercept();
  }

  /** Cost of one unit more. */
  public double variable() {
    return line.slope();
  }

  /** Expected cost of a volume. */
  public double cost(double volume) {
    return line.at(volume);
  }

  /** Root mean square error of the points when each is predicted by the others. */
  public double leaveOneOutError(List<Observation> seen) {
    double sum = 0;
    for (Observation one : seen) {
      double error = one.cost() - line.at(one.volume());
      double left = error / (1 - line.leverage(one.volume()));
      sum += left * left;
    }
    return Math.sqrt(sum / seen.size());
  }
}
