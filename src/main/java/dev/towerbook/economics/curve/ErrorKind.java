package dev.towerbook.economics.curve;

/** How the uncertainty of an elasticity is found. */
public enum ErrorKind {
  /** The points are independent: applications, plants, animals. */
  CLASSICAL,
  /** The points are periods of one series, which hang together over time. */
  NEWEY_WEST
}
