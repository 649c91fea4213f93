package dev.towerbook.mapping.shared;

/** How a shared pool is shared; the arithmetic is in the ledger. */
public enum BasisKind {
  /** The same for each application. */
  EVEN,
  /** Agreed percentages. */
  FIXED,
  /** In proportion to what each application costs directly. */
  DIRECT_COST,
  /** In proportion to booked hours. */
  HOURS,
  /** In proportion to counted usage of one unit. */
  USAGE
}
