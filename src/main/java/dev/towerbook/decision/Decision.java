package dev.towerbook.decision;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The recommendation for one application.
 *
 * @param verdict with everything that it costs
 * @param withoutWrappers the verdict if the automation around it were not counted
 * @param confidence how firmly its cost is attributed, 0 to 1, see {@link Confidence}; empty if it
 *     has none
 */
public record Decision(
    String applicationId,
    Verdict verdict,
    Verdict withoutWrappers,
    Optional<BigDecimal> confidence) {

  /** True if counting the wrappers changes what to do. */
  public boolean flips() {
    return verdict.disposition() != withoutWrappers.disposition();
  }
}
