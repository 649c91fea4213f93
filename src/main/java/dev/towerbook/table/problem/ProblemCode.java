package dev.towerbook.table.problem;

import org.jspecify.annotations.Nullable;

/** A problem that a person can search for, with what it says. */
public interface ProblemCode extends ProblemWords {

  /** Name of the constant. */
  String name();

  /** What it says. */
  ProblemTemplate template();

  /** What stands before the name in the code; mostly nothing. */
  default String prefix() {
    return "";
  }

  /** The code as it is printed, like {@code TABLE-DATE}. */
  default String word() {
    return template()
        .of()
        .map(ProblemCode::word)
        .orElseGet(() -> prefix() + name().replace('_', '-'));
  }

  /** Its texts, in which nothing differs. */
  @Override
  default ProblemText text() {
    return with();
  }

  /**
   * Its texts with what differs, in the order in which they first name it.
   *
   * @throws IllegalArgumentException if there is more or less than they name
   */
  default ProblemText with(@Nullable Object... parts) {
    return ProblemText.filled(this, parts);
  }

  /** Another cause with the same fix. */
  default ProblemText says(String cause) {
    return says(cause, template().fix());
  }

  /** Other texts, where somebody else words them. */
  default ProblemText says(String cause, String fix) {
    return new ProblemText(word(), cause, fix);
  }
}
