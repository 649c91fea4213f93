package dev.towerbook.decision.option;

import static java.util.Objects.requireNonNull;

/**
 * The terms on which all applications are compared, as the shelf sets them.
 *
 * @param rate discount rate a year, nominal, in parts of one
 * @param escalation yearly growth of today's run and wrapper cost, in parts of one
 * @param years length of the comparison, 1 or more
 * @param trailingMonths newest months that a year's cost is taken from, 1 or more
 * @param draws of the simulation, 1 or more
 * @param seed of the simulation: the same seed gives the same odds
 */
public record OptionTerms(
    double rate,
    double escalation,
    int years,
    int trailingMonths,
    int draws,
    long seed,
    OptionThresholds thresholds) {

  /** What holds where the shelf says nothing. */
  public static final OptionTerms DEFAULTS =
      new OptionTerms(
          0.08,
          0.03,
          Horizon.STANDARD_YEARS,
          12,
          Simulation.STANDARD_DRAWS,
          20_261_031,
          OptionThresholds.DEFAULTS);

  public OptionTerms {
    requireNonNull(thresholds, "thresholds");
    if (!(rate > -1) || !(escalation > -1) || years < 1 || trailingMonths < 1 || draws < 1) {
      throw new IllegalArgumentException(
          "rate "
              + rate
              + ", escalation "
              + escalation
              + ", "
              + years
              + " years, "
              + trailingMonths
              + " months, "
              + draws
              + " draws");
    }
  }

  /** The horizon of an application that is built anew or left in so many years. */
  public Horizon horizon(int buildYears, int exitYears) {
    return new Horizon(rate, escalation, years, buildYears, exitYears);
  }
}
