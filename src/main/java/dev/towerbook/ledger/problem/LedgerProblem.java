package dev.towerbook.ledger.problem;

import dev.towerbook.table.problem.ProblemCode;
import dev.towerbook.table.problem.ProblemTemplate;

/** What can be wrong with what is booked and with what was published before. */
public enum LedgerProblem implements ProblemCode {
  BILL_FAR_MONTH(
      "is of {month}, far from all other rows in the file: {amount} billed is not booked",
      "correct the billing or charge period, or deliver the row in a separate file"),
  BILL_FAR_MONTHS(
      "{number} rows of {month}, far from all others, are not booked: {amount}",
      "see the listed rows"),
  BILL_SUM(
      "its {column} has {digits} digits before the decimal point: the file total would exceed"
          + " the limit of {most}",
      "correct the amount; it is implausibly large"),
  BOOK_AMOUNT(
      "an amount has more than {digits} digits or {decimals} decimals",
      "correct the underlying amounts or rates"),
  DELIVERY_SET_ASIDE(
      "{number} of {all} rows are rejected, more than the {limit} % that"
          + " set_aside_rows_percent_max allows",
      "correct the listed rows, or raise the limit in settings.csv"),
  DELIVERY_SET_ASIDE_VALUE(
      DELIVERY_SET_ASIDE,
      "rows worth {amount} are rejected, more than the {limit} % of the file that"
          + " set_aside_value_percent_max allows",
      "correct the listed rows, or raise the limit in settings.csv"),
  DELIVERY_WITHDRAWN(
      "is no longer in the input folder, and no other file contains its rows: {what it held}",
      "restore the file or deliver its successor; if it was withdrawn on purpose, nothing: the"
          + " next pack does not report it again"),
  FX_DATE(
      "is not a date", "use the file as the bank publishes it, with 2026-04-13 or 13 April 2026"),
  FX_RATE("is not a rate above 0", "correct or clear it"),
  LEDGER_AMOUNT(
      "hours × rate {how long it is}",
      "round the hours at their source, or the rate in rates/labour-rates.csv"),
  LEDGER_NO_RATE(
      "{no rate}: {amounts} is {what became of it}",
      "add to {file}: {row}, or set report_currency to {currency}"),
  LEDGER_RATE_GAP(
      "no labour rate covers {hours} hours of this role on {day}",
      "add a row to rates/labour-rates.csv; labour always has a cost"),
  LEDGER_USAGE_UNIT(
      "is not a unit{nearest name}",
      "correct it, or add to catalogue/units.csv the row {unit},sum,why it is counted"),
  LEDGER_USAGE_UNKNOWN(
      "is not an {application or wrapper} in the catalogue",
      "correct the id, or add it to the catalogue"),
  RESTATED_CURRENCY(
      "{former pack} is in {former currency} and this pack in {currency}: changes in amounts and"
          + " unit costs beyond the currency are not reported",
      "nothing, if report_currency was changed on purpose; the next pack is compared with this"
          + " one"),
  RESTATED_FIGURES(
      "{figures} {of months}{differ from}{former pack}{why}",
      "nothing, if the named files and mapping changes are intended"),
  RESTATED_UNREADABLE(
      "the pack of {month} published earlier cannot be read from its csv/ files: changes in"
          + " counts, unit costs and verdicts since then are unknown",
      "compare the two packs by hand, or restore the previous pack's csv/ files and run again"
          + " with --force"),
  RESTATED_VERDICTS(
      "{figures}{differ from}{former pack}: {verdicts}; {amount} of TCO in the month{why}",
      "inform those who act on the previous pack; revert a file or mapping change that was not"
          + " intended; if it was intended, nothing: the next pack does not report it again"),
  RUN_SET_ASIDE(
      "{number of all} in all files are rejected, more than the {limit} % that {setting} allows;"
          + " {number in this file} in this file",
      "correct the rows of this file; csv/problems.csv lists them"),
  TIMESHEET_WORK_TYPE(
      "{hours} hours of {month}, {amount}, have no work type and match no rule: neither run nor"
          + " change",
      "fill work_type, or add the activity to rules/run-change.csv"),
  TUPLE_FIELD_FOLDED(
      "has too many kinds of charges: the book keeps them without {field}; amounts are not"
          + " affected",
      "let the rules read a field with fewer distinct values than {field}");

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
