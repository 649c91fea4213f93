package dev.towerbook.ledger.problem;

import dev.towerbook.table.problem.ProblemCode;
import dev.towerbook.table.problem.ProblemTemplate;

/** What can be wrong with what is booked and with what was published before. */
public enum LedgerProblem implements ProblemCode {
  BILL_FAR_MONTH(
      "is of {month}, far from all other rows of the file: {amount} billed is not booked",
      "correct the billing or charge period, or deliver the row in a file of its own"),
  BILL_FAR_MONTHS(
      "{number} rows of {month}, far from all others, are not booked: {amount}",
      "see the rows that are listed"),
  BILL_SUM(
      "its {column} has {digits} digits before the point: the sum of the file would have more"
          + " than the {most} that are kept",
      "correct the amount; no honest one is that long"),
  BOOK_AMOUNT(
      "an amount has more than {digits} digits or {decimals} decimals",
      "correct the amounts or rates behind it; no currency is that fine"),
  DELIVERY_SET_ASIDE(
      "{number} of {all} rows cannot be read, more than the {limit} % that"
          + " set_aside_rows_percent_max allows",
      "cure the rows that are listed, or raise the limit in settings.csv"),
  DELIVERY_SET_ASIDE_VALUE(
      DELIVERY_SET_ASIDE,
      "rows of {amount} cannot be used, more than the {limit} % of the file that"
          + " set_aside_value_percent_max allows",
      "cure the rows that are listed, or raise the limit in settings.csv"),
  DELIVERY_WITHDRAWN(
      "is no longer in the input folder, and no other file holds its rows: {what it held}",
      "put the file back, or its successor; if it was withdrawn on purpose, nothing is to be"
          + " done: the next pack does not name it again"),
  FX_DATE("is not a date", "take the file as the bank publishes it, 2026-04-13 or 13 April 2026"),
  FX_RATE("is not a rate above 0", "correct or empty it"),
  LEDGER_AMOUNT(
      "hours × rate {how long it is}",
      "round the hours at their source, or the rate in rates/labour-rates.csv"),
  LEDGER_NO_RATE(
      "{no rate}: {amounts} is {what became of it}",
      "add to {file}: {row}, or set report_currency to {currency}"),
  LEDGER_RATE_GAP(
      "no labour rate covers {hours} hours of this role on {day}",
      "add a row to rates/labour-rates.csv; labour is never free"),
  LEDGER_USAGE_UNKNOWN(
      "is no {application or wrapper} of the catalogue",
      "correct the id, or add it to the catalogue"),
  RESTATED_CURRENCY(
      "{former pack} is in {former currency} and this pack in {currency}: which amounts and unit"
          + " costs changed beside the currency is not told",
      "nothing, if report_currency was changed on purpose: the next pack is compared with this"
          + " one"),
  RESTATED_FIGURES(
      "{figures} {of months}{differ from}{former pack}{why}",
      "nothing, if the files and the changes of the shelf that are named were meant"),
  RESTATED_UNREADABLE(
      "the pack of {month} that readers have cannot be read back from its csv/ files: which"
          + " counts, unit costs and verdicts changed since is not known",
      "compare the two packs by hand, or restore the former pack's csv/ files and run again with"
          + " --force"),
  RESTATED_VERDICTS(
      "{figures}{differ from}{former pack}: {verdicts}; {amount} of TCO in the month{why}",
      "tell those who act on the former pack; if a file or a change of the shelf was not meant,"
          + " take it back; if it was, nothing is to be done: the next pack does not name it"
          + " again"),
  RUN_SET_ASIDE(
      "{number of all} in all files cannot be used, more than the {limit} % that {setting}"
          + " allows; {number in this file} in this file",
      "cure the rows of this file; csv/problems.csv lists them"),
  TIMESHEET_WORK_TYPE(
      "{hours} hours of {month}, {amount}, have no work type and no rule knows it: neither run"
          + " nor change",
      "fill work_type, or name the activity in rules/run-change.csv");

  @SuppressWarnings("ImmutableEnumChecker") // texts
  private final ProblemTemplate template;

  LedgerProblem(String cause, String fix) {
    template = new ProblemTemplate(cause, fix);
  }

  LedgerProblem(ProblemCode of, String cause, String fix) {
    template = new ProblemTemplate(of, cause, fix);
  }

  @Override
  public ProblemTemplate template() {
    return template;
  }
}
