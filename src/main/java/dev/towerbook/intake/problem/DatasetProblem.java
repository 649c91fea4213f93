package dev.towerbook.intake.problem;

import dev.towerbook.table.problem.ProblemCode;
import dev.towerbook.table.problem.ProblemTemplate;

/**
 * What can be wrong with deliveries, and with timesheets, invoices and expected totals beside their
 * rows.
 */
public enum DatasetProblem implements ProblemCode {
  BILLING_PERIOD_OPEN(
      "the provider may still change charges of these periods",
      "read what they cost as preliminary"),
  DELIVERY_INCOMPLETE(
      "delivery {delivery} is not complete and waits: {what is missing}",
      "deliver what is missing and run again; what the book holds stays until then"),
  DELIVERY_MANIFEST(
      "the manifest does not say which delivery of which period it is",
      "deliver it again, or remove it: the files beside it are then read as they are"),
  DELIVERY_MANIFEST_JSON(
      DELIVERY_MANIFEST,
      "the manifest is no readable JSON: {reason}",
      "deliver it again, or remove it: the files beside it are then read as they are"),
  EXPECTED_MONTH("is not a month", "write it as 2026-10"),
  EXPECTED_TOLERANCE("is negative", "write zero or more"),
  INVOICE_DETAIL_OPEN("lines of invoices that are not issued, which are not compared", "nothing"),
  TIMESHEET_DAY(
      "with this row one person has more than 24 hours on {day}",
      "check the person's rows of that day"),
  TIMESHEET_NO_HOURS("rows of no hours, which cost nothing", "nothing"),
  TIMESHEET_SPAN(
      "durations are less than from start to end in {rows}, by {hours} h in all: {examples}",
      "nothing if breaks were taken; the durations count"),
  TIMESHEET_SPAN_MORE(
      TIMESHEET_SPAN,
      "durations are more than from start to end in {rows}, by {hours} h in all: {examples}",
      "correct start, end or duration in the tool; the durations count"),
  TIMESHEET_SPAN_EXACT(
      "hours rounded to hundredths are read as from start to end in {rows}", "nothing to do");

  @SuppressWarnings("ImmutableEnumChecker") // texts
  private final ProblemTemplate template;

  DatasetProblem(String cause, String fix) {
    template = new ProblemTemplate(cause, fix);
  }

  DatasetProblem(ProblemCode of, String cause, String fix) {
    template = new ProblemTemplate(of, cause, fix);
  }

  @Override
  public ProblemTemplate template() {
    return template;
  }
}
