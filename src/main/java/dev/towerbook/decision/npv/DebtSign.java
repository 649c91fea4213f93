package dev.towerbook.decision.npv;

/** A sign that what is kept grows more expensive to keep. */
public enum DebtSign {
  WRAPPER_SHARE("wrappers are a large part of its run cost"),
  WRAPPERS_RISE("the wrappers' part has risen over four quarters"),
  UNIT_COST_RISES("unit cost rises with volume");

  private final String words;

  DebtSign(String words) {
    this.words = words;
  }

  /** The sign, for a reader. */
  public String words() {
    return words;
  }
}
