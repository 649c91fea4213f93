package dev.towerbook.decision;

import dev.towerbook.table.problem.ProblemCode;
import dev.towerbook.table.problem.ProblemTemplate;

/** What can be wrong with the decision table, options, their terms and score weights. */
public enum DecisionProblem implements ProblemCode {
  DECISION_CONDITION("is not a condition", "write a condition such as >=0.25, <3, 2..4 or unknown"),
  DECISION_CONDITION_TWICE(
      DECISION_CONDITION,
      "already has a condition in this row",
      "write one condition per metric, such as 2..4"),
  DECISION_CONDITION_WORD(DECISION_CONDITION, "is not a condition", "use {words} or unknown"),
  DECISION_ID_TWICE("duplicates the id of line {line}", "give each rule a unique id"),
  DECISION_METRIC("is not a metric", "use one of {metrics}"),
  DECISION_WORD("is not a disposition{nearest name}", "write one of {words}"),
  OPTION_DRIVER("is not a driver{nearest name}", "write one of {words}"),
  OPTION_DRIVER_LEDGER(
      OPTION_DRIVER,
      "is taken from the ledger",
      "remove the row; correct a wrong cost at its source"),
  OPTION_RANGE(
      "low, mode and high are not in ascending order from 0",
      "write the lowest, most likely and highest value; costs and benefits are both positive"),
  OPTION_TERMS("is not a term{nearest name}", "write one of {words}"),
  OPTION_TERMS_LEANING(
      OPTION_TERMS,
      "a leaning verdict would need a larger lead than a clear one",
      "write a leaning_percent no higher than clear_percent"),
  OPTION_TERMS_NUMBER(
      OPTION_TERMS,
      "is not a {type}",
      "write a plain number, or remove the row to use the default"),
  OPTION_VALIDATION(
      "has confirmed the benefit on no known day, so that NPV names no verdict",
      "add the column validated_on and write the day as YYYY-MM-DD"),
  OPTION_VALIDATION_NOBODY(
      OPTION_VALIDATION,
      "is the day of a validation without a name",
      "write who has confirmed it into validated_by"),
  OPTION_YEARS(
      "is not a whole number of years from 0 to {years}",
      "write whole years within the horizon; leave low and high empty"),
  SCORE_WEIGHTS(
      "{rows} criteria have weights that total {sum}",
      "write one row for each of {criteria}, totalling 100"),
  SCORE_WEIGHTS_NEGATIVE(SCORE_WEIGHTS, "is negative", "write 0 or more");

  @SuppressWarnings("ImmutableEnumChecker") // texts
  private final ProblemTemplate template;

  DecisionProblem(String cause, String fix) {
    template = new ProblemTemplate(cause, fix);
  }

  DecisionProblem(ProblemCode of, String cause, String fix) {
    template = new ProblemTemplate(of, cause, fix);
  }

  @Override
  public ProblemTemplate template() {
    return template;
  }
}
