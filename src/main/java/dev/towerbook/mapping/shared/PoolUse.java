package dev.towerbook.mapping.shared;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What other pools use of a pool.
 *
 * @param rank where the pool stands in {@code allocation.csv}: step-down takes the pools in this
 *     order
 * @param percents user pool → percent of the pool; the rest serves applications. A pool's use of
 *     itself counts here, so that the rest is right, and is excluded when the pool is shared
 */
public record PoolUse(long rank, SortedMap<String, BigDecimal> percents) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Serves applications only. */
  public static final PoolUse NONE = new PoolUse(0, Collections.emptySortedMap());

  public PoolUse {
    percents = Collections.unmodifiableSortedMap(new TreeMap<>(percents));
    if (percents.values().stream().anyMatch(percent -> percent.signum() <= 0)) {
      throw new IllegalArgumentException("a pool uses none of another: " + percents);
    }
    if (sum(percents).compareTo(HUNDRED) > 0) {
      throw new IllegalArgumentException("pools use more than all of another: " + percents);
    }
  }

  private static BigDecimal sum(SortedMap<String, BigDecimal> percents) {
    return percents.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Percent of the pool that serves applications. */
  public BigDecimal rest() {
    return HUNDRED.subtract(sum(percents));
  }
}
