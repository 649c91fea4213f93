package dev.towerbook.decision.option;

import static java.util.Objects.requireNonNull;

import dev.towerbook.economics.metric.ThreePoint;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What the three options of one application cost and earn. Same service in all three: a function
 * that is lost is a benefit that is lost. Sunk cost is excluded.
 *
 * @param drivers every driver; what does not arise is said to be {@link ThreePoint#ZERO}
 * @param causes driver → name of what moves it; drivers of one cause move together in the
 *     simulation, since independent draws would understate the spread
 */
public record OptionInputs(
    Horizon horizon, Map<Driver, ThreePoint> drivers, Map<Driver, String> causes) {

  public OptionInputs {
    Set<Driver> missing = EnumSet.allOf(Driver.class);
    missing.removeAll(drivers.keySet());
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException("no figure, not even zero, for " + missing);
    }
    drivers = Collections.unmodifiableMap(new EnumMap<>(drivers));
    Map<Driver, String> sorted = new EnumMap<>(Driver.class);
    sorted.putAll(causes);
    causes = Collections.unmodifiableMap(sorted);
  }

  /** The estimate of a driver. */
  public ThreePoint of(Driver driver) {
    return requireNonNull(drivers.get(driver));
  }

  /** The same with one driver replaced. */
  public OptionInputs with(Driver driver, ThreePoint estimate) {
    Map<Driver, ThreePoint> changed = new EnumMap<>(drivers);
    changed.put(driver, estimate);
    return new OptionInputs(horizon, changed, causes);
  }

  /** The same as if no one had automated around the application. */
  public OptionInputs withoutWrappers() {
    return with(Driver.KEEP_AUTOMATION, ThreePoint.ZERO)
        .with(Driver.REFACTOR_AUTOMATION, ThreePoint.ZERO);
  }

  /** Wrapper cost in today's run: automation / (run + automation); 0 if neither costs anything. */
  public static double wrapperShare(double run, double wrappers) {
    double all = run + wrappers;
    return all == 0 ? 0 : wrappers / all;
  }

  /** Undiscounted run and wrapper cost of keeping, over the horizon. */
  public double runCostOverHorizon() {
    double yearly = of(Driver.KEEP_RUN).mean() + of(Driver.KEEP_AUTOMATION).mean();
    return yearly * horizon.escalatedYears();
  }
}
