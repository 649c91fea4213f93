package dev.towerbook.ledger.allocate;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which way a share of a pool took.
 *
 * @param method how pools that serve each other were shared; empty if the pool passed nothing on
 * @param byOwnDriver the part that the pool's own driver handed out, in 12 decimals
 * @param throughPools the part that came by way of other pools; both sum exactly to the share
 * @param through the pools that handed it to the application; for what nobody bears, the pools in
 *     which it is stuck
 * @param poolGross what passed through the pool: its own cost and what others charged it
 * @param residual the share minus its exact fraction of the pool: the one rounding
 */
public record AllocationPath(
    String method,
    BigDecimal byOwnDriver,
    BigDecimal throughPools,
    SortedSet<String> through,
    BigDecimal poolGross,
    BigDecimal residual) {

  public AllocationPath {
    through = Collections.unmodifiableSortedSet(new TreeSet<>(through));
  }

  /** True if other pools passed a part of it on. */
  public boolean isThroughPools() {
    return !method.isEmpty() && !through.isEmpty();
  }
}
