package dev.towerbook.economics.commit;

/** How a usage row stands to commitments. */
public enum CommitmentUse {
  /** Covered by a commitment (FOCUS CommitmentDiscountStatus Used). */
  USED,
  /** Committed and not used (CommitmentDiscountStatus Unused). */
  UNUSED,
  /** On demand, and a commitment could have covered it. */
  ON_DEMAND
}
