package dev.towerbook.intake.source;

/** How an amount enters the books. */
public enum Expense {
  /** Cost of the period. */
  OPEX,
  /** Becomes an asset. */
  CAPEX
}
