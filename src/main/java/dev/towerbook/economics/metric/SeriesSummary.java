package dev.towerbook.economics.metric;

import java.util.List;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.StandardDeviation;

/**
 * Mean and spread of a series, by formulas that keep their digits when the mean is large.
 *
 * @param count 1 or more
 * @param standardDeviation with n − 1; zero for one value
 * @param lagOneAutocorrelation of a value with the one before it, −1 to 1; NaN if all are alike
 */
public record SeriesSummary(
    int count, double mean, double standardDeviation, double lagOneAutocorrelation) {

  /**
   * Summarises a series.
   *
   * @param values oldest first, 1 or more
   */
  public static SeriesSummary of(List<Double> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("no values");
    }
    double[] series = values.stream().mapToDouble(Double::doubleValue).toArray();
    double mean = Mean.of(series).getAsDouble();
    double squares = 0;
    double products = 0;
    for (int i = 0; i < series.length; i++) {
      double deviation = series[i] - mean;
      squares += deviation * deviation;
      products += i == 0 ? 0 : deviation * (series[i - 1] - mean);
    }
    return new SeriesSummary(
        series.length,
        mean,
        series.length == 1 ? 0 : StandardDeviation.of(series).getAsDouble(),
        products / squares);
  }

  /** Standard deviation in parts of the mean; unknown if the mean is not above zero. */
  public Measure coefficientOfVariation() {
    return mean > 0
        ? Measure.known(standardDeviation / mean)
        : new Measure.Unknown("the mean is not above zero");
  }
}
