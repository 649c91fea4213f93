package dev.towerbook.intake.recipe;

/** A change of a cell on reading that is more than blanks; each is counted and told. */
public enum Repair {
  /** A JSON object came without its braces. */
  BRACES("BILL-BRACES", "JSON without its outer braces was read as if it had them"),
  /** A nested value came as a Python program prints it. */
  PYTHON("BILL-PYTHON", "a list in the spelling of Python was read as JSON"),
  /** A word that means no value. */
  ABSENT("BILL-ABSENT", "a word that means no value was read as none");

  private final String code;
  private final String cause;

  Repair(String code, String cause) {
    this.code = code;
    this.cause = cause;
  }

  /** Stable id for searching. */
  public String code() {
    return code;
  }

  /** What was done, one sentence without a full stop. */
  public String cause() {
    return cause;
  }
}
