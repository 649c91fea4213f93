package dev.towerbook.mapping.catalogue;

import static dev.towerbook.table.sheet.SheetProblem.SHELF_UNKNOWN;

import dev.towerbook.table.problem.ProblemCode;
import dev.towerbook.table.problem.ProblemTemplate;

/** What can be wrong with the catalogue, the settings and the rates. */
public enum CatalogueProblem implements ProblemCode {
  CATALOGUE_ALIAS(
      "is the id of an application itself, so it always means that one", "remove the row"),
  CATALOGUE_CYCLE(
      "the capability is part of itself: {path} > {capability}",
      "give one of them another parent, or none"),
  CATALOGUE_OWNER("nobody is named: {lack}", "write the name of the person"),
  CATALOGUE_OWNER_NOBODY(CATALOGUE_OWNER, "names nobody: {lack}", "write the name of the person"),
  CATALOGUE_OWNER_SAME(
      CATALOGUE_OWNER,
      "is the business owner too: nobody else looks at the cost of this application",
      "name the person who answers for its operation"),
  CATALOGUE_SCORE(
      "is not from 1 to 5", "5 is high or healthy; leave the cell empty if nobody has scored it"),
  CATALOGUE_SUCCESSOR(
      "the application is its own successor",
      "name the application that takes over, or leave the cell empty"),
  CATALOGUE_UNIT(
      "is what a wrapper fails at, not what an application is used for",
      "write transaction, api_call, workflow_run or active_user, or leave the cell empty"),
  CATALOGUE_UNLINKED(
      "applications without a capability: {number}",
      "add a row with weight 1 for each, or its cost is shown under no capability"),
  RATE_ENDED(
      "{currency} was replaced by the euro in {month} at the fixed rate {rate}, which is used;"
          + " this row is not read",
      "remove the row"),
  RATE_ENDED_OTHER(
      RATE_ENDED,
      "{currency} was replaced by the euro in {month} at the fixed rate {rate}, which is used;"
          + " this row is not read",
      "remove the row; the rate goes through the euro, so list EUR into {other}"),
  RATE_MONTH("is not a month", "write it as year-month, 2026-05"),
  RATE_OVERLAP(
      "the role has another rate on the same days in line {line}",
      "end one rate (valid_to, exclusive) where the next begins (valid_from)"),
  RATE_SAME("a currency is always worth 1 of itself", "remove the row"),
  SETTINGS_NUMBER("is not a {type}", "write plain digits, like 2.5"),
  SETTINGS_NUMBER_RANGE(
      SETTINGS_NUMBER,
      "is not above 0 and below 100",
      "write percent off the list price, like 30, or remove the row"),
  SETTINGS_KEY(SHELF_UNKNOWN, "is not among the settings{nearest name}", "write one of {words}"),
  WRAPPER_END(
      "a bridge without an end date",
      "write the day on which it is taken down, or make its intent patch"),
  WRAPPER_HOSTS(
      "the wrapper serves no application, so nobody would bear its cost",
      "add its application with share 1 to {file}"),
  WRAPPER_MINUTES(
      "is negative", "write the minutes of work on one exception; leave the cell empty if unknown");

  @SuppressWarnings("ImmutableEnumChecker") // texts
  private final ProblemTemplate template;

  CatalogueProblem(String cause, String fix) {
    template = new ProblemTemplate(cause, fix);
  }

  CatalogueProblem(ProblemCode of, String cause, String fix) {
    template = new ProblemTemplate(of, cause, fix);
  }

  @Override
  public ProblemTemplate template() {
    return template;
  }
}
