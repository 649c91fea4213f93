package dev.towerbook.mapping.catalogue;

/** Who handles what a wrapper could not do. */
public enum ExceptionHandler {
  /** Technology staff: technology spend. */
  TECH,
  /** Business staff: a memo line beside the totals, never technology spend. */
  BUSINESS
}
