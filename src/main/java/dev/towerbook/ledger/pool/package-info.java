/**
 * Shared pools that serve each other. In: who uses how much of each pool, pools among the users.
 * Out: the share of every pool that reaches every owner in the end, exactly, and what is stuck in a
 * group of pools that serve only each other.
 *
 * <p>Read {@link dev.towerbook.ledger.pool.PoolNetwork} first, then {@link
 * dev.towerbook.ledger.pool.PoolMethod} and {@link dev.towerbook.ledger.pool.PoolShares}, whose
 * weights split a pool like any other weights. All arithmetic is in fractions; nothing is rounded
 * but the split of each pool.
 */
@NullMarked
package dev.towerbook.ledger.pool;

import org.jspecify.annotations.NullMarked;
