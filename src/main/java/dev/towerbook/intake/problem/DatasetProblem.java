package dev.towerbook.intake.problem;

import dev.towerbook.table.problem.ProblemCode;
import dev.towerbook.table.problem.ProblemTemplate;

/**
 * What can be wrong with deliveries, and with timesheets, invoices and expected totals beside their
 * rows.
 */
public enum DatasetProblem implements ProblemCode {
  BILLING_PERIOD_OPEN(
      "the provider may still change the charges of these billing periods",
      "treat their cost as preliminary"),
  DELIVERY_INCOMPLETE(
      "delivery {delivery} is incomplete and on hold: {what is missing}",
      "deliver the missing files and run again; until then the previous data stand"),
  DELIVERY_MANIFEST(
      "the manifest does not identify its delivery and period",
      "deliver it again, or remove it: the files are then read without it"),
  DELIVERY_MANIFEST_JSON(
      DELIVERY_MANIFEST,
      "the manifest is not valid JSON: {reason}",
      "deliver it again, or remove it: the files are then read without it"),
  EXPECTED_MONTH("is not a month", "write it as 2026-10"),
  EXPECTED_TOLERANCE("is negative", "write zero or more"),
  INVOICE_DETAIL_OPEN("lines of invoices that are not yet issued are not compared", "nothing"),
  TIMESHEET_DAY(
      "with this row one person exceeds 24 hours on {day}", "check the person's rows of that day"),
  TIMESHEET_NO_HOURS("rows with zero hours, which carry no cost", "nothing"),
  TIMESHEET_SPAN(
      "durations are shorter than start to end in {rows}, by {hours} h in total: {examples}",
      "nothing, if breaks were taken; durations are used"),
  TIMESHEET_SPAN_MORE(
      TIMESHEET_SPAN,
      "durations are longer than start to end in {rows}, by {hours} h in total: {examples}",
      "correct start, end or duration in the tool; durations are used"),
  TIMESHEET_SPAN_EXACT(
      "hours rounded to hundredths are replaced by start to end in {rows}", "nothing");

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
