package dev.towerbook.table.problem;

import java.util.Optional;

/**
 * The texts of a code, in which {@code {name}} stands for what differs from case to case.
 *
 * @param of the code that is printed, if another constant declares more texts of it
 * @param cause what is wrong, one sentence without a final full stop
 * @param fix what to do, one sentence without a final full stop
 */
public record ProblemTemplate(Optional<ProblemCode> of, String cause, String fix) {

  /** The texts of a code of its own. */
  public ProblemTemplate(String cause, String fix) {
    this(Optional.empty(), cause, fix);
  }

  /** Other texts of a code. */
  public ProblemTemplate(ProblemCode of, String cause, String fix) {
    this(Optional.of(of), cause, fix);
  }
}
