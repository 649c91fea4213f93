package dev.towerbook.decision.option;

import java.util.EnumMap;
import java.util.Map;

/**
 * What one currency unit of a driver adds to the present value of an option. Every option is linear
 * in its drivers, so that values, odds, swings and switching points all rest on these weights.
 */
final class PresentValueWeights {

  private final Map<Option, Map<Driver, Double>> weights = new EnumMap<>(Option.class);

  PresentValueWeights(Horizon horizon) {
    asItIs(Option.KEEP, horizon, horizon.years());
    refactor(horizon);
    retire(horizon);
  }

  /** The keep line for the first years of an option. */
  private void asItIs(Option option, Horizon horizon, int years) {
    double escalated = horizon.escalatedAnnuity(0, years);
    double flat = horizon.annuity(0, years);
    set(option, Driver.KEEP_RUN, -escalated);
    set(option, Driver.KEEP_AUTOMATION, -escalated);
    set(option, Driver.KEEP_BENEFIT, flat);
    set(option, Driver.KEEP_RISK, -flat);
  }

  private void refactor(Horizon horizon) {
    asItIs(Option.REFACTOR, horizon, horizon.buildYears());
    double after = horizon.annuity(horizon.buildYears(), horizon.years());
    set(Option.REFACTOR, Driver.REFACTOR_ONE_OFF, -1);
    set(Option.REFACTOR, Driver.REFACTOR_RUN, -after);
    set(Option.REFACTOR, Driver.REFACTOR_AUTOMATION, -after);
    set(Option.REFACTOR, Driver.REFACTOR_BENEFIT, after);
    set(Option.REFACTOR, Driver.REFACTOR_RISK, -after);
  }

  private void retire(Horizon horizon) {
    asItIs(Option.RETIRE, horizon, horizon.exitYears());
    double after = horizon.annuity(horizon.exitYears(), horizon.years());
    set(Option.RETIRE, Driver.RETIRE_ONE_OFF, -1);
    set(Option.RETIRE, Driver.RETIRE_CONTRACT_EXIT, -1);
    set(Option.RETIRE, Driver.RETIRE_STRANDED_COMMITMENT, -1);
    set(Option.RETIRE, Driver.RETIRE_RESIDUAL_RUN, -after);
    set(Option.RETIRE, Driver.RETIRE_BENEFIT, after);
    // It is part of the keep line and grows as that does.
    set(
        Option.RETIRE,
        Driver.RETIRE_UNAVOIDABLE,
        -horizon.escalatedAnnuity(horizon.exitYears(), horizon.years()));
  }

  private void set(Option option, Driver driver, double weight) {
    weights.computeIfAbsent(option, one -> new EnumMap<>(Driver.class)).put(driver, weight);
  }

  double of(Option option, Driver driver) {
    return weights.getOrDefault(option, Map.of()).getOrDefault(driver, 0.0);
  }
}
