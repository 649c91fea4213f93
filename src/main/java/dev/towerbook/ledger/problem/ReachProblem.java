package dev.towerbook.ledger.problem;

import dev.towerbook.table.problem.ProblemCode;
import dev.towerbook.table.problem.ProblemTemplate;

/** What a person has to know of data that have not come, or have come otherwise than before. */
public enum ReachProblem implements ProblemCode {
  BILL_PRICES_MISSING(
      "of the use of {account} in {month}, {amount} ({percent}) have no list or no contracted"
          + " price, in {former month} {former percent}: savings and discounts are those of the"
          + " rest",
      "deliver ListCost and ContractedCost of each row; if the provider gives none any more, the"
          + " next month is compared with this one"),
  SOURCE_BEHIND(
      "{source} {has data until}, while other bills have reached the end of {month}; in {month"
          + " before}: {amount}; the pack is of {printed month}",
      "deliver it; if it has ended, {row to add}; --month={month} prints the month as it is"),
  SOURCE_EMPTY(
      "has a header and no row, and no other {kind} file of its folder has one: what the source"
          + " costs or counts is in no figure",
      "deliver it with its rows; if there are none any more, remove the file"),
  SOURCE_ENDS_EARLY(
      "{source} {has what}; in {month before}: {amount}. Not delivered is not saved: what rests"
          + " on it is provisional",
      "deliver it and run again; if it has ended, {row to add}"),
  SOURCE_FAR_MONTH(
      "rows of {month}, more than a year from all other months of the book, are in no pack:"
          + " {amount} in {files}",
      "correct the dates and deliver again; if they are right, --month={month} prints them"),
  SOURCE_GAP(
      "{source} has {what}, and is there again in {month}; in {month before}: {amount}. What"
          + " compares {month} with earlier months is provisional",
      "deliver {lacking month} in full and run again"),
  SOURCE_LEAP(
      "{source} has {amount} in {month} after {former amount} in {former month}: a hundred times"
          + " as much or more, or as little. If it is in another unit now, what rests on it is"
          + " wrong",
      "deliver it in the unit of the months before; if it is right, the next month is compared"
          + " with this one"),
  SOURCE_MISSING(
      "{source} {has what}; in {month before}: {amount}. Not delivered is not saved: what rests"
          + " on it is provisional",
      "deliver it and run again; if it has ended, {row to add}"),
  SOURCE_MISSING_LIST(
      SOURCE_MISSING,
      "no list of commitments has come of {month}; the newest, of {former month}, has"
          + " {commitments}, which run on: {amount} in {month}. They count as they were listed"
          + " then",
      "deliver it and run again; if it has ended, {row to add}; if it comes only when something"
          + " is new, write irregular into the column rhythm"),
  SOURCE_MONTH_MISSING(
      "no bill is of {missing month}, the month before {month}, although there are older ones:"
          + " its money is in no pack, and no change is told",
      "deliver the bills of {missing month}"),
  SOURCE_PART_ENDS_EARLY(
      "of {account} the use of {subjects} ({month before}, when it went on to the end) begins no"
          + " more after {day}, while others do. If rows are missing, what rests on them is"
          + " provisional",
      "compare the bill with the provider's own pages and deliver it whole; if they have ended,"
          + " {row to add}"),
  SOURCE_PART_MISSING(
      "of {account} the use of {subjects} ({month before}, which had some in each month before)"
          + " is nowhere in {month}, while others do. If rows are missing, what rests on them is"
          + " provisional",
      "compare the bill with the provider's own pages and deliver it whole; if they have ended,"
          + " {row to add}"),
  SOURCE_PART_MISSING_ACCOUNT(
      SOURCE_PART_MISSING,
      "the bill of {account} has come without any use of {subjects} ({month before}), which had"
          + " some in each month before. If an account, subscription or project is missing, what"
          + " rests on it is provisional",
      "compare the bill with the provider's own pages and deliver it whole; if it has ended,"
          + " {row to add}"),
  SOURCE_PART_MISSING_LIST(
      SOURCE_PART_MISSING,
      "the list of commitments of {month} does not name {commitments} of that of {former month},"
          + " which run on: {amount} in {month}. They count as they were listed then",
      "ask the provider; if they have ended early, deliver a list that says so, by their last"
          + " day or the status Canceled"),
  SOURCE_STRAY_DAY(
      "{rows} of {day}, far from all others of the file, which are of {month}: {what they hold}"
          + " counts in the pack of {printed month}{what else}",
      "if a date has slipped, correct it: the money may be that of {month}; if it is right,"
          + " deliver those rows in a file of their own"),
  SOURCE_UNDELIVERED(
      "nothing{subject} has come of {month}, although the source{owner} is declared ({row});"
          + " {what it held}",
      "deliver it and run again; if it has ended, write its last day into that row");

  @SuppressWarnings("ImmutableEnumChecker") // texts
  private final ProblemTemplate template;

  ReachProblem(String cause, String fix) {
    template = new ProblemTemplate(cause, fix);
  }

  ReachProblem(ProblemCode of, String cause, String fix) {
    template = new ProblemTemplate(of, cause, fix);
  }

  @Override
  public ProblemTemplate template() {
    return template;
  }
}
