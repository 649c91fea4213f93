package dev.towerbook.decision.option;

import dev.towerbook.economics.metric.ThreePoint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What people have estimated for the options of one application; the ledger knows the rest.
 *
 * @param drivers only those that somebody wrote: what is missing is unknown, not zero
 * @param causes driver → what moves it, see {@link OptionInputs}
 * @param buildYears years until a refactored application takes over
 * @param exitYears years until a retired application is switched off
 * @param validation who has confirmed the yearly benefit, and when
 */
public record OptionEstimates(
    Map<Driver, ThreePoint> drivers,
    Map<Driver, String> causes,
    Optional<Integer> buildYears,
    Optional<Integer> exitYears,
    Validation validation) {

  /** Drivers that are taken from the book and that nobody may estimate. */
  public static final Set<Driver> OF_LEDGER =
      Collections.unmodifiableSet(
          EnumSet.of(Driver.KEEP_RUN, Driver.KEEP_AUTOMATION, Driver.RETIRE_UNAVOIDABLE));

  /** Nobody has estimated anything. */
  public static final OptionEstimates NONE =
      new OptionEstimates(Map.of(), Map.of(), Optional.empty(), Optional.empty(), Validation.NONE);

  public OptionEstimates {
    Map<Driver, ThreePoint> sorted = new EnumMap<>(Driver.class);
    sorted.putAll(drivers);
    drivers = Collections.unmodifiableMap(sorted);
    Map<Driver, String> moved = new EnumMap<>(Driver.class);
    moved.putAll(causes);
    causes = Collections.unmodifiableMap(moved);
  }

  /** What has to be estimated still, for a reader. */
  public List<String> missing() {
    List<String> missing = new ArrayList<>();
    for (Driver driver : Driver.values()) {
      if (!OF_LEDGER.contains(driver) && !drivers.containsKey(driver)) {
        missing.add(driver.words());
      }
    }
    if (buildYears.isEmpty()) {
      missing.add("years to build");
    }
    if (exitYears.isEmpty()) {
      missing.add("years to leave");
    }
    return missing;
  }
}
