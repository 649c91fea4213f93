package dev.towerbook.table.problem;

/**
 * A problem that a person can search for. Its texts are templates: {@code {name}} stands for what
 * differs from case to case.
 */
public interface ProblemCode {

  /** Name of the constant. */
  String name();

  /** What is wrong, one sentence without a final full stop. */
  String cause();

  /** What to do, one sentence without a final full stop. */
  String fix();

  /** The code as it is printed, like {@code TABLE-DATE}. */
  default String word() {
    return name().replace('_', '-');
  }

  /**
   * Its texts with what differs, in the order in which they name it.
   *
   * @throws IllegalArgumentException if there is more or less than they name
   */
  default ProblemText with(Object... parts) {
    return ProblemText.filled(this, parts);
  }

  /** Another cause with the same fix. */
  default ProblemText says(String cause) {
    return says(cause, fix());
  }

  /** Other texts, where cases differ by more than a name or a number. */
  default ProblemText says(String cause, String fix) {
    return new ProblemText(this, cause, fix);
  }
}
