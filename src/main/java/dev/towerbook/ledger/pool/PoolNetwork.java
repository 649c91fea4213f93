package dev.towerbook.ledger.pool;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who uses how much of each pool.
 *
 * @param use pool → receiver → driver value, zero or more; a receiver that is no pool is an owner,
 *     who bears cost in the end
 */
public record PoolNetwork(SortedMap<String, SortedMap<String, BigDecimal>> use) {

  public PoolNetwork {
    SortedMap<String, SortedMap<String, BigDecimal>> copy = new TreeMap<>();
    use.forEach(
        (pool, receivers) -> {
          receivers.forEach(
              (receiver, value) -> {
                if (value.signum() < 0) {
                  throw new IllegalArgumentException(
                      receiver + " uses " + value.toPlainString() + " of " + pool);
                }
              });
          copy.put(pool, Collections.unmodifiableSortedMap(new TreeMap<>(receivers)));
        });
    use = Collections.unmodifiableSortedMap(copy);
  }

  /** Ids of the pools. */
  public SortedSet<String> pools() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(use.keySet()));
  }

  /** True if a receiver is itself a pool. */
  public boolean isPool(String receiver) {
    return use.containsKey(receiver);
  }

  /** True if some pool serves another one: only then do the methods differ. */
  public boolean hasPoolsThatServePools() {
    return use.entrySet().stream()
        .anyMatch(
            pool ->
                pool.getValue().entrySet().stream()
                    .anyMatch(
                        to ->
                            to.getValue().signum() > 0
                                && isPool(to.getKey())
                                && !to.getKey().equals(pool.getKey())));
  }
}
