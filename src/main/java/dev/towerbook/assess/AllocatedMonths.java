package dev.towerbook.assess;

import dev.towerbook.table.Problem;
import java.util.List;

/**
 * Months after allocation.
 *
 * @param problems what a person has to settle about them
 */
public record AllocatedMonths(PackMonths months, List<Problem> problems) {
  public AllocatedMonths {
    problems = List.copyOf(problems);
  }
}
