package dev.towerbook.economics.curve;

import dev.towerbook.economics.metric.Measure;
import java.util.List;

/** Does unit cost rise with volume? By a one-sided 95 % bound of the elasticity against 1. */
public sealed interface ScaleVerdict {

  /**
   * Unit cost falls with volume.
   *
   * @param confidence 1 − p, 0.95 to 1
   */
  record Scales(double confidence) implements ScaleVerdict {}

  /**
   * Unit cost rises with volume.
   *
   * @param confidence 1 − p, 0.95 to 1
   */
  record Flawed(double confidence) implements ScaleVerdict {}

  /**
   * Enough data, and neither is shown.
   *
   * @param furtherPeriods how many more periods like these would show it
   */
  record NotShown(Measure furtherPeriods) implements ScaleVerdict {}

  /**
   * Too little to judge, however good the fit looks.
   *
   * @param reasons each gate that failed, in words
   * @param furtherPeriods how many more periods are needed; unknown if only more spread helps
   */
  record InsufficientEvidence(List<String> reasons, Measure furtherPeriods)
      implements ScaleVerdict {
    public InsufficientEvidence {
      reasons = List.copyOf(reasons);
    }
  }

  /** The verdict in words. */
  default String words() {
    return switch (this) {
      case Scales scales -> "scales";
      case Flawed flawed -> "flawed";
      case NotShown open -> "not shown either way";
      case InsufficientEvidence little -> "insufficient evidence";
    };
  }
}
