package dev.towerbook.sample.company;

import dev.towerbook.table.problem.ProblemCode;
import dev.towerbook.table.problem.ProblemTemplate;

/** What can be wrong with the folder in which a sample company is written. */
public enum SampleProblem implements ProblemCode {
  SAMPLE_SHELF(
      "contains no catalogue/applications.csv to add applications to",
      "run the command in the folder that contains mappings");

  @SuppressWarnings("ImmutableEnumChecker") // texts
  private final ProblemTemplate template;

  SampleProblem(String cause, String fix) {
    template = new ProblemTemplate(cause, fix);
  }

  @Override
  public ProblemTemplate template() {
    return template;
  }
}
