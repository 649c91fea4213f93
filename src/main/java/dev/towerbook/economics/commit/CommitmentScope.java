package dev.towerbook.economics.commit;

/**
 * Commitments of a part of the estate.
 *
 * @param kind what {@code id} names
 * @param id provider or application; empty for all
 * @param currency of the sums
 */
public record CommitmentScope(
    Kind kind, String id, String currency, CommitmentMetrics commitments, Advice advice) {

  /** What a scope is. */
  public enum Kind {
    ALL,
    PROVIDER,
    APPLICATION
  }

  /** What to do about eligible use that is still on demand. */
  public enum Advice {
    /** No eligible use on demand, or not a question of one application. */
    NONE,
    /** Eligible use runs on demand: look at its stable base before anything is signed. */
    LOOK_AT_STABLE_BASE,
    /** The application is to go: a commitment would outlive it. */
    NEVER_TO_BE_RETIRED,
    /** Its unit cost rises with volume: it is rebuilt before use is committed. */
    NOT_WHILE_FLAWED,
    /** Nobody knows whether the application stays. */
    WAIT_FOR_VERDICT
  }
}
