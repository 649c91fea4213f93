package dev.towerbook.economics.metric;

import static dev.towerbook.table.sheet.SheetProblem.SHELF_NOT_POSITIVE;

import dev.towerbook.table.problem.ProblemCode;
import dev.towerbook.table.problem.ProblemTemplate;

/** What can be wrong with budgets, commitments, tariffs, initiatives, pilots and metrics. */
public enum EconomicsProblem implements ProblemCode {
  BUDGET_AMOUNT("is below zero", "write what may be spent a month, 0 or more"),
  BUDGET_OVERLAP(
      "another budget of the same unit and service holds on some of these days",
      "end the older one: valid_to is the first day on which it no longer holds"),
  COMMITMENT_DATES(
      "is before first_day {first day}",
      "write the first and the last day on which the commitment holds"),
  COMMITMENT_DISCOUNT(
      "is not above 0 and below 100",
      "write percent off the list price, like 34; empty if it is not known"),
  INITIATIVE_ABOUT(
      "an initiative is about a wrapper or about an application, exactly one",
      "fill one of the two cells"),
  INITIATIVE_AMOUNT(
      "is below zero; kind says whether it is paid or received",
      "write costs and benefits both positive"),
  INITIATIVE_FLOWS(
      "has no cash flow, so nobody can say what it is worth", "add its flows to {file}"),
  METRIC_SIGN_OFF(
      "a sign-off is a name and a day; one of them is missing",
      "fill both cells, or empty both: then the metric is not signed"),
  METRIC_TARGET(
      "does not say on which side of the target is good{nearest name}", "write one of {words}"),
  METRIC_TARGET_NONE(
      METRIC_TARGET, "a direction without a target", "write the target, or empty both cells"),
  METRIC_UNKNOWN("is no metric{nearest name}", "write one of {words}"),
  METRIC_UNLISTED(
      "metrics of the scorecard have no row and are printed as not signed",
      "add a row with an owner for each"),
  MODEL_DRIVER("is no driver{nearest name}", "write one of {words}"),
  MODEL_NUMBER("is below zero", "write 0 or more"),
  MODEL_NUMBER_UNUSED(
      MODEL_NUMBER,
      "capacity of which nothing is used has no unit cost",
      "write the used part of what is provided, above 0 and at most 1"),
  PILOT_MISSING(
      "has a production model and no pilot model, so there is nothing to restate",
      "add its pilot to {file}"),
  PILOT_TRANSACTIONS(
      "the pilot model does not say how many transactions were served",
      "add a row with driver {driver} and their number under intensity"),
  PRODUCTION_MODEL("the production model does not say {what}", "add rows with driver {drivers}"),
  COMMITMENT_AMOUNT(
      SHELF_NOT_POSITIVE, "is not above 0", "write what is owed a month, or remove the row"),
  TARIFF_ABOUT(
      "a tariff is about an application or about a wrapper, exactly one",
      "fill one of the two cells"),
  TARIFF_MODE(
      "is another mode than in line {line} of the same tariff",
      "graduated prices each slice at its own price, volume all at the price reached: never mix"
          + " them"),
  TARIFF_OVERLAP(
      "another tariff of {name} holds on some of these days",
      "end the older one: valid_to is the first day on which it no longer holds"),
  TARIFF_PRICE("is below zero", "write 0 or more"),
  TARIFF_TIERS(
      "is not above the tier before it",
      "write the tiers of a tariff in rising order, the last one without up_to"),
  TARIFF_TIERS_END(
      TARIFF_TIERS,
      "the last tier has no end",
      "write the tiers of a tariff in rising order, the last one without up_to"),
  TARIFF_TIERS_STEPPED(TARIFF_TIERS, "a stepped tariff is one row", "keep one of the rows"),
  TEAM_ABOUT(
      "a team's targets are about an application or about a wrapper, exactly one",
      "fill one of the two cells"),
  TEAM_METRIC("is no metric that may stand here{nearest name}", "write one of {words}");

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
