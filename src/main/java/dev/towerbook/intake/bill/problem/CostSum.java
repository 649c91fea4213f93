package dev.towerbook.intake.bill.problem;

import java.math.BigDecimal;

/**
 * The exact sum of one measure over some rows.
 *
 * @param sum of the rows that state it
 * @param unstated number of rows that do not state it: unknown, not zero
 */
public record CostSum(BigDecimal sum, long unstated) {

  /** Nothing. */
  public static final CostSum ZERO = new CostSum(BigDecimal.ZERO, 0);

  public CostSum {
    sum = shortest(sum);
  }

  /** The same number without zeros behind the point, so that equal sums are equal. */
  static BigDecimal shortest(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** Both together. */
  public CostSum plus(CostSum other) {
    return new CostSum(sum.add(other.sum), unstated + other.unstated);
  }
}
