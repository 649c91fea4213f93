package dev.towerbook.report.page;

import dev.towerbook.ledger.allocate.AllocatedCost;
import dev.towerbook.ledger.allocate.AllocationShare;
import dev.towerbook.mapping.CostObject;
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
public record ShownPools(
    SortedMap<String, RoundedAmount> borne, SortedMap<String, RoundedAmount> unallocated) {

  public ShownPools {
    borne = Collections.unmodifiableSortedMap(new TreeMap<>(borne));
    unallocated = Collections.unmodifiableSortedMap(new TreeMap<>(unallocated));
  }

  static ShownPools of(RunResults results, RoundedTotals totals) {
    SortedMap<String, BigDecimal> borne = new TreeMap<>();
    for (AllocationShare share : results.allocation().shares()) {
      BigDecimal amount = share.application().isEmpty() ? BigDecimal.ZERO : share.amount();
      borne.merge(share.poolId(), amount, BigDecimal::add);
    }
    SortedMap<String, BigDecimal> left = new TreeMap<>();
    for (AllocatedCost line : results.statements().unallocated()) {
      if (line.bearer() instanceof CostObject.Unallocated nobody) {
        left.merge(nobody.sharedPool(), line.amount(), BigDecimal::add);
      }
    }
    RoundedAmount all =
        RoundedAmount.of(borne.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    return new ShownPools(split(all, borne), split(totals.unallocated(), left));
  }

  private static SortedMap<String, RoundedAmount> split(
      RoundedAmount whole, SortedMap<String, BigDecimal> parts) {
    List<RoundedAmount> shown = whole.split(List.copyOf(parts.values()));
    SortedMap<String, RoundedAmount> byPool = new TreeMap<>();
    int i = 0;
    for (Map.Entry<String, BigDecimal> part : parts.entrySet()) {
      byPool.put(part.getKey(), shown.get(i++));
    }
    return byPool;
  }

  public RoundedAmount borne(String pool) {
    return borne.getOrDefault(pool, RoundedAmount.ZERO);
  }

  /** What a pool held. */
  public RoundedAmount total(String pool) {
    return borne(pool).plus(unallocated.getOrDefault(pool, RoundedAmount.ZERO));
  }
}
