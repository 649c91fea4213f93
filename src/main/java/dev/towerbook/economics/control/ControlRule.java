package dev.towerbook.economics.control;

/**
 * What makes a point out of control: the first and the fourth of the Western Electric rules
 * (Statistical Quality Control Handbook, 1956).
 */
public enum ControlRule {
  BEYOND_LIMITS("beyond the limits of three sigma"),
  EIGHT_ON_ONE_SIDE("eighth or later in a row on one side of the centre");

  /** Points in a row on one side of the centre that chance hardly gives. */
  static final int RUN = 8;

  private final String words;

  ControlRule(String words) {
    this.words = words;
  }

  /** The rule, for a reader. */
  public String words() {
    return words;
  }
}
