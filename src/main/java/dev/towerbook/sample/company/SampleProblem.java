package dev.towerbook.sample.company;

import dev.towerbook.table.problem.ProblemCode;
import dev.towerbook.table.problem.ProblemTemplate;

/** What can be wrong with the folder in which a sample company is written. */
public enum SampleProblem implements ProblemCode {
  SAMPLE_SHELF(
      "holds no catalogue/applications.csv to add applications to",
      "run the command where the folder mappings stands");

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
