package dev.towerbook.ledger.problem;

import dev.towerbook.table.problem.ProblemCode;
import dev.towerbook.table.problem.ProblemTemplate;

/** What a person has to know of data that have not come, or have come otherwise than before. */
public enum ReachProblem implements ProblemCode {
  BILL_PRICES_MISSING(
      "of the use of {account} in {month}, {amount} ({percent}) have no list or contracted"
          + " price, against {former month} {former percent}: savings and discounts cover the"
          + " rest only",
      "deliver ListCost and ContractedCost for each row; if the provider no longer states them,"
          + " the next month is compared with this one"),
  SOURCE_BEHIND(
      "{source} {has data until}, while other bills cover the whole of {month}; in {month"
          + " before}: {amount}; the pack covers {printed month}",
      "deliver it; if it has ended, {row to add}; --month={month} reports the month as is"),
  SOURCE_EMPTY(
      "has a header but no rows, and no other {kind} file in its folder has any: the source's"
          + " cost or counts are in no figure",
      "deliver it with its rows; if there are no more, remove the file"),
  SOURCE_ENDS_EARLY(
      "{source} {has what}; in {month before}: {amount}. Missing data are not savings: dependent"
          + " figures are provisional",
      "deliver it and run again; if it has ended, {row to add}"),
  SOURCE_FAR_MONTH(
      "rows of {month}, more than a year from all other months, are in no pack: {amount} in"
          + " {files}",
      "correct the dates and deliver again; if they are correct, --month={month} reports them"),
  SOURCE_GAP(
      "{source} has {what}, and is back in {month}; in {month before}: {amount}. Comparisons of"
          + " {month} with earlier months are provisional",
      "deliver {lacking month} in full and run again"),
  SOURCE_LEAP(
      "{source} has {amount} in {month} after {former amount} in {former month}, a change by a"
          + " factor of 100 or more. If the unit changed, dependent figures are wrong",
      "deliver it in the previous unit; if it is correct, the next month is compared with this"
          + " one"),
  SOURCE_MISSING(
      "{source} {has what}; in {month before}: {amount}. Missing data are not savings: dependent"
          + " figures are provisional",
      "deliver it and run again; if it has ended, {row to add}"),
  SOURCE_MISSING_LIST(
      SOURCE_MISSING,
      "no commitment list was delivered for {month}; the newest, of {former month}, has"
          + " {commitments}, which are still running: {amount} in {month}. They count as last"
          + " listed",
      "deliver it and run again; if it has ended, {row to add}; if it is delivered only on"
          + " changes, write irregular in the column rhythm"),
  SOURCE_MONTH_MISSING(
      "there is no bill for {missing month}, the month before {month}, although there are older"
          + " ones: its cost is in no pack, and no change is reported",
      "deliver the bills of {missing month}"),
  SOURCE_PART_ENDS_EARLY(
      "for {account}, use of {subjects} ({month before}, when it ran to the end) stops after"
          + " {day}, while other use continues. If rows are missing, dependent figures are"
          + " provisional",
      "compare the bill with the provider's console and deliver it in full; if they have ended,"
          + " {row to add}"),
  SOURCE_PART_MISSING(
      "for {account}, use of {subjects} ({month before}, present in each previous month) is"
          + " missing in {month}, while other use continues. If rows are missing, dependent"
          + " figures are provisional",
      "compare the bill with the provider's console and deliver it in full; if they have ended,"
          + " {row to add}"),
  SOURCE_PART_MISSING_ACCOUNT(
      SOURCE_PART_MISSING,
      "the bill of {account} contains no use of {subjects} ({month before}), present in each"
          + " previous month. If an account, subscription or project is missing, dependent"
          + " figures are provisional",
      "compare the bill with the provider's console and deliver it in full; if it has ended,"
          + " {row to add}"),
  SOURCE_PART_MISSING_LIST(
      SOURCE_PART_MISSING,
      "the commitment list of {month} omits {commitments} of the list of {former month}, which"
          + " are still running: {amount} in {month}. They count as last listed",
      "ask the provider; if they ended early, deliver a list that says so by end date or status"
          + " Canceled"),
  SOURCE_STRAY_DAY(
      "{rows} of {day}, far from all others in the file, which are of {month}: {what they hold}"
          + " counts in the pack of {printed month}{what else}",
      "correct the date if it is wrong: the cost may belong to {month}; if it is correct,"
          + " deliver those rows in a separate file"),
  SOURCE_UNDELIVERED(
      "nothing{subject} was delivered for {month}, although the source{owner} is declared"
          + " ({row}); {what it held}",
      "deliver it and run again; if it has ended, write its last day in that row");

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
