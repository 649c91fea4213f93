package dev.towerbook.economics.operation;

import dev.towerbook.economics.metric.Measure;

/**
 * What the runs of a workflow cost in a month, all steps of them.
 *
 * @param runs how many
 * @param compute runtime, model calls and licences, in report currency
 * @param keepAlive hours that keep it working
 * @param humanMinutes what people of the business work on its exceptions; not applicable if
 *     engineers do, whose hours are in {@code keepAlive}
 */
public record WorkflowCost(
    CompletedRuns runs, Measure compute, Measure keepAlive, Measure humanMinutes) {

  /** All steps; unknown if one is. */
  public Measure total() {
    Measure machine = compute.with(keepAlive, (one, other) -> one.add(other));
    return humanMinutes instanceof Measure.NotApplicable
        ? machine
        : machine.with(humanMinutes, (one, other) -> one.add(other));
  }

  /** Cost of a run that was completed. */
  public Measure perCompleted() {
    return total() instanceof Measure.Known(var cost)
            && runs.completed() instanceof Measure.Known(var completed)
        ? Measure.ratio(cost, completed, "no run was completed in the month")
        : runs.completed().with(total(), (one, other) -> one);
  }
}
