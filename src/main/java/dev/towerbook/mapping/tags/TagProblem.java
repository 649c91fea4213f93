package dev.towerbook.mapping.tags;

import dev.towerbook.table.problem.ProblemCode;
import dev.towerbook.table.problem.ProblemTemplate;

/** What can be wrong with the list of required tags. */
public enum TagProblem implements ProblemCode {
  REQUIRED_TAG_OVERLAP(
      "the key is already required by line {line} at the same time",
      "end one (valid_to is exclusive) where the next begins (valid_from)"),
  REQUIRED_TAG_PATTERN(
      "not a regular expression of Java: {why}", "correct it, such as CC-[0-9]{4}");

  @SuppressWarnings("ImmutableEnumChecker") // texts
  private final ProblemTemplate template;

  TagProblem(String cause, String fix) {
    template = new ProblemTemplate(cause, fix);
  }

  @Override
  public ProblemTemplate template() {
    return template;
  }
}
