package dev.towerbook.table.sheet;

import dev.towerbook.table.problem.ProblemCode;
import dev.towerbook.table.problem.ProblemTemplate;

/** What can be wrong with any file of the shelf. */
public enum SheetProblem implements ProblemCode {
  SHELF_CURRENCY("is not an ISO 4217 code", "write the three-letter code, such as EUR"),
  SHELF_DATES(
      "is not after valid_from {first day}, so the row never applies",
      "valid_to is the first day on which the row no longer applies"),
  SHELF_DATES_SERVICE(
      SHELF_DATES, "is before in_service {first day}", "correct one of the two dates"),
  SHELF_FILE(
      "is not a known file of the mappings folder and is ignored{nearest name}",
      "give it a known name, remove it, or list it in ignored_files of" + " settings.csv"),
  SHELF_ID(
      "is not an id: 1 to 60 lower-case letters, digits and dashes",
      "choose a short lower-case name"),
  SHELF_ID_NEAR(
      SHELF_ID, "is not an id: 1 to 60 lower-case letters, digits and dashes", "write it as {id}"),
  SHELF_MISSING(
      "is missing; it defines {what}", "add the file with at least the columns {columns}"),
  SHELF_NOT_POSITIVE("is not above 0", "write a number above 0, or remove the row"),
  SHELF_PAIR(
      "is not a field=condition pair",
      "write field=condition pairs separated by ;, such as Kind=bill; Role=analyst|clerk"),
  SHELF_READ(
      "the mappings folder cannot be read in full",
      "check the folder and the permissions of its files"),
  SHELF_READ_RULES(SHELF_READ, "the folder cannot be listed", "check its permissions"),
  SHELF_SUM("{part}s of {id} sum to {sum}, not to 1", "correct them so that they sum to exactly 1"),
  SHELF_TWICE("duplicates line {line}", "keep one of the two rows"),
  SHELF_UNKNOWN("is not among {list}{nearest name}", "correct it, or add it there"),
  SHELF_WORD("is not an allowed value{nearest name}", "write one of {words}");

  @SuppressWarnings("ImmutableEnumChecker") // texts
  private final ProblemTemplate template;

  SheetProblem(String cause, String fix) {
    template = new ProblemTemplate(cause, fix);
  }

  SheetProblem(ProblemCode of, String cause, String fix) {
    template = new ProblemTemplate(of, cause, fix);
  }

  @Override
  public ProblemTemplate template() {
    return template;
  }
}
