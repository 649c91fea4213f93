package dev.towerbook.table;

import java.util.List;

/** The user's input cannot be used: every problem at once. Ends a run with exit code 2. */
public final class InputRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  public InputRefused(List<Problem> problems) {
    super(summary(problems));
    this.problems = List.copyOf(problems);
  }

  public InputRefused(Problem problem) {
    this(List.of(problem));
  }

  /** What is wrong, errors and warnings. */
  public List<Problem> problems() {
    return problems;
  }

  private static String summary(List<Problem> problems) {
    return problems.stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .map(Problem::message)
        .findFirst()
        .orElse("input refused");
  }
}
