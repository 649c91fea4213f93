package dev.towerbook.economics.forecast;

import java.util.List;

/**
 * How far a forecast was off.
 *
 * @param rmse root of the mean squared error, in the unit of the series
 * @param mae mean absolute error, in the unit of the series
 * @param mape mean absolute error in percent of what came
 * @param mase mean absolute error in parts of what the seasonal naive method was off within the
 *     series before; below 1 is better than that. NaN if that is zero
 */
public record Accuracy(double rmse, double mae, double mape, double mase) {

  /**
   * Compares.
   *
   * @param before the series that the forecast was made from
   * @param season steps of a season; 1 for none
   */
  public static Accuracy of(
      List<Double> actual, List<Double> forecast, List<Double> before, int season) {
    double squares = 0;
    double absolute = 0;
    double percent = 0;
    for (int i = 0; i < actual.size(); i++) {
      double error = actual.get(i) - forecast.get(i);
      squares += error * error;
      absolute += Math.abs(error);
      percent += Math.abs(100 * error / actual.get(i));
    }
    double mae = absolute / actual.size();
    return new Accuracy(
        Math.sqrt(squares / actual.size()),
        mae,
        percent / actual.size(),
        mae / scale(before, season));
  }

  /** Mean absolute error of the seasonal naive method within a series; NaN if it is zero. */
  static double scale(List<Double> series, int season) {
    double sum = 0;
    for (int i = season; i < series.size(); i++) {
      sum += Math.abs(series.get(i) - series.get(i - season));
    }
    double scale = sum / (series.size() - season);
    return scale > 0 ? scale : Double.NaN;
  }
}
