package dev.towerbook.economics.curve;

/** How far beyond what was seen a figure reaches. */
public enum Extrapolation {
  /** From a price list: the distance to what was seen does not matter. */
  PRICED,
  /** Within the largest volume seen. */
  OBSERVED,
  /** Up to three times as much. */
  NEAR,
  /** Up to ten times as much. */
  FAR,
  /** Beyond: a direction, not a figure. */
  SPECULATIVE;

  private static final double NEAR_MAX = 3;
  private static final double FAR_MAX = 10;

  /**
   * The grade of a multiple of the largest volume seen.
   *
   * @param multiple zero or more
   */
  public static Extrapolation of(double multiple) {
    if (multiple <= 1) {
      return OBSERVED;
    }
    if (multiple <= NEAR_MAX) {
      return NEAR;
    }
    return multiple <= FAR_MAX ? FAR : SPECULATIVE;
  }
}
