package dev.towerbook.economics.operation;

import dev.towerbook.mapping.CostObject;
import java.util.List;
import java.util.Optional;

/**
 * How a wrapper or an application ran in a month.
 *
 * @param workflow what its runs cost; empty for what is not counted in runs
 * @param trends its figures by month
 */
public record Operation(
    CostObject.Listed subject,
    Optional<WorkflowCost> workflow,
    ExceptionCost exceptions,
    List<Trend> trends) {

  public Operation {
    trends = List.copyOf(trends);
  }
}
