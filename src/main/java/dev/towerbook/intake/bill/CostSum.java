package dev.towerbook.intake.bill;

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

  /** Both together. */
  public CostSum plus(CostSum other) {
    return new CostSum(sum.add(other.sum), unstated + other.unstated);
  }
}
