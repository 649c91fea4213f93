package dev.towerbook.decision.npv;

/** How firmly present values speak, in the order in which it is asked. */
public enum NpvStrength {
  /** A constraint keeps it; its price is reported. */
  FORCED,
  /** What is missing is named. */
  INSUFFICIENT_EVIDENCE,
  CLEAR,
  LEANING,
  TOO_CLOSE_TO_CALL
}
