package dev.towerbook.intake.recipe;

import dev.towerbook.table.problem.ProblemCode;
import dev.towerbook.table.problem.ProblemTemplate;

/**
 * A change of a value on reading that is more than blanks around it. Each is counted and reported;
 * there are no others.
 */
public enum Normalization implements ProblemCode {
  /** Another spelling of a tag key. */
  TAG_KEY("is another spelling of a tag key", "use the listed spelling at its source"),
  /** Another name of an application. */
  ALIAS("is another name of an application", "use the id from the catalogue"),
  /** Blanks, dashes or letters that look like plain ones, or what cannot be seen at all. */
  LOOK(
      "contains look-alike spaces, dashes or letters, or invisible characters",
      "use plain characters at its source"),
  /** A word of a closed list in another case or with other dashes. */
  VALUE_CASE("is another spelling of a listed value", "use the listed spelling"),
  /** A date that is not written year, month, day. */
  DATE("is a date in another format", "check that day and month are not swapped"),
  /** An account whose leading zeros were lost. */
  ACCOUNT("is an account id without its leading zeros", "export ids as text, not as numbers"),
  /** A JSON object came without its braces. */
  BRACES("is JSON without its outer braces", "nothing"),
  /** A nested value came as a Python program prints it. */
  PYTHON("is a list in Python syntax", "nothing"),
  /** A word that means no value. */
  NO_VALUE("is a placeholder for no value", "nothing");

  @SuppressWarnings("ImmutableEnumChecker") // texts
  private final ProblemTemplate template;

  Normalization(String cause, String fix) {
    template = new ProblemTemplate(cause, fix);
  }

  @Override
  public ProblemTemplate template() {
    return template;
  }

  @Override
  public String prefix() {
    return "REPAIR-";
  }

  /** True if it is told what the rows are worth: a place may hang on what was folded. */
  public boolean tellsWorth() {
    return this == LOOK;
  }
}
