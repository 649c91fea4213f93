package dev.towerbook.economics.scorecard;

/** What a figure rests on, the firmest first. */
public enum DataGrade {
  /** Billed or counted. */
  MEASURED,
  /** Measured cost with shares of pools or hosts in it. */
  ALLOCATED,
  /** Fitted, or estimated by a person. */
  ESTIMATED,
  /** There is no figure. */
  MISSING
}
