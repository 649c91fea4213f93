package dev.towerbook.ledger.problem;

import dev.towerbook.table.problem.ProblemCode;
import dev.towerbook.table.problem.ProblemTemplate;

/** What a person has to know of files that hold the same days. */
public enum OverlapProblem implements ProblemCode {
  OVERLAP_LAYOUT_PARTS(
      "provisional: account {account} has {amount} here, and in another layout {other amount} in"
          + " {file}, both of the bill of {month}; their amounts differ and both are added",
      "remove the file that is not to count; if they are parts of one bill, write a row of"
          + " sources.csv with folder {folder} and overlap sum"),
  OVERLAP_REFUSED(
      "{files} have rows of the same days, and sources.csv says refuse",
      "remove one of the two, or write latest or sum into its row of sources.csv"),
  OVERLAP_REPLACED(
      "{provisional}{file} has all days of this file and counts instead, since {why}; of {days},"
          + " {what} of this file are not added",
      "{what to do}"),
  OVERLAP_SAME_ROWS(
      "{provisional}rows of {days} stand in {file} too, cell by cell, and count once; {what} of"
          + " this file are not added",
      "{what to do}"),
  OVERLAP_SUM(
      "{number} files of this folder have the same days, {first} to {last}; their {rows} rows of"
          + " these days are added and were not compared, since sources.csv says sum",
      "nothing if they are parts of one whole; otherwise write latest"),
  OVERLAP_TWO_LAYOUTS(
      "{provisional}{file} has the cost of {days} in another layout and counts, since {why};"
          + " {what} of this file are not added",
      "{what to do}"),
  OVERLAP_TWO_VERSIONS(
      "{provisional}rows of {days} stand in {file} with other values, which count, since {why};"
          + " {what} of this file are not added",
      "{what to do}"),
  OVERLAP_USERS(
      "{provisional}active users of {subjects} come in several counts of a day, on {days}, in"
          + " {files}; nobody says whether a person is in two of them, so the highest single"
          + " count of the month is taken (added, a day has up to {number}), and a user may seem"
          + " too dear",
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
