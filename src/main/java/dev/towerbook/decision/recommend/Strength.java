package dev.towerbook.decision.recommend;

/** How firm a verdict is. */
public enum Strength {
  /** A constraint keeps the application whatever the figures say; its price is reported. */
  FORCED("forced"),
  /** Present values: very likely best, by a large lead. */
  CLEAR("clear"),
  /** Present values: more likely best than not. */
  LEANING("leaning"),
  /** Present values do not tell the options apart; the rule table names the verdict. */
  TOO_CLOSE_TO_CALL("too close to call"),
  /** By the rule table: there is not enough for present values. */
  INDICATIVE("indicative"),
  /** There is no verdict. */
  NONE("none");

  private final String words;

  Strength(String words) {
    this.words = words;
  }

  /** As it is printed. */
  public String words() {
    return words;
  }

  /** So many steps weaker; only what present values say has steps. */
  Strength weakerBy(int steps) {
    return steps == 0
        ? this
        : switch (this) {
          case CLEAR -> LEANING.weakerBy(steps - 1);
          case LEANING, TOO_CLOSE_TO_CALL -> TOO_CLOSE_TO_CALL;
          case FORCED, INDICATIVE, NONE -> this;
        };
  }
}
