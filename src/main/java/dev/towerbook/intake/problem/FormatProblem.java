package dev.towerbook.intake.problem;

import dev.towerbook.table.problem.ProblemCode;
import dev.towerbook.table.problem.ProblemTemplate;

/** What can be wrong with the layouts of source files. */
public enum FormatProblem implements ProblemCode {
  FORMAT_FOLDER("cannot be read", "check that the folder exists and is readable"),
  FORMAT_NONE("contains no layout", "add one, such as focus.yaml"),
  FORMAT_TABLE(
      "the lookup table has no column {column}", "add it, or correct the layout that names it"),
  FORMAT_TABLE_TWICE(FORMAT_TABLE, "the value is listed twice", "remove one"),
  FORMAT_TWICE("duplicates the id of another layout", "rename it"),
  FORMAT_VALUE("is not an allowed value of this key", "{what to write}");

  @SuppressWarnings("ImmutableEnumChecker") // texts
  private final ProblemTemplate template;

  FormatProblem(String cause, String fix) {
    template = new ProblemTemplate(cause, fix);
  }

  FormatProblem(ProblemCode of, String cause, String fix) {
    template = new ProblemTemplate(of, cause, fix);
  }

  @Override
  public ProblemTemplate template() {
    return template;
  }
}
