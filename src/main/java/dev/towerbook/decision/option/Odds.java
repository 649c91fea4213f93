package dev.towerbook.decision.option;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a simulation says of the three options.
 *
 * @param seed with which it can be repeated; belongs next to the figures
 * @param best share of draws in which an option has the highest value, sum 1; a tie counts for the
 *     option that changes less
 * @param beatsKeep share of draws in which an option is worth more than keeping
 * @param meanNpv mean value over the draws, in report currency
 */
public record Odds(
    int draws,
    long seed,
    Map<Option, Double> best,
    Map<Option, Double> beatsKeep,
    Map<Option, Double> meanNpv) {

  public Odds {
    best = Collections.unmodifiableMap(new EnumMap<>(best));
    beatsKeep = Collections.unmodifiableMap(new EnumMap<>(beatsKeep));
    meanNpv = Collections.unmodifiableMap(new EnumMap<>(meanNpv));
  }

  /** Probability that an option is the best one. */
  public double best(Option option) {
    return requireNonNull(best.get(option));
  }

  /** Probability that an option is worth more than keeping; 0 for keeping itself. */
  public double beatsKeep(Option option) {
    return requireNonNull(beatsKeep.get(option));
  }
}
