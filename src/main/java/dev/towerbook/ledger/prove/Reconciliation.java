package dev.towerbook.ledger.prove;

import java.util.List;

/**
 * All comparisons of a run. An unreconciled book prints no pack.
 *
 * @param checks in order from the source to the page
 */
public record Reconciliation(List<Check> checks) {

  public Reconciliation {
    checks = List.copyOf(checks);
  }

  /** True if every check holds. */
  public boolean holds() {
    return checks.stream().allMatch(Check::holds);
  }

  /** The checks that do not hold. */
  public List<Check> broken() {
    return checks.stream().filter(check -> !check.holds()).toList();
  }

  /** True if no check shows a difference, however small. */
  public boolean isExact() {
    return checks.stream().allMatch(check -> check.difference().signum() == 0);
  }

  /** True if some check holds only within its tolerance. */
  public boolean needsTolerance() {
    return checks.stream().anyMatch(Check::holdsByTolerance);
  }
}
