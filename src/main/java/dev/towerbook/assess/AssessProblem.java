package dev.towerbook.assess;

import dev.towerbook.table.problem.ProblemCode;
import dev.towerbook.table.problem.ProblemTemplate;

/** What can be wrong with the month that is assessed. */
public enum AssessProblem implements ProblemCode {
  DRIVER_MISSING(
      "no full-month count of {unit} in {month} for {subjects}: shares of {pools} are estimated"
          + " from {months}; {amount} would otherwise move between applications",
      "deliver the missing data, or a row with quantity 0 if there was no activity; if it has"
          + " ended, give its source a last day in sources.csv, or retire the application"),
  DRIVER_MISSING_HOURS(
      DRIVER_MISSING,
      "no hours in {month} of {subjects}: shares of {pools} are estimated from {months};"
          + " {amount} would otherwise move between applications",
      "deliver the missing data, or a row with quantity 0 if there was no activity; if it has"
          + " ended, give its source a last day in sources.csv, or retire the application"),
  RECONCILE_EXPECTED(
      "the total that finance expects{of what} is {amount}, the source files total {sum},"
          + " difference {difference}{month}{other currencies}",
      "compare the bill with the invoice; deliver the right file, or correct the expected total"),
  RECONCILE_INVOICE_DETAIL(
      "invoice {invoice} says {amount}, the source files total {sum}, difference"
          + " {difference}{month}{other currencies}",
      "deliver the charges that are missing, or remove the Invoice Detail file to skip the"
          + " comparison"),
  RUN_MONTH(
      "no month in the input is closed: the newest charge is dated {day}",
      "name an open month with --month={month}"),
  RUN_MONTH_NONE(
      RUN_MONTH, "the input contains no month with cost", "add bills to the input folder"),
  RUN_MONTH_UNKNOWN(RUN_MONTH, "there is no cost in this month", "choose one of {months}"),
  USAGE_PART_OF_MONTH(
      "{why} of {month}: {counts}. Unit cost is unknown; as a driver, the last known share applies",
      "deliver the counts of the whole month; a day without work is a row with quantity 0");

  @SuppressWarnings("ImmutableEnumChecker") // texts
  private final ProblemTemplate template;

  AssessProblem(String cause, String fix) {
    template = new ProblemTemplate(cause, fix);
  }

  AssessProblem(ProblemCode of, String cause, String fix) {
    template = new ProblemTemplate(of, cause, fix);
  }

  @Override
  public ProblemTemplate template() {
    return template;
  }
}
