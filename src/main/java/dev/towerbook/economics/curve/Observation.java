package dev.towerbook.economics.curve;

/**
 * A period, or any other unit that was seen once.
 *
 * @param volume units that were served
 * @param cost total cost of serving them, in report currency; never cost per unit, which would go
 *     down with volume by construction
 */
public record Observation(double volume, double cost) {

  public Observation {
    if (!Double.isFinite(volume) || !Double.isFinite(cost)) {
      throw new IllegalArgumentException("volume " + volume + ", cost " + cost);
    }
  }

  /** True if it can be seen on a log scale. */
  boolean isPositive() {
    return volume > 0 && cost > 0;
  }
}
