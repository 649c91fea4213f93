package dev.towerbook.intake.recipe;

import dev.towerbook.table.problem.ProblemCode;
import dev.towerbook.table.problem.ProblemTemplate;

/**
 * A change of a value on reading that is more than blanks around it. Each is counted and reported;
 * there are no others.
 */
public enum Normalization implements ProblemCode {
  /** Another spelling of a tag key. */
  TAG_KEY("is another spelling of a tag key", "write the key like this at its source"),
  /** Another name of an application. */
  ALIAS("is another name of an application", "tag with the id of the catalogue"),
  /** Blanks, dashes or letters that look like plain ones, or what cannot be seen at all. */
  LOOK(
      "holds blanks, dashes or letters that only look like plain ones, or what cannot be seen",
      "write it in plain characters at its source"),
  /** A word of a closed list in another case or with other dashes. */
  VALUE_CASE("is another spelling of a word of a list", "write the word as it is listed"),
  /** A date that is not written year, month, day. */
  DATE("is a date in another spelling", "check that day and month are not mixed up"),
  /** An account whose leading zeros were lost. */
  ACCOUNT("is an account without its leading zeros", "export ids as text, not as numbers"),
  /** A JSON object came without its braces. */
  BRACES("is JSON without its outer braces", "nothing to do"),
  /** A nested value came as a Python program prints it. */
  PYTHON("is a list in the spelling of Python", "nothing to do"),
  /** A word that means no value. */
  NO_VALUE("is a word that means no value", "nothing to do");

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
