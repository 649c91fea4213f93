package dev.towerbook;

import java.util.Random;

/**
 * Property rounds with random cases. A failure prints {@code seed=…}; the same round runs again
 * with {@code -Dseed=…}.
 */
public final class Seeded {

  private Seeded() {}

  /** One round of a property. */
  @FunctionalInterface
  public interface Round {
    /** Checks one random case. */
    void check(Random random) throws Exception;
  }

  /** Runs rounds with seeds that differ from run to run, or one round with the seed asked for. */
  public static void rounds(int rounds, Round round) {
    Long asked = Long.getLong("seed");
    long first = asked == null ? System.nanoTime() : asked;
    for (long seed = first; seed < first + (asked == null ? rounds : 1); seed++) {
      try {
        round.check(new Random(seed));
      } catch (Exception | AssertionError failure) {
        throw new AssertionError("seed=" + seed + ": " + failure.getMessage(), failure);
      }
    }
  }
}
