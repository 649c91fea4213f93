package dev.towerbook.intake.bill.problem;

import dev.towerbook.table.Problem;

/**
 * Something that many rows have in common, told once with their number.
 *
 * @param problem what it is
 * @param rows how many rows have it; 0 if it is not about rows
 */
public record Finding(Problem problem, long rows) {

  /** True if both tell the same. */
  public boolean isSame(Finding other) {
    return problem.code().equals(other.problem.code())
        && problem.place().columnName().equals(other.problem.place().columnName())
        && problem.value().equals(other.problem.value());
  }

  /** This one with the rows of another. */
  public Finding plus(Finding other) {
    return new Finding(problem, rows + other.rows);
  }

  /** The problem with the number of rows in its cause. */
  public Problem counted() {
    return rows == 0
        ? problem
        : new Problem(
            problem.code(),
            problem.severity(),
            problem.place(),
            problem.cause() + " (" + rows + (rows == 1 ? " row)" : " rows)"),
            problem.value(),
            problem.cure());
  }
}
