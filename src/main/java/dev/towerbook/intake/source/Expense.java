package dev.towerbook.intake.source;

/**
 * Operating or capital expense. The outlay of capital never stands in the same total as its
 * depreciation: TCO is the profit-and-loss view, capital outlay is shown beside it.
 */
public enum Expense {
  /** Cost of the period. */
  OPEX,
  /** Becomes an asset. */
  CAPEX;

  /** By the TBM rule: a sub-pool is CapEx exactly when its name is or ends with "Capital". */
  public static Expense ofSubPool(String subPool) {
    return subPool.equals("Capital") || subPool.endsWith(" Capital") ? CAPEX : OPEX;
  }
}
