/**
 * Who bears what is shared. In: the monthly cost and the drivers of each shared pool. Out:
 * allocated cost of the same total, the share of each application in each pool, and the path that
 * it took.
 *
 * <p>Read {@link dev.towerbook.ledger.allocate.Allocation}, then {@link
 * dev.towerbook.ledger.allocate.Drivers} and {@link dev.towerbook.ledger.allocate.PoolRoutes}
 * first.
 */
@NullMarked
package dev.towerbook.ledger.allocate;

import org.jspecify.annotations.NullMarked;
