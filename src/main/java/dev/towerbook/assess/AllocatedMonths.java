package dev.towerbook.assess;

import static java.util.Objects.requireNonNull;

import dev.towerbook.table.Problem;
import java.util.List;

/**
 * Months after allocation.
 *
 * @param problems what a person has to settle about them
 */
public record AllocatedMonths(PackMonths months, List<Problem> problems) {
  public AllocatedMonths {
    requireNonNull(months, "months");
    problems = List.copyOf(problems);
  }
}
