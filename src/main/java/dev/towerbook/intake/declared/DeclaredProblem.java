package dev.towerbook.intake.declared;

import dev.towerbook.table.problem.ProblemCode;
import dev.towerbook.table.problem.ProblemTemplate;

/** What can be wrong with the sources that are declared. */
public enum DeclaredProblem implements ProblemCode {
  SOURCE_DAYS(
      "is before first_day {first day}", "last_day is the last day on which the source has data"),
  SOURCE_PATTERN(
      "is no pattern of folders: {why}",
      "write a folder or file below the input folder, like bills/aws or timesheets/*.csv"),
  SOURCE_SUBJECT(
      "is said of whole files, while the row is about some of their rows",
      "write it into a row of the folder without subject"),
  SOURCE_UNREACHED(
      "is never reached: line {line} ({folder}) fits the same files, and the first row that fits"
          + " counts",
      "put the narrower row before the wider one, or remove it"),
  SOURCE_WORD("is no word of this column{nearest name}", "write one of {words}");

  @SuppressWarnings("ImmutableEnumChecker") // texts
  private final ProblemTemplate template;

  DeclaredProblem(String cause, String fix) {
    template = new ProblemTemplate(cause, fix);
  }

  @Override
  public ProblemTemplate template() {
    return template;
  }
}
