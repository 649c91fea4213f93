package dev.towerbook.economics.curve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Volume usually grows with time, and so do prices: does the elasticity hold when a month index
 * takes part?
 *
 * @param elasticity b without the index
 * @param withTrend b beside the index
 */
public record TrendCheck(double elasticity, double withTrend) {

  /** The check; empty if volume and time cannot be distinguished, or with fewer than 5 periods. */
  static Optional<TrendCheck> of(PowerLaw power, List<Observation> seen) {
    List<Double> index = new ArrayList<>();
    for (int i = 0; i < seen.size(); i++) {
      index.add((double) i);
    }
    try {
      LeastSquares fit =
          new LeastSquares(
              seen.stream().map(one -> Math.log(one.cost())).toList(),
              List.of(seen.stream().map(one -> Math.log(one.volume())).toList(), index));
      if (fit.df() < 2) {
        return Optional.empty();
      }
      return Optional.of(new TrendCheck(power.elasticity(), fit.coefficients().get(1)));
    } catch (IllegalArgumentException volumeIsTime) {
      return Optional.empty();
    }
  }

  /** True if b crosses 1 when time takes part: the verdict may be one about time, not volume. */
  public boolean turnsTheVerdict() {
    return (elasticity - 1) * (withTrend - 1) < 0;
  }
}
