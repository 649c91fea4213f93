package dev.towerbook.decision.recommend;

/** The rule that produced a recommendation, in the order in which the rules are asked. */
public enum Strength {
  /** A constraint keeps it; its price is reported. */
  FORCED("forced"),
  /** What is missing is named. */
  INSUFFICIENT_EVIDENCE("insufficient evidence"),
  CLEAR("clear"),
  LEANING("leaning"),
  TOO_CLOSE_TO_CALL("too close to call: decide on risk and fit");

  private final String words;

  Strength(String words) {
    this.words = words;
  }

  /** As it is printed. */
  public String words() {
    return words;
  }
}
