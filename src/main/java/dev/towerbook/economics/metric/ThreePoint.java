package dev.towerbook.economics.metric;

/**
 * An estimate by its lowest, most likely and highest value, read as a triangular distribution. A
 * figure that is certain has all three alike.
 *
 * @param low lowest value thought possible
 * @param mode most likely value
 * @param high highest value thought possible
 */
public record ThreePoint(double low, double mode, double high) {

  /** Certainly nothing, said by a person: never the stand-in for an unknown figure. */
  public static final ThreePoint ZERO = exactly(0);

  public ThreePoint {
    if (!Double.isFinite(low) || !Double.isFinite(high) || !(low <= mode && mode <= high)) {
      throw new IllegalArgumentException(
          "not in order: low " + low + ", mode " + mode + ", high " + high);
    }
  }

  /** A figure without doubt. */
  public static ThreePoint exactly(double value) {
    return new ThreePoint(value, value, value);
  }

  /** True if there is any doubt. */
  public boolean isRange() {
    return high > low;
  }

  /** Mean of the triangular distribution, (a + m + b) / 3. */
  public double mean() {
    return isRange() ? (low + mode + high) / 3 : mode;
  }

  /** Variance of the triangular distribution, (a² + m² + b² − am − ab − mb) / 18. */
  public double variance() {
    // The same in differences, so that large figures with a narrow range lose no digits.
    double left = mode - low;
    double right = high - mode;
    return (left * left + left * right + right * right) / 18;
  }

  /** Mean as PERT weighs it, (a + 4m + b) / 6: an estimator's convention, not the triangle's. */
  public double pertMean() {
    return (low + 4 * mode + high) / 6;
  }

  /** Part of the range that is below the mode, 0 to 1; 0 for a figure without doubt. */
  public double modeQuantile() {
    return isRange() ? (mode - low) / (high - low) : 0;
  }
}
