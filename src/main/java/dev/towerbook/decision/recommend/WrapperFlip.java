package dev.towerbook.decision.recommend;

import static java.util.Objects.requireNonNull;

/**
 * The recommendation with everything that the application costs, and as if there were no wrappers
 * around it.
 */
public record WrapperFlip(Recommendation with, Recommendation without) {

  public WrapperFlip {
    requireNonNull(with, "with");
    requireNonNull(without, "without");
  }

  /** True if counting the wrappers changes what to do. */
  public boolean flips() {
    return with.disposition() != without.disposition();
  }
}
