package dev.towerbook.report.page;

import dev.towerbook.ledger.allocate.AllocatedCost;
import dev.towerbook.ledger.allocate.AllocationShare;
import dev.towerbook.mapping.CostObject;
import dev.towerbook.report.RunResults;
import java.math.BigDecimal;
import java.util.Collections;
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
      if (line.costObject() instanceof CostObject.Unallocated nobody) {
        left.merge(nobody.sharedPool(), line.amount(), BigDecimal::add);
      }
    }
    RoundedAmount all =
        RoundedAmount.of(borne.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    return new ShownPools(
        new TreeMap<>(all.split(borne)), new TreeMap<>(totals.unallocated().split(left)));
  }

  public RoundedAmount borne(String pool) {
    return borne.getOrDefault(pool, RoundedAmount.ZERO);
  }

  /** What a pool held. */
  public RoundedAmount total(String pool) {
    return borne(pool).plus(unallocated.getOrDefault(pool, RoundedAmount.ZERO));
  }
}
