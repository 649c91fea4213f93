package dev.towerbook.decision.npv;

/**
 * The recommendation with everything that the application costs, and as if there were no wrappers
 * around it.
 */
public record WrapperFlip(NpvVerdict with, NpvVerdict without) {

  /** True if counting the wrappers changes what to do. */
  public boolean flips() {
    return with.disposition() != without.disposition();
  }
}
