package dev.towerbook.economics.pilot;

import static java.util.Objects.requireNonNull;

import dev.towerbook.economics.metric.Measure;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a unit of the pilot would have cost under the conditions of production.
 *
 * @param pilotUnitCost as the pilot saw it
 * @param factors what production does to each driver's cost per unit: 2 doubles it
 * @param restatedUnitCost with every factor; unknown if one of them is
 */
public record PilotRealism(
    Measure pilotUnitCost, Map<ScaleDriver, Measure> factors, Measure restatedUnitCost) {

  public PilotRealism {
    factors = Collections.unmodifiableMap(new EnumMap<>(factors));
  }

  /** Restates a pilot. */
  public static PilotRealism of(PilotCost pilot, ProductionConditions production) {
    Map<ScaleDriver, Measure> factors = new EnumMap<>(ScaleDriver.class);
    for (ScaleDriver driver : ScaleDriver.values()) {
      if (pilot.drivers().containsKey(driver) || production.intensities().containsKey(driver)) {
        factors.put(driver, factor(driver, pilot, production));
      }
    }
    if (pilot.transactions() == 0) {
      Measure none = new Measure.Unknown("no transaction in the pilot");
      return new PilotRealism(none, factors, none);
    }
    return new PilotRealism(
        Measure.known(pilot.cost() / pilot.transactions()), factors, restated(pilot, factors));
  }

  private static Measure factor(
      ScaleDriver driver, PilotCost pilot, ProductionConditions production) {
    Double expected = production.intensities().get(driver);
    PilotCost.DriverCost seen = pilot.drivers().get(driver);
    if (expected == null) {
      return new Measure.Unknown("production does not say " + driver.words());
    }
    if (seen == null) {
      return new Measure.Unknown("the pilot did not count " + driver.words());
    }
    if (seen.intensity() == 0) {
      // Nothing there and nothing expected: nothing changes.
      return expected == 0
          ? Measure.known(1)
          : new Measure.Unknown("the pilot saw no " + driver.words());
    }
    return Measure.known(driver.factor(seen.intensity(), expected));
  }

  private static Measure restated(PilotCost pilot, Map<ScaleDriver, Measure> factors) {
    double cost = pilot.otherCost();
    for (Map.Entry<ScaleDriver, Measure> entry : factors.entrySet()) {
      PilotCost.DriverCost seen = pilot.drivers().get(entry.getKey());
      if (entry.getValue() instanceof Measure.Known factor) {
        cost += requireNonNull(seen).cost() * factor.value().doubleValue();
      } else {
        return entry.getValue();
      }
    }
    return Measure.known(cost / pilot.transactions());
  }
}
