package dev.towerbook.economics.curve;

/** How the uncertainty of an elasticity is told; to be printed beside it. */
public enum ErrorKind {
  /** The points are independent: applications, plants, animals. */
  CLASSICAL("classical standard error"),
  /** The points are periods of one series, which hang together over time. */
  NEWEY_WEST("Newey-West standard error");

  private final String words;

  ErrorKind(String words) {
    this.words = words;
  }

  /** As it is printed. */
  public String words() {
    return words;
  }
}
