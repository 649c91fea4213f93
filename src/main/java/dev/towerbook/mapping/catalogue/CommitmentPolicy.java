package dev.towerbook.mapping.catalogue;

import static java.util.Objects.requireNonNull;

import dev.towerbook.table.looks.Looks;
import java.util.Optional;

/**
 * Who bears the unused part of a commitment, or of all.
 *
 * @param commitment FOCUS CommitmentDiscountId, folded as {@link Looks#key}, or {@code *} for all
 * @param validity against the first day of the charge month
 * @param sharedPool id of the pool that bears it, exactly for {@link UnusedBearer#CENTRAL}
 */
public record CommitmentPolicy(
    String commitment,
    Validity validity,
    UnusedBearer unused,
    Optional<String> sharedPool,
    String why) {

  /** Stands for every commitment. */
  public static final String ALL = "*";

  public CommitmentPolicy {
    commitment = Looks.key(commitment);
    requireNonNull(validity, "validity");
    requireNonNull(unused, "unused");
    requireNonNull(why, "why");
    if (commitment.isBlank()) {
      throw new IllegalArgumentException("a policy names a commitment or *");
    }
    if (sharedPool.isPresent() != (unused == UnusedBearer.CENTRAL)) {
      throw new IllegalArgumentException(commitment + ": a shared pool goes with central");
    }
  }

  /** True if it speaks of every commitment. */
  public boolean isForAll() {
    return commitment.equals(ALL);
  }
}
