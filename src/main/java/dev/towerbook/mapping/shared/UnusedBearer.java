package dev.towerbook.mapping.shared;

/** Who bears the unused part of a commitment. */
public enum UnusedBearer {
  /** Where the rules place the line: whoever bought it. */
  PURCHASER,
  /** A shared pool. */
  CENTRAL,
  /** Whoever used the same commitment in the month, in proportion to effective cost. */
  PROPORTIONAL
}
