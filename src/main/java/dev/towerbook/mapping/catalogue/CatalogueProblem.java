package dev.towerbook.mapping.catalogue;

import static dev.towerbook.table.sheet.SheetProblem.SHELF_UNKNOWN;

import dev.towerbook.table.problem.ProblemCode;
import dev.towerbook.table.problem.ProblemTemplate;

/** What can be wrong with the catalogue, the settings and the rates. */
public enum CatalogueProblem implements ProblemCode {
  CATALOGUE_ALIAS(
      "is itself an application id and always refers to that application", "remove the row"),
  CATALOGUE_CYCLE(
      "the capability is its own ancestor: {path} > {capability}",
      "give one of them another parent, or none"),
  CATALOGUE_OWNER("no one is named: {lack}", "write the name of the person"),
  CATALOGUE_OWNER_NOBODY(CATALOGUE_OWNER, "names no one: {lack}", "write the name of the person"),
  CATALOGUE_OWNER_SAME(
      CATALOGUE_OWNER,
      "is also the business owner: no one else reviews the cost of this application",
      "name the person accountable for its operation"),
  CATALOGUE_SCORE(
      "is not from 1 to 5", "5 is high or healthy; leave the cell empty if it has not been scored"),
  CATALOGUE_SUCCESSOR(
      "the application is its own successor",
      "name the application that takes over, or leave the cell empty"),
  CATALOGUE_UNIT(
      "counts wrapper exceptions, not application use",
      "write the unit of its work, such as transaction, or leave the cell empty"),
  CATALOGUE_UNLINKED(
      "applications without a capability: {number}",
      "add a row with weight 1 for each; otherwise its cost is shown under no capability"),
  RATE_ENDED(
      "{currency} was replaced by the euro in {month} at the fixed rate {rate}, which is used;"
          + " this row is ignored",
      "remove the row"),
  RATE_ENDED_OTHER(
      RATE_ENDED,
      "{currency} was replaced by the euro in {month} at the fixed rate {rate}, which is used;"
          + " this row is ignored",
      "remove the row; the rate goes through the euro, so list EUR into {other}"),
  RATE_MONTH("is not a month", "write it as year-month, 2026-05"),
  RATE_OVERLAP(
      "overlaps the role's rate in line {line}",
      "end one rate (valid_to is exclusive) where the next begins (valid_from)"),
  RATE_SAME("a currency always converts to itself at 1", "remove the row"),
  SETTINGS_NUMBER("is not a {type}", "write a plain number, such as 2.5"),
  SETTINGS_NUMBER_RANGE(
      SETTINGS_NUMBER,
      "is not between 0 and 100, exclusive",
      "write the discount off list price in percent, such as 30, or remove the row"),
  SETTINGS_KEY(SHELF_UNKNOWN, "is not among the settings{nearest name}", "write one of {words}"),
  UNIT_BUILT_IN(
      "is built in and adds as {adding}",
      "remove the row, or choose another id for a unit of your own"),
  UNIT_ID(
      "is not the id of a unit: 4 to 40 lower-case letters, digits and _, a letter first",
      "choose a lower-case name in the singular, such as policy_holder"),
  UNIT_SURPLUS(
      "has more than {number} unit metrics; excluded, from verdicts too: {units}",
      "keep the units that decisions rest on, or raise unit_metrics_max in settings.csv"),
  WRAPPER_END(
      "a bridge needs an end date", "write its planned removal date, or set its intent to patch"),
  WRAPPER_HOSTS(
      "the wrapper serves no application, so its cost has no owner",
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
