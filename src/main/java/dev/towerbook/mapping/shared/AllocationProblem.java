package dev.towerbook.mapping.shared;

import dev.towerbook.table.problem.ProblemCode;
import dev.towerbook.table.problem.ProblemTemplate;

/** What can be wrong with the rules by which shared cost is allocated. */
public enum AllocationProblem implements ProblemCode {
  ALLOCATION_DRIVER("basis usage needs a driver", "write the unit to be counted: {units}"),
  ALLOCATION_DRIVER_SURPLUS(
      ALLOCATION_DRIVER, "only basis usage takes a driver", "empty the cell, or change the basis"),
  ALLOCATION_SHARES(
      "the shares are not one number above 0 for each named application, 100 in all",
      "for basis fixed write one percentage per named application, in order, such as 40|35|25,"
          + " totalling 100; for other bases leave the cell empty"),
  ALLOCATION_TWICE("an application is listed twice", "list each application once"),
  ALLOCATION_UNREACHED(
      "no rule allocates cost to this pool",
      "add a rule to rules/application.csv that names it under shared_pool, or remove the row"),
  COMMITMENT_POLICY_OVERLAP(
      "overlaps the commitment's policy in line {line}",
      "end one (valid_to is exclusive) where the next begins (valid_from)"),
  COMMITMENT_POLICY_POOL(
      "a pool can carry unused commitments only where unused is central",
      "write central, or leave the pool out"),
  POOL_USE_CLOSED(
      "none of it reaches an application under method {method}",
      "leave part of it, or of a pool that uses it, for applications"),
  POOL_USE_SELF(
      "a pool's use of itself is ignored; its other users share it in proportion",
      "nothing, or remove the row"),
  POOL_USE_SUM(
      "other pools use {sum} % of {pool}",
      "correct the shares to at most 100; the remainder serves applications");

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
