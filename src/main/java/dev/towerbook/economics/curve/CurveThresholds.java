package dev.towerbook.economics.curve;

/**
 * What a cost curve needs before it may carry a verdict. Project defaults, to be printed beside it.
 *
 * @param periods fewest periods, never below 6
 * @param volumeRatio smallest largest/smallest volume, never below 2
 */
public record CurveThresholds(int periods, double volumeRatio) {

  /** The project's defaults. */
  public static final CurveThresholds DEFAULTS = new CurveThresholds(8, 3);

  private static final int PERIODS_FLOOR = 6;
  private static final double RATIO_FLOOR = 2;

  public CurveThresholds {
    if (periods < PERIODS_FLOOR || !(volumeRatio >= RATIO_FLOOR)) {
      throw new IllegalArgumentException(
          "at least " + PERIODS_FLOOR + " periods and a ratio of " + RATIO_FLOOR);
    }
  }
}
