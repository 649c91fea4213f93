package dev.towerbook.intake.declared;

import dev.towerbook.table.problem.ProblemCode;
import dev.towerbook.table.problem.ProblemTemplate;

/** What can be wrong with the sources that are declared. */
public enum DeclaredProblem implements ProblemCode {
  SOURCE_DAYS(
      "is before first_day {first day}", "last_day is the last day on which the source has data"),
  SOURCE_PATTERN(
      "is not a folder pattern: {why}",
      "write a folder or file below the input folder, such as bills/aws or timesheets/*.csv"),
  SOURCE_SUBJECT(
      "applies to whole files, but the row has a subject",
      "write it in a row of the folder without subject"),
  SOURCE_UNREACHED(
      "is never reached: line {line} ({folder}) matches the same files, and the first matching"
          + " row counts",
      "put the narrower row before the wider one, or remove it"),
  SOURCE_WORD("is not an allowed value{nearest name}", "write one of {words}");

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
