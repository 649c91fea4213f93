package dev.towerbook.economics.unit;

import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.descriptive.Quantile;

/**
 * A set of times. They are skewed: read the median first.
 *
 * @param count 1 or more
 * @param p90 by linear interpolation (type 7 of Hyndman and Fan, as in spreadsheets)
 */
public record Durations(
    int count, double median, double mean, double p90, double shortest, double longest) {

  private static final Quantile TYPE_7 =
      Quantile.withDefaults().with(Quantile.EstimationMethod.HF7);

  /** Describes times in any one unit; empty if there are none. */
  public static Optional<Durations> of(List<Double> times) {
    if (times.isEmpty()) {
      return Optional.empty();
    }
    double[] sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    double[] quantiles = TYPE_7.evaluate(sorted.clone(), 0.5, 0.9);
    double sum = 0;
    for (double time : sorted) {
      sum += time;
    }
    return Optional.of(
        new Durations(
            sorted.length,
            quantiles[0],
            sum / sorted.length,
            quantiles[1],
            sorted[0],
            sorted[sorted.length - 1]));
  }
}
