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
      "is read as a dimension of its own (did you mean {dimension}?)",
      "rename the file if it was a slip"),
  RULE_EMPTY("the rule has no result", "fill the cell, or remove the row"),
  RULE_EMPTY_TARGET(
      RULE_EMPTY,
      "{filled} of the columns {columns} are filled, not one",
      "fill exactly one of them"),
  RULE_FIELD(
      "is no field of a bill, timesheet or invoice{nearest name}",
      "correct the name; a tag is written tag:key, a provider's own column x_Name"),
  RULE_LATER(
      "is not decided before this dimension",
      "ask for fields of the fact, or what is known by then: {dimensions}"),
  RULE_LATER_FIRST(
      RULE_LATER, "is not decided before this dimension", "ask for fields of the fact only"),
  RULE_RESULT(
      "is no {result} that the shelf knows{nearest name}",
      "correct it, or add it to taxonomy, catalogue or allocation.csv"),
  RULE_RESULT_LISTED(
      RULE_RESULT, "is no {result} that the shelf knows{nearest name}", "write one of {words}"),
  RULE_RETIRED(
      "rule {rule} sends money to an application that is retired",
      "end the rule with valid_to, or name the application that took over"),
  RULE_SHADOWED(
      "the rule never decides: rule {rule} in line {line} matches everything that it matches",
      "move it above line {line}, or remove it"),
  RULE_TEMPLATE("is not a template", "write the field alone in braces, like {tag:app}"),
  RULE_WHY("the rule does not say why", "write one sentence for the person who reads it next year"),
  RULE_WORD(
      "{field} is never {word}{nearest name}",
      "correct the word, or the rule does not do what it says"),
  TAG_CHAIN("is itself an alias, of {key}", "write {key} as the key");

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
