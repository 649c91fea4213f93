package dev.towerbook.ledger.allocate;

import dev.towerbook.ledger.UsageTotal;
import dev.towerbook.ledger.gap.Unconverted;
import dev.towerbook.ledger.month.MonthLedger;
import dev.towerbook.ledger.month.MonthlyCost;
import dev.towerbook.mapping.CostObject;
import dev.towerbook.mapping.Mappings;
import dev.towerbook.money.Sums;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who bears what, for one month: every monthly cost becomes cost lines of the same total. A pool is
 * shared line by line with one set of weights, so that its cost pools and towers stay visible; the
 * weights are final, whichever way the cost takes through other pools. A pool whose drivers sum to
 * zero stays {@link CostObject.Unallocated}, and so does the part of any pool that reaches only
 * such pools.
 *
 * @param lines all cost lines; they sum exactly to the monthly costs
 * @param shares how each pool reached each application
 * @param unconverted whose cost is unknown for want of an exchange rate
 */
public record Allocation(
    YearMonth month,
    String currency,
    List<AllocatedCost> lines,
    List<AllocationShare> shares,
    Unconverted unconverted) {

  public Allocation {
    lines = List.copyOf(lines);
    shares = List.copyOf(shares);
  }

  /** Allocates a month by what it has itself: a driver that is missing is zero. */
  public static Allocation of(MonthLedger ledger, List<UsageTotal> usage, Mappings mappings) {
    return of(ledger, usage, mappings, Optional.empty());
  }

  /** Allocates a month after the ones before it: a missing driver is its last known share. */
  public static Allocation of(
      MonthLedger ledger, List<UsageTotal> usage, Mappings mappings, DriverMemory memory) {
    return of(ledger, usage, mappings, Optional.of(memory));
  }

  private static Allocation of(
      MonthLedger ledger,
      List<UsageTotal> usage,
      Mappings mappings,
      Optional<DriverMemory> memory) {
    DirectLines direct = DirectLines.of(ledger.costs(), mappings.catalogue(), usage);
    Drivers drivers = Drivers.of(ledger, mappings.catalogue(), direct, memory);
    List<AllocatedCost> lines = new ArrayList<>(direct.lines());
    List<AllocationShare> shares = new ArrayList<>();
    SortedMap<String, List<MonthlyCost>> pools = byPool(direct.shared());
    SortedMap<String, BigDecimal> held = new TreeMap<>();
    pools.forEach((pool, costs) -> held.put(pool, held(costs)));
    PoolRoutes routes = PoolRoutes.of(ledger.month(), mappings, drivers);
    SortedMap<String, BigDecimal> gross = new TreeMap<>(held);
    gross.putAll(routes.gross(held));
    List<Receivers> all = new ArrayList<>();
    for (Map.Entry<String, BigDecimal> pool : held.entrySet()) {
      Receivers receivers =
          Receivers.of(
              mappings.sharedPool(pool.getKey()).orElseThrow(), ledger.month(), mappings, drivers);
      all.add(receivers);
      PoolShare share = new PoolShare(ledger.month(), receivers, routes.route(receivers));
      List<AllocatedCost> poolLines = share.lines(pools.getOrDefault(pool.getKey(), List.of()));
      lines.addAll(poolLines);
      shares.addAll(
          share.explained(
              poolLines, pool.getValue(), gross.getOrDefault(pool.getKey(), pool.getValue())));
    }
    Unconverted unconverted = UnconvertedCost.of(ledger, held.keySet(), mappings, drivers);
    memory.ifPresent(
        known -> all.forEach(receivers -> known.note(receivers, ledger.month(), drivers)));
    return new Allocation(ledger.month(), ledger.currency(), lines, shares, unconverted);
  }

  private static SortedMap<String, List<MonthlyCost>> byPool(List<MonthlyCost> shared) {
    SortedMap<String, List<MonthlyCost>> byPool = new TreeMap<>();
    for (MonthlyCost posting : shared) {
      String id = ((CostObject.SharedPool) posting.target()).id();
      byPool.computeIfAbsent(id, pool -> new ArrayList<>()).add(posting);
    }
    return byPool;
  }

  private static BigDecimal held(List<MonthlyCost> costs) {
    return costs.stream().collect(Sums.of(MonthlyCost::effective));
  }

  /** Sum of all lines, in the report currency. */
  public BigDecimal total() {
    return lines.stream().collect(Sums.of(AllocatedCost::amount));
  }
}
