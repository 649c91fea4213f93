package dev.towerbook.decision.recommend;

/**
 * What takes a step of strength from a verdict, and never the verdict itself.
 *
 * @param reason in words for a reader, with what is missing and where
 */
public record Weakness(Kind kind, String reason) {

  /** Each kind takes one step, however often it is found. */
  public enum Kind {
    NO_MARGINAL_COST("no graded marginal cost"),
    FLAWED_CURVE("unit cost rises with volume"),
    STALE("a source ends early"),
    MISSING("a source or driver is missing"),
    UNCONVERTED("cost without an exchange rate"),
    PARTLY_COUNTED("use is not fully counted");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** As it is printed. */
    public String words() {
      return words;
    }
  }
}
