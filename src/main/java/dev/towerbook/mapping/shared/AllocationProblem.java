package dev.towerbook.mapping.shared;

import dev.towerbook.table.problem.ProblemCode;
import dev.towerbook.table.problem.ProblemTemplate;

/** What can be wrong with the rules by which shared cost is allocated. */
public enum AllocationProblem implements ProblemCode {
  ALLOCATION_DRIVER("basis usage needs a driver", "write the unit that is counted: {units}"),
  ALLOCATION_DRIVER_SURPLUS(
      ALLOCATION_DRIVER,
      "a driver goes with basis usage only",
      "empty the cell, or change the basis"),
  ALLOCATION_SHARES(
      "the shares are not one number above 0 for each named application, 100 in all",
      "basis fixed: one percentage for each named application in their order, like 40|35|25, 100"
          + " in all; other bases: leave the cell empty"),
  ALLOCATION_TWICE("an application stands twice", "name each application once"),
  ALLOCATION_UNREACHED(
      "no rule sends money to this pool",
      "add a rule to rules/application.csv that names it under shared_pool, or remove the row"),
  COMMITMENT_POLICY_OVERLAP(
      "the commitment has another policy on the same days in line {line}",
      "end one (valid_to, exclusive) where the next begins (valid_from)"),
  COMMITMENT_POLICY_POOL(
      "a pool bears unused commitments only where unused is central",
      "write central, or leave the pool out"),
  POOL_USE_CLOSED(
      "nothing of it reaches an application by method {method}",
      "leave a part of it, or of a pool that uses it, to applications"),
  POOL_USE_SELF(
      "a pool's use of itself is left out; the others share the pool in their proportion",
      "nothing to do, or remove the row"),
  POOL_USE_SUM(
      "pools would use {sum} % of {pool}",
      "correct the shares: 100 at most; what is left serves applications");

  @SuppressWarnings("ImmutableEnumChecker") // texts
  private final ProblemTemplate template;

  AllocationProblem(String cause, String fix) {
    template = new ProblemTemplate(cause, fix);
  }

  AllocationProblem(ProblemCode of, String cause, String fix) {
    template = new ProblemTemplate(of, cause, fix);
  }

  @Override
  public ProblemTemplate template() {
    return template;
  }
}
