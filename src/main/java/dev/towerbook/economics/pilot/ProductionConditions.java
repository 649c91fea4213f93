package dev.towerbook.economics.pilot;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What production expects of each driver.
 *
 * @param intensities in the words of the drivers; API volume, support and data transfer must be
 *     there
 */
public record ProductionConditions(Map<ScaleDriver, Double> intensities) {

  /**
   * Checks the model.
   *
   * @throws IllegalArgumentException if a mandatory driver is missing, see {@link #missing}
   */
  public ProductionConditions {
    Set<ScaleDriver> missing = missing(intensities);
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException("the production model does not define " + missing);
    }
    intensities.forEach(
        (driver, intensity) -> {
          if (!(intensity >= 0) || (driver == ScaleDriver.UTILISATION && intensity == 0)) {
            throw new IllegalArgumentException(driver + " is " + intensity);
          }
        });
    intensities = Collections.unmodifiableMap(new EnumMap<>(intensities));
  }

  /** The drivers for want of which such a model is refused. */
  public static Set<ScaleDriver> missing(Map<ScaleDriver, Double> intensities) {
    Set<ScaleDriver> missing = EnumSet.noneOf(ScaleDriver.class);
    for (ScaleDriver driver : ScaleDriver.values()) {
      if (driver.isMandatory() && !intensities.containsKey(driver)) {
        missing.add(driver);
      }
    }
    return missing;
  }
}
