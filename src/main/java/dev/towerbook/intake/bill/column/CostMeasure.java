package dev.towerbook.intake.bill.column;

/** The four amounts of a charge, all in its billing currency (FOCUS). */
public enum CostMeasure {
  /** What the invoice says. */
  BILLED(0, "BilledCost"),
  /** Amortised: carries the share of prepaid fees. */
  EFFECTIVE(1, "EffectiveCost"),
  /** List unit price × quantity. */
  LIST(2, "ListCost"),
  /** Negotiated unit price × quantity. */
  CONTRACTED(3, "ContractedCost");

  private final int index;
  private final String column;

  CostMeasure(int index, String column) {
    this.index = index;
    this.column = column;
  }

  /** Number from 0, for arrays of all four. */
  public int index() {
    return index;
  }

  /** The FOCUS column. */
  public String column() {
    return column;
  }
}
