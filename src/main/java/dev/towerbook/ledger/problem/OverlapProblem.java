package dev.towerbook.ledger.problem;

import dev.towerbook.table.problem.ProblemCode;
import dev.towerbook.table.problem.ProblemTemplate;

/** What a person has to know of files that hold the same days. */
public enum OverlapProblem implements ProblemCode {
  OVERLAP_LAYOUT_PARTS(
      "provisional: account {account} has {amount} here and {other amount} in another layout in"
          + " {file}, both of the bill of {month}; their amounts differ and both are added",
      "remove the file that should not count; if they are parts of one bill, add a row to"
          + " sources.csv with folder {folder} and overlap sum"),
  OVERLAP_REFUSED(
      "{files} have rows for the same days, and sources.csv says refuse",
      "remove one of the two, or write latest or sum in its row of sources.csv"),
  OVERLAP_REPLACED(
      "{provisional}{file} covers all days of this file and counts instead, since {why}; of"
          + " {days}, {what} of this file are not added",
      "{what to do}"),
  OVERLAP_SAME_ROWS(
      "{provisional}rows of {days} are duplicated in {file}, cell for cell, and count once;"
          + " {what} of this file are not added",
      "{what to do}"),
  OVERLAP_SUM(
      "{number} files in this folder cover the same days, {first} to {last}; their {rows} rows"
          + " for these days are added without comparison, because sources.csv says sum",
      "nothing, if they are parts of one whole; otherwise write latest"),
  OVERLAP_TWO_LAYOUTS(
      "{provisional}{file} has the cost of {days} in another layout and counts, since {why};"
          + " {what} of this file are not added",
      "{what to do}"),
  OVERLAP_TWO_VERSIONS(
      "{provisional}rows of {days} have other values in {file}, which count, since {why}; {what}"
          + " of this file are not added",
      "{what to do}"),
  OVERLAP_USERS(
      "{provisional}active users of {subjects} have several counts per day, on {days}, in"
          + " {files}; whether a person is in two of them is unknown, so the month's highest"
          + " single count is used (added up, a day has up to {number}), and unit cost per user"
          + " may be overstated",
      "{what to do}");

  @SuppressWarnings("ImmutableEnumChecker") // texts
  private final ProblemTemplate template;

  OverlapProblem(String cause, String fix) {
    template = new ProblemTemplate(cause, fix);
  }

  @Override
  public ProblemTemplate template() {
    return template;
  }
}
