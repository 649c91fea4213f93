package dev.towerbook.decision.npv;

import dev.towerbook.decision.option.Driver;
import dev.towerbook.decision.option.OptionInputs;
import dev.towerbook.economics.metric.ThreePoint;
import java.util.Optional;

/**
 * Everything that a recommendation for one application rests on.
 *
 * @param forcedKeep why it stays whatever the figures say; empty if nothing forces it
 */
public record OptionCase(
    String applicationId, OptionInputs inputs, Evidence evidence, Optional<String> forcedKeep) {

  /**
   * The same application as if no one had automated around it.
   *
   * @param unavoidableRun what would not end with it then
   */
  OptionCase withoutWrappers(ThreePoint unavoidableRun) {
    return new OptionCase(
        applicationId,
        inputs.withoutWrappers().with(Driver.RETIRE_UNAVOIDABLE, unavoidableRun),
        evidence,
        forcedKeep);
  }
}
