package dev.towerbook.decision.option;

/**
 * Where a recommendation turns. Project defaults without an outside norm: to be printed beside the
 * verdict.
 *
 * @param monthsOfCost fewest months of cost
 * @param validationMonths after which a validation of the benefit is none any more
 * @param unallocatedShare largest part of its cost that may be unallocated or untagged, 0 to 1
 * @param clearOdds probability of being best for a clear verdict, 0 to 1
 * @param leaningOdds probability of being best for a leaning one, 0 to 1
 * @param margin smallest lead of a clear verdict, in parts of the run cost over the horizon
 * @param wrapperShare part of run cost from which wrappers are debt, 0 to 1
 * @param highScore score from which value or fit is high, 1 to 5
 */
public record OptionThresholds(
    int monthsOfCost,
    int validationMonths,
    double unallocatedShare,
    double clearOdds,
    double leaningOdds,
    double margin,
    double wrapperShare,
    double highScore) {

  /** The project's defaults. */
  public static final OptionThresholds DEFAULTS =
      new OptionThresholds(6, 18, 0.15, 0.8, 0.6, 0.05, 0.25, 3);

  public OptionThresholds {
    if (!(leaningOdds <= clearOdds) || monthsOfCost < 0 || validationMonths < 0) {
      throw new IllegalArgumentException("leaning " + leaningOdds + ", clear " + clearOdds);
    }
  }
}
