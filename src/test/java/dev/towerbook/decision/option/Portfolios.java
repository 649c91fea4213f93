package dev.towerbook.decision.option;

import dev.towerbook.decision.npv.Evidence;
import dev.towerbook.decision.npv.OptionCase;
import dev.towerbook.economics.metric.Measure;
import dev.towerbook.economics.metric.ThreePoint;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Inputs of options, made by hand or at random. */
public final class Portfolios {

  public static final Evidence GOOD =
      new Evidence(
          12,
          new Measure.Known(new BigDecimal("0.05")),
          Validation.State.CONFIRMED,
          Optional.of(4.0),
          Optional.of(4.0));

  private Portfolios() {}

  /** Everything is zero and certain but what is given. */
  public static OptionInputs inputs(Horizon horizon, Map<Driver, Double> figures) {
    Map<Driver, ThreePoint> drivers = new EnumMap<>(Driver.class);
    for (Driver driver : Driver.values()) {
      drivers.put(driver, ThreePoint.exactly(figures.getOrDefault(driver, 0.0)));
    }
    return new OptionInputs(horizon, drivers, Map.of());
  }

  public static OptionInputs random(Random random) {
    Horizon horizon =
        new Horizon(
            random.nextDouble() * 0.2,
            random.nextDouble() * 0.1,
            Horizon.STANDARD_YEARS,
            random.nextInt(4),
            random.nextInt(4));
    Map<Driver, ThreePoint> drivers = new EnumMap<>(Driver.class);
    for (Driver driver : Driver.values()) {
      double mode = random.nextInt(1_000_000);
      drivers.put(
          driver,
          random.nextBoolean()
              ? ThreePoint.exactly(mode)
              : new ThreePoint(mode * random.nextDouble(), mode, mode * (1 + random.nextDouble())));
    }
    return new OptionInputs(horizon, drivers, Map.of());
  }

  public static OptionCase good(OptionInputs inputs) {
    return new OptionCase("claims", inputs, GOOD, Optional.empty());
  }
}
