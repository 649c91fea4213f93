package dev.towerbook.economics.metric;

import static dev.towerbook.table.sheet.SheetProblem.SHELF_NOT_POSITIVE;

import dev.towerbook.table.problem.ProblemCode;
import dev.towerbook.table.problem.ProblemTemplate;

/**
 * What can be wrong with budgets, commitments, tariffs, initiatives, pilots, metrics and the terms
 * of wrapper debt.
 */
public enum EconomicsProblem implements ProblemCode {
  BUDGET_AMOUNT("is negative", "write the monthly budget, 0 or more"),
  BUDGET_OVERLAP(
      "overlaps another budget of the same unit and service",
      "end the older one: valid_to is the first day on which it no longer applies"),
  COMMITMENT_DATES(
      "is before first_day {first day}", "write the first and last day of the commitment"),
  COMMITMENT_DISCOUNT(
      "is not between 0 and 100, exclusive",
      "write the discount off list price in percent, such as 34; leave it empty if unknown"),
  COMMITMENT_NOTICE("is negative", "write the days of notice, 0 or more"),
  DEBT_TERM("is not a term of wrapper debt{nearest name}", "write one of {words}"),
  DEBT_SCALE(
      DEBT_TERM,
      "is not above the figure that scores 0",
      "write a figure above that of the key with _at_0"),
  DEBT_TERM_NUMBER(DEBT_TERM, "is not a number from 0 on", "write a number, 0 or more"),
  DEBT_WEIGHTS(DEBT_TERM, "no part has a weight", "give one part a weight above 0"),
  EXCEPTION_ABOUT(
      "terms of exceptions name either an application or a wrapper", "fill one of the two cells"),
  EXCEPTION_MINUTES(
      EXCEPTION_ABOUT,
      "the minutes of a wrapper's exceptions are stated in catalogue/wrappers.csv",
      "write them there and clear the cell"),
  EXCEPTION_NUMBER(EXCEPTION_ABOUT, "is negative", "write 0 or more"),
  EXCEPTION_PERCENT(EXCEPTION_ABOUT, "is above 100", "write a percentage from 0 to 100"),
  INITIATIVE_ABOUT(
      "an initiative names either a wrapper or an application", "fill one of the two cells"),
  INITIATIVE_AMOUNT(
      "is negative; kind says whether it is a cost or a benefit",
      "write costs and benefits as positive amounts"),
  INITIATIVE_FLOWS("has no cash flows and cannot be valued", "add its flows to {file}"),
  METRIC_OWNER(
      "the metric has no owner: it is printed as such and excluded from verdicts and targets",
      "write the name of the person"),
  METRIC_SIGN_OFF(
      "a sign-off needs a name and a date; one of them is missing",
      "fill both cells, or clear both if the metric is not signed off"),
  METRIC_TARGET(
      "does not say which side of the target is good{nearest name}", "write one of {words}"),
  METRIC_TARGET_NONE(
      METRIC_TARGET, "a direction without a target", "write the target, or clear both cells"),
  METRIC_UNKNOWN("is not a metric{nearest name}", "write one of {words}"),
  METRIC_UNLISTED(
      "scorecard metrics have no row and are printed as not signed off",
      "add a row with an owner for each"),
  MODEL_DRIVER("is not a driver{nearest name}", "write one of {words}"),
  MODEL_NUMBER("is negative", "write 0 or more"),
  MODEL_NUMBER_UNUSED(
      MODEL_NUMBER,
      "unused capacity has no unit cost",
      "write the utilisation, above 0 and at most 1"),
  PILOT_MISSING("has a production model but no pilot model to restate", "add its pilot to {file}"),
  PILOT_TRANSACTIONS(
      "the pilot model does not state how many transactions were served",
      "add a row with driver {driver} and their number under intensity"),
  PRODUCTION_MODEL("the production model does not state {what}", "add rows with driver {drivers}"),
  COMMITMENT_AMOUNT(
      SHELF_NOT_POSITIVE, "is not above 0", "write the monthly obligation, or remove the row"),
  TARIFF_ABOUT("a tariff names either an application or a wrapper", "fill one of the two cells"),
  TARIFF_MODE(
      "differs from the mode in line {line} of the same tariff",
      "do not mix modes: graduated prices each tier separately, volume prices everything at the"
          + " tier reached"),
  TARIFF_OVERLAP(
      "overlaps another tariff of {name}",
      "end the older one: valid_to is the first day on which it no longer applies"),
  TARIFF_PRICE("is negative", "write 0 or more"),
  TARIFF_TIERS(
      "is not above the previous tier",
      "list the tiers in ascending order, the last one without up_to"),
  TARIFF_TIERS_END(
      TARIFF_TIERS,
      "the last tier must have no upper limit",
      "list the tiers in ascending order, the last one without up_to"),
  TARIFF_TIERS_STEPPED(
      TARIFF_TIERS, "a stepped tariff has exactly one row", "keep one of the rows"),
  TEAM_ABOUT(
      "a team's targets name either an application or a wrapper", "fill one of the two cells"),
  TEAM_METRIC("is not an allowed metric{nearest name}", "write one of {words}");

  @SuppressWarnings("ImmutableEnumChecker") // texts
  private final ProblemTemplate template;

  EconomicsProblem(String cause, String fix) {
    template = new ProblemTemplate(cause, fix);
  }

  EconomicsProblem(ProblemCode of, String cause, String fix) {
    template = new ProblemTemplate(of, cause, fix);
  }

  @Override
  public ProblemTemplate template() {
    return template;
  }
}
