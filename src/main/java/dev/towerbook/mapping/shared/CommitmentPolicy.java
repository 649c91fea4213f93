package dev.towerbook.mapping.shared;

import static dev.towerbook.mapping.shared.AllocationProblem.COMMITMENT_POLICY_OVERLAP;
import static dev.towerbook.mapping.shared.AllocationProblem.COMMITMENT_POLICY_POOL;

import dev.towerbook.mapping.words.Validity;
import dev.towerbook.mapping.words.Words;
import dev.towerbook.table.looks.Looks;
import dev.towerbook.table.sheet.Cells;
import dev.towerbook.table.sheet.Column;
import dev.towerbook.table.sheet.Sheet;
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

  private static final Column<String> ID =
      Column.text("commitment_id", "FOCUS CommitmentDiscountId, or `*` for all").map(Looks::key);
  private static final Column<UnusedBearer> UNUSED =
      Words.column(
          "unused",
          UnusedBearer.class,
          "where the rules place the line · the pool in shared_pool · all who used the same"
              + " commitment in the billing month, by effective cost");
  private static final Column<Optional<String>> POOL =
      Column.text("shared_pool", "with central only").as("id").optional();

  public static final Sheet<CommitmentPolicy> SHEET =
      Sheet.of("commitment-policy.csv", CommitmentPolicy::read, ID, UNUSED)
          .with(Validity.FIELD, POOL, Column.WHY_IF_SAID)
          .each(CommitmentPolicy::checkPool)
          .noOverlap(Validity.FIELD, Validity::overlaps, COMMITMENT_POLICY_OVERLAP::with, ID);

  private static CommitmentPolicy read(Cells cells) {
    return new CommitmentPolicy(
        cells.get(ID),
        cells.get(Validity.FIELD),
        cells.get(UNUSED),
        cells.get(POOL),
        cells.get(Column.WHY_IF_SAID));
  }

  private static void checkPool(Cells cells) {
    boolean central = cells.find(UNUSED).filter(UnusedBearer.CENTRAL::equals).isPresent();
    if (central) {
      cells.require(POOL);
      cells.get(POOL).ifPresent(pool -> cells.requireKnown(SharedPool.POOLS, POOL));
    } else if (cells.find(UNUSED).isPresent() && cells.get(POOL).isPresent()) {
      cells.error(COMMITMENT_POLICY_POOL, POOL);
    }
  }

  public CommitmentPolicy {
    commitment = Looks.key(commitment);
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
