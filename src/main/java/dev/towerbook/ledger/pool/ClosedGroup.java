package dev.towerbook.ledger.pool;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Pools that serve only each other, or nobody: what enters them reaches no owner.
 *
 * @param pools ids of the group
 * @param stuck exact amount that stays in it, in report currency
 */
public record ClosedGroup(SortedSet<String> pools, BigDecimal stuck) {

  public ClosedGroup {
    pools = Collections.unmodifiableSortedSet(new TreeSet<>(pools));
    requireNonNull(stuck, "stuck");
  }

  /** The problem and its cure, for the person who keeps the list of pools. */
  public String problem() {
    return stuck.toPlainString()
        + " is stuck in "
        + String.join(", ", pools)
        + ": no application bears any of it; give one of them a receiver that is no pool";
  }
}
