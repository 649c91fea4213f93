package dev.towerbook.budget;

import java.math.BigDecimal;

/**
 * A line of a budget.
 *
 * @param amount in report currency: a year if structural, once if transitional; zero or more
 * @param years for how many years a structural line recurs; 1 or more
 */
public record BudgetLine(
    BudgetLayer layer, BudgetPhase phase, BigDecimal amount, Nature nature, int years) {

  /** Whether it recurs. */
  public enum Nature {
    STRUCTURAL,
    TRANSITIONAL
  }

  public BudgetLine {
    if (amount.signum() < 0 || years < 1) {
      throw new IllegalArgumentException(amount + " for " + years + " years");
    }
  }

  /** What it takes within a horizon. */
  public BigDecimal within(int horizonYears) {
    return nature == Nature.STRUCTURAL
        ? amount.multiply(BigDecimal.valueOf(Math.min(years, horizonYears)))
        : amount;
  }
}
