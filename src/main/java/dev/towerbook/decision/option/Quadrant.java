package dev.towerbook.decision.option;

/** Business value against technical fit (the TIME grid): a check beside the money, not a blend. */
public enum Quadrant {
  /** High value, high fit: keep and invest. */
  INVEST(Option.KEEP),
  /** High value, low fit: refactor. */
  MIGRATE(Option.REFACTOR),
  /** Low value, high fit: keep, spend nothing on it. */
  TOLERATE(Option.KEEP),
  /** Low value, low fit: retire. */
  ELIMINATE(Option.RETIRE);

  private final Option suggests;

  Quadrant(Option suggests) {
    this.suggests = suggests;
  }

  /** What the quadrant alone would say. */
  public Option suggests() {
    return suggests;
  }

  public static Quadrant of(boolean highValue, boolean highFit) {
    if (highValue) {
      return highFit ? INVEST : MIGRATE;
    }
    return highFit ? TOLERATE : ELIMINATE;
  }
}
