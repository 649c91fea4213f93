package dev.towerbook.economics.pilot;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a pilot cost, by what drove it. Its points never go into one fit with those of production.
 *
 * @param transactions served in the pilot, zero or more
 * @param drivers what each driver cost there and how intense it was
 * @param otherCost what scales with transactions and with none of the drivers, in report currency
 */
public record PilotCost(
    double transactions, Map<ScaleDriver, DriverCost> drivers, double otherCost) {

  /**
   * A driver in the pilot.
   *
   * @param cost total, in report currency
   * @param intensity in the words of the driver
   */
  public record DriverCost(double cost, double intensity) {
    public DriverCost {
      if (!(intensity >= 0) || !Double.isFinite(cost)) {
        throw new IllegalArgumentException("cost " + cost + ", intensity " + intensity);
      }
    }
  }

  public PilotCost {
    if (!(transactions >= 0) || !Double.isFinite(otherCost)) {
      throw new IllegalArgumentException(transactions + " transactions, other " + otherCost);
    }
    Map<ScaleDriver, DriverCost> sorted = new EnumMap<>(ScaleDriver.class);
    sorted.putAll(drivers);
    drivers = Collections.unmodifiableMap(sorted);
  }

  /** Everything, in report currency. */
  public double cost() {
    return otherCost + drivers.values().stream().mapToDouble(DriverCost::cost).sum();
  }
}
