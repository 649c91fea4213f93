package dev.towerbook.intake.problem;

import dev.towerbook.table.problem.ProblemCode;
import dev.towerbook.table.problem.ProblemTemplate;

/** What can be wrong with the layouts of source files. */
public enum FormatProblem implements ProblemCode {
  FORMAT_FOLDER("cannot be read", "check that the folder exists and may be read"),
  FORMAT_NONE("holds no format file", "add one, like focus.yaml"),
  FORMAT_TABLE(
      "the table has no column {column}", "add it, or correct the format file that names it"),
  FORMAT_TABLE_TWICE(FORMAT_TABLE, "the value stands in two rows", "remove one"),
  FORMAT_TWICE("the id is taken", "rename it"),
  FORMAT_VALUE("is not a value that this key can have", "{what to write}");

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
