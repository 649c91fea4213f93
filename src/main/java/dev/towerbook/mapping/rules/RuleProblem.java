package dev.towerbook.mapping.rules;

import dev.towerbook.table.problem.ProblemCode;
import dev.towerbook.table.problem.ProblemTemplate;

/** What can be wrong with rules and tag keys. */
public enum RuleProblem implements ProblemCode {
  RULE_CONDITION("is not a condition", "write one of these: {forms}; leave the cell empty for all"),
  RULE_DIMENSION(
      "cannot be the name of a dimension",
      "use lower-case letters, digits and dashes, and no name of a result of another file"),
  RULE_DIMENSION_NEAR(
      RULE_DIMENSION,
      "is read as a separate dimension (did you mean {dimension}?)",
      "rename the file if this is a typo"),
  RULE_EMPTY("the rule has no result", "fill the cell, or remove the row"),
  RULE_EMPTY_TARGET(
      RULE_EMPTY,
      "{filled} of the columns {columns} are filled; exactly one is required",
      "fill exactly one of them"),
  RULE_FIELD(
      "is not a field of a bill, timesheet or invoice{nearest name}",
      "correct the name; write a tag as tag:key and a provider-specific column as x_Name"),
  RULE_LATER(
      "is not resolved before this dimension",
      "use fields of the record, or dimensions resolved earlier: {dimensions}"),
  RULE_LATER_FIRST(
      RULE_LATER, "is not resolved before this dimension", "use fields of the record only"),
  RULE_RESULT(
      "is not a known {result}{nearest name}",
      "correct it, or add it to the taxonomy, the catalogue or allocation.csv"),
  RULE_RESULT_LISTED(RULE_RESULT, "is not a known {result}{nearest name}", "write one of {words}"),
  RULE_RETIRED(
      "rule {rule} allocates cost to a retired application",
      "end the rule with valid_to, or name its successor"),
  RULE_SHADOWED(
      "the rule never applies: rule {rule} in line {line} matches everything it matches",
      "move it above line {line}, or remove it"),
  RULE_TEMPLATE("is not a template", "write only the field in braces, such as {tag:app}"),
  RULE_WHY("the rule has no reason", "write one sentence for next year's reader"),
  RULE_WORD(
      "{field} is never {word}{nearest name}",
      "correct the value; otherwise the rule never matches"),
  TAG_CHAIN("is itself an alias of {key}", "write {key} as the key");

  @SuppressWarnings("ImmutableEnumChecker") // texts
  private final ProblemTemplate template;

  RuleProblem(String cause, String fix) {
    template = new ProblemTemplate(cause, fix);
  }

  RuleProblem(ProblemCode of, String cause, String fix) {
    template = new ProblemTemplate(of, cause, fix);
  }

  @Override
  public ProblemTemplate template() {
    return template;
  }
}
