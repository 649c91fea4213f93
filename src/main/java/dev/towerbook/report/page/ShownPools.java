package dev.towerbook.report.page;

import dev.towerbook.ledger.AllocationShare;
import dev.towerbook.ledger.Bearer;
import dev.towerbook.ledger.CostLine;
import dev.towerbook.report.RunResults;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The shared pools as printed, chosen once for the whole pack: a pool = what applications bear of
 * it + what nobody could bear.
 */
record ShownPools(SortedMap<String, Shown> borne, SortedMap<String, Shown> unallocated) {

  ShownPools {
    borne = Collections.unmodifiableSortedMap(new TreeMap<>(borne));
    unallocated = Collections.unmodifiableSortedMap(new TreeMap<>(unallocated));
  }

  static ShownPools of(RunResults results, ShownTotals totals) {
    SortedMap<String, BigDecimal> borne = new TreeMap<>();
    for (AllocationShare share : results.allocation().shares()) {
      BigDecimal amount = share.application().isEmpty() ? BigDecimal.ZERO : share.amount();
      borne.merge(share.poolId(), amount, BigDecimal::add);
    }
    SortedMap<String, BigDecimal> left = new TreeMap<>();
    for (CostLine line : results.statements().unallocated()) {
      if (line.bearer() instanceof Bearer.Unallocated nobody) {
        left.merge(nobody.sharedPool(), line.amount(), BigDecimal::add);
      }
    }
    Shown all = Shown.of(borne.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    return new ShownPools(split(all, borne), split(totals.unallocated(), left));
  }

  private static SortedMap<String, Shown> split(Shown whole, SortedMap<String, BigDecimal> parts) {
    List<Shown> shown = whole.split(List.copyOf(parts.values()));
    SortedMap<String, Shown> byPool = new TreeMap<>();
    int i = 0;
    for (Map.Entry<String, BigDecimal> part : parts.entrySet()) {
      byPool.put(part.getKey(), shown.get(i++));
    }
    return byPool;
  }

  Shown borne(String pool) {
    return borne.getOrDefault(pool, Shown.ZERO);
  }

  /** What a pool held. */
  Shown total(String pool) {
    return borne(pool).plus(unallocated.getOrDefault(pool, Shown.ZERO));
  }
}
