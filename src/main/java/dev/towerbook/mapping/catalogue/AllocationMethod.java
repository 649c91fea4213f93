package dev.towerbook.mapping.catalogue;

/** How pools that serve each other are shared; the arithmetic is in the ledger. */
public enum AllocationMethod {
  /** All at once. */
  RECIPROCAL,
  /** One after the other, in the order of the rows of {@code allocation.csv}. */
  STEP_DOWN,
  /** As if no pool served another. */
  DIRECT
}
