package dev.towerbook.decision;

/** What to do with an application. */
public enum Disposition {
  KEEP,
  REFACTOR,
  RETIRE,
  /** The evidence does not carry a verdict; what is missing is named. */
  UNDECIDED
}
