package dev.towerbook.mapping.shared;

import static dev.towerbook.mapping.shared.AllocationProblem.POOL_USE_CLOSED;
import static dev.towerbook.mapping.shared.AllocationProblem.POOL_USE_SELF;
import static dev.towerbook.mapping.shared.AllocationProblem.POOL_USE_SUM;

import dev.towerbook.mapping.catalogue.AllocationMethod;
import dev.towerbook.mapping.words.Words;
import dev.towerbook.table.sheet.Cells;
import dev.towerbook.table.sheet.Check;
import dev.towerbook.table.sheet.Column;
import dev.towerbook.table.sheet.Sheet;
import dev.towerbook.table.sheet.SheetReader;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which pools use other pools. */
public final class PoolUses {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Column<String> POOL =
      Column.reference("pool_id", SharedPool.POOLS, "what is used");
  private static final Column<String> USER =
      Column.reference("user_pool_id", SharedPool.POOLS, "who uses it");
  private static final Column<BigDecimal> PERCENT =
      Column.positive("share_percent", "of the pool; what is left of 100 serves applications");

  public static final Sheet<Cells> SHEET =
      Sheet.of("pool-use.csv", cells -> cells)
          .with(POOL, USER, PERCENT, Column.WHY_IF_SAID)
          .uniqueBy(USER, PoolUses::key)
          .each(PoolUses::noteSelfUse)
          .check(PoolUses::atMostAll);

  private PoolUses() {}

  private static Optional<String> key(Cells cells) {
    return cells.isBad() ? Optional.empty() : Optional.of(cells.get(POOL) + ' ' + cells.get(USER));
  }

  private static void noteSelfUse(Cells cells) {
    if (!cells.isBad() && cells.get(POOL).equals(cells.get(USER))) {
      cells.warning(POOL_USE_SELF, USER);
    }
  }

  private static Check atMostAll() {
    Map<String, BigDecimal> sums = new HashMap<>();
    return cells -> {
      if (cells.isBad()) {
        return;
      }
      String pool = cells.get(POOL);
      BigDecimal sum = sums.getOrDefault(pool, BigDecimal.ZERO).add(cells.get(PERCENT));
      if (sum.compareTo(HUNDRED) <= 0) {
        sums.put(pool, sum);
      } else {
        cells.error(POOL_USE_SUM.with(sum.toPlainString(), pool), PERCENT);
      }
    };
  }

  /** The pools with what other pools use of them. */
  static SortedMap<String, SharedPool> into(
      SortedMap<String, SharedPool> pools, SheetReader reader, AllocationMethod method) {
    Map<String, SortedMap<String, BigDecimal>> percents = new HashMap<>();
    Map<String, Cells> lastRows = new HashMap<>();
    for (Cells row : SHEET.read(reader)) {
      percents
          .computeIfAbsent(row.get(POOL), id -> new TreeMap<>())
          .put(row.get(USER), row.get(PERCENT));
      lastRows.put(row.get(POOL), row);
    }
    SortedMap<String, SharedPool> used = new TreeMap<>(pools);
    used.replaceAll((id, pool) -> pool.usedBy(percents.getOrDefault(id, new TreeMap<>())));
    refuseClosed(used, lastRows, method);
    return used;
  }

  /** A pool of which nothing can ever reach an application is refused before money is stuck. */
  private static void refuseClosed(
      SortedMap<String, SharedPool> pools, Map<String, Cells> lastRows, AllocationMethod method) {
    Set<String> outlets = new HashSet<>();
    boolean more = true;
    while (more) {
      more = false;
      for (SharedPool pool : pools.values()) {
        more |= hasOutlet(pool, pools, outlets, method) && outlets.add(pool.id());
      }
    }
    for (SharedPool pool : pools.values()) {
      Cells row = lastRows.get(pool.id());
      if (row != null && !outlets.contains(pool.id())) {
        row.note(POOL_USE_CLOSED.with(Words.word(method)), POOL);
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
