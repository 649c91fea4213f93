package dev.towerbook.mapping.catalogue;

import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.Row;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads which pool uses how much of another one. */
final class PoolUseLoader {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final ShelfReader reader;
  private final CellReader cells;
  private final ProblemLog log;
  private final Map<String, Row> lastRows = new HashMap<>();

  PoolUseLoader(ShelfReader reader, CellReader cells) {
    this.reader = reader;
    this.cells = cells;
    this.log = reader.log();
  }

  /**
   * The pools with what other pools use of them.
   *
   * @param declared ids of all pools, of refused ones too
   */
  SortedMap<String, SharedPool> into(
      SortedMap<String, SharedPool> pools, Set<String> declared, AllocationMethod method) {
    Map<String, SortedMap<String, BigDecimal>> percents = new HashMap<>();
    Map<String, Row> seen = new HashMap<>();
    for (Row row : reader.rowsIfThere(ShelfFile.POOL_USE)) {
      Optional<String> pool =
          cells.reference(row, "pool_id", declared, "the pools of allocation.csv");
      Optional<String> user =
          cells.reference(row, "user_pool_id", declared, "the pools of allocation.csv");
      Optional<BigDecimal> percent = cells.positive(row, "share_percent");
      if (pool.isPresent()
          && user.isPresent()
          && percent.isPresent()
          && cells.isFirst(seen, pool.get() + "|" + user.get(), row, "user_pool_id")) {
        noteSelfUse(row, pool.get(), user.get());
        add(row, percents.computeIfAbsent(pool.get(), id -> new TreeMap<>()), percent.get());
      }
    }
    SortedMap<String, SharedPool> used = new TreeMap<>(pools);
    used.replaceAll((id, pool) -> pool.usedBy(percents.getOrDefault(id, new TreeMap<>())));
    refuseClosed(used, method);
    return used;
  }

  private void noteSelfUse(Row row, String pool, String user) {
    if (pool.equals(user)) {
      log.warning(
          "POOL-USE-SELF",
          row.place("user_pool_id"),
          "a pool's use of itself is left out; the others share the pool in their proportion",
          user,
          "nothing to do, or remove the row");
    }
  }

  private void add(Row row, SortedMap<String, BigDecimal> percents, BigDecimal percent) {
    BigDecimal sum = percents.values().stream().reduce(percent, BigDecimal::add);
    if (sum.compareTo(HUNDRED) > 0) {
      log.error(
          "POOL-USE-SUM",
          row.place("share_percent"),
          "pools would use " + sum.toPlainString() + " % of " + row.text("pool_id"),
          row.text("share_percent"),
          "correct the shares: 100 at most; what is left serves applications");
      return;
    }
    percents.put(row.text("user_pool_id"), percent);
    lastRows.put(row.text("pool_id"), row);
  }

  /** A pool of which nothing can ever reach an application is refused before money is stuck. */
  private void refuseClosed(SortedMap<String, SharedPool> pools, AllocationMethod method) {
    Set<String> outlets = new HashSet<>();
    boolean more = true;
    while (more) {
      more = false;
      for (SharedPool pool : pools.values()) {
        more |= hasOutlet(pool, pools, outlets, method) && outlets.add(pool.id());
      }
    }
    for (SharedPool pool : pools.values()) {
      Row row = lastRows.get(pool.id());
      if (row != null && !outlets.contains(pool.id())) {
        log.error(
            "POOL-USE-CLOSED",
            row.place("pool_id"),
            "nothing of it reaches an application by method " + Words.word(method),
            pool.id(),
            "leave a part of it, or of a pool that uses it, to applications");
      }
    }
  }

  private static boolean hasOutlet(
      SharedPool pool,
      Map<String, SharedPool> pools,
      Set<String> outlets,
      AllocationMethod method) {
    return pool.use().rest().signum() > 0
        || pool.use().percents().keySet().stream()
            .filter(outlets::contains)
            .map(pools::get)
            .anyMatch(user -> user != null && passes(method, pool, user));
  }

  private static boolean passes(AllocationMethod method, SharedPool from, SharedPool to) {
    return switch (method) {
      case RECIPROCAL -> true;
      case STEP_DOWN -> from.use().rank() < to.use().rank();
      case DIRECT -> false;
    };
  }
}
