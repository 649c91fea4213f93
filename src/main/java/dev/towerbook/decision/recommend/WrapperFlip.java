package dev.towerbook.decision.recommend;

import static java.util.Objects.requireNonNull;

import dev.towerbook.decision.option.OptionThresholds;
import dev.towerbook.decision.option.Simulation;

/**
 * The recommendation with everything that the application costs, and as if there were no wrappers
 * around it.
 */
public record WrapperFlip(Recommendation with, Recommendation without) {

  public WrapperFlip {
    requireNonNull(with, "with");
    requireNonNull(without, "without");
  }

  /** Judges an application twice. */
  public static WrapperFlip of(
      OptionCase option, Simulation simulation, OptionThresholds thresholds) {
    return new WrapperFlip(
        Recommendation.of(option, simulation, thresholds),
        Recommendation.of(option.withoutWrappers(), simulation, thresholds));
  }

  /** True if counting the wrappers changes what to do. */
  public boolean flips() {
    return with.disposition() != without.disposition();
  }

  /** True if counting the wrappers changes which option is worth most, whatever the evidence. */
  public boolean flipsByValue() {
    return with.values().best() != without.values().best();
  }
}
