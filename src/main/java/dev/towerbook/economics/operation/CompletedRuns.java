package dev.towerbook.economics.operation;

import dev.towerbook.economics.metric.Measure;
import dev.towerbook.mapping.CostObject;
import dev.towerbook.mapping.words.UsageUnit;
import java.time.YearMonth;

/**
 * Runs of a workflow that came to an end, by machine or by hand.
 *
 * @param started all runs of the month
 * @param failed runs that nobody finished; not applicable if no such count is delivered
 * @param completed started less failed
 * @param basis what was used, in words
 */
public record CompletedRuns(Measure started, Measure failed, Measure completed, String basis) {

  static CompletedRuns of(OperationCounts counts, CostObject.Listed subject, YearMonth month) {
    Measure started = counts.at(subject, UsageUnit.WORKFLOW_RUN, month);
    if (!counts.has(subject, UsageUnit.FAILED_RUN, month)) {
      return new CompletedRuns(
          started,
          new Measure.NotApplicable("failed runs are not counted"),
          started,
          "all runs started: failed runs are not counted");
    }
    Measure failed = counts.at(subject, UsageUnit.FAILED_RUN, month);
    Measure completed = started.with(failed, (all, some) -> all.subtract(some));
    if (completed.number().filter(left -> left.signum() < 0).isPresent()) {
      completed = new Measure.Unknown("more runs failed than started in " + month);
    }
    return new CompletedRuns(started, failed, completed, "runs started less failed runs");
  }
}
