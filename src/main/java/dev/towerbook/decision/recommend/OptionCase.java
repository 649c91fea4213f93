package dev.towerbook.decision.recommend;

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
    String applicationId,
    OptionInputs inputs,
    Evidence evidence,
    Optional<String> forcedKeep,
    WrapperDebt debt) {

  /** The same application as if no one had automated around it. */
  OptionCase withoutWrappers() {
    return new OptionCase(
        applicationId,
        inputs.withoutWrappers(),
        evidence,
        forcedKeep,
        new WrapperDebt(java.util.List.of(), debt.flawedAtScale()));
  }

  /** The same where some of what would not end with the application is wrapper cost. */
  OptionCase withoutWrappers(ThreePoint unavoidableRun) {
    OptionCase bare = withoutWrappers();
    return new OptionCase(
        applicationId,
        bare.inputs().with(Driver.RETIRE_UNAVOIDABLE, unavoidableRun),
        evidence,
        forcedKeep,
        bare.debt());
  }
}
