package dev.towerbook.decision;

import dev.towerbook.table.problem.ProblemCode;
import dev.towerbook.table.problem.ProblemTemplate;

/** What can be wrong with the decision table, options, their terms and score weights. */
public enum DecisionProblem implements ProblemCode {
  DECISION_CONDITION("is no condition", "write it like >=0.25, <3, 2..4 or unknown"),
  DECISION_CONDITION_TWICE(
      DECISION_CONDITION,
      "has a condition in this row already",
      "write one condition a metric, like 2..4"),
  DECISION_CONDITION_WORD(DECISION_CONDITION, "is no condition", "use {words} or unknown"),
  DECISION_ID_TWICE("is the id of line {line} too", "give each rule an id of its own"),
  DECISION_METRIC("is no metric", "use one of {metrics}"),
  DECISION_WORD("is no disposition{nearest name}", "write one of {words}"),
  OPTION_DRIVER("is no driver{nearest name}", "write one of {words}"),
  OPTION_DRIVER_LEDGER(
      OPTION_DRIVER,
      "is taken from the ledger",
      "remove the row; a wrong cost is corrected where it is booked"),
  OPTION_RANGE(
      "low, mode and high are not in rising order from 0 on",
      "write the lowest, the likely and the highest value; costs and benefits are both positive"),
  OPTION_TERMS("is no term{nearest name}", "write one of {words}"),
  OPTION_TERMS_LEANING(
      OPTION_TERMS,
      "a leaning verdict would need more than a clear one",
      "write a leaning_percent that is not above clear_percent"),
  OPTION_TERMS_NUMBER(
      OPTION_TERMS, "is no {type}", "write plain digits, or remove the row to take the default"),
  OPTION_YEARS(
      "is no whole number of years from 0 to {years}",
      "write whole years inside the horizon; low and high stay empty"),
  SCORE_WEIGHTS(
      "{rows} criteria have a weight, their sum is {sum}",
      "write one row for each of {criteria}, in sum 100"),
  SCORE_WEIGHTS_NEGATIVE(SCORE_WEIGHTS, "is below zero", "write 0 or more");

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
