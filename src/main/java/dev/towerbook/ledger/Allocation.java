package dev.towerbook.ledger;

import dev.towerbook.mapping.Mappings;
import dev.towerbook.mapping.Target;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who bears what, for one month: every posting becomes cost lines of the same total. A pool is
 * shared line by line with one set of weights, so that its cost pools and towers stay visible; the
 * weights are final, whichever way the cost takes through other pools. A pool whose drivers sum to
 * zero stays {@link Bearer.Unallocated}, and so does the part of any pool that reaches only such
 * pools.
 *
 * @param lines all cost lines; they sum exactly to the postings
 * @param shares how each pool reached each application
 */
public record Allocation(
    YearMonth month, String currency, List<CostLine> lines, List<AllocationShare> shares) {

  public Allocation {
    lines = List.copyOf(lines);
    shares = List.copyOf(shares);
  }

  /** Allocates a month. */
  public static Allocation of(MonthLedger ledger, List<UsageTotal> usage, Mappings mappings) {
    DirectLines direct = DirectLines.of(ledger.postings(), mappings.catalogue(), usage);
    Drivers drivers = Drivers.of(ledger.postings(), mappings.catalogue(), direct);
    List<CostLine> lines = new ArrayList<>(direct.lines());
    List<AllocationShare> shares = new ArrayList<>();
    SortedMap<String, List<Posting>> pools = byPool(direct.shared());
    SortedMap<String, BigDecimal> held = new TreeMap<>();
    pools.forEach((pool, postings) -> held.put(pool, held(postings)));
    PoolRoutes routes = PoolRoutes.of(ledger.month(), mappings, drivers);
    SortedMap<String, BigDecimal> gross = new TreeMap<>(held);
    gross.putAll(routes.gross(held));
    for (Map.Entry<String, BigDecimal> pool : held.entrySet()) {
      Receivers receivers =
          Receivers.of(
              mappings.sharedPool(pool.getKey()).orElseThrow(), ledger.month(), mappings, drivers);
      PoolShare share = new PoolShare(ledger.month(), receivers, routes.route(receivers));
      List<CostLine> poolLines = share.lines(pools.getOrDefault(pool.getKey(), List.of()));
      lines.addAll(poolLines);
      shares.addAll(
          share.explained(
              poolLines, pool.getValue(), gross.getOrDefault(pool.getKey(), pool.getValue())));
    }
    return new Allocation(ledger.month(), ledger.currency(), lines, shares);
  }

  private static SortedMap<String, List<Posting>> byPool(List<Posting> shared) {
    SortedMap<String, List<Posting>> byPool = new TreeMap<>();
    for (Posting posting : shared) {
      String id = ((Target.ToSharedPool) posting.target()).id();
      byPool.computeIfAbsent(id, pool -> new ArrayList<>()).add(posting);
    }
    return byPool;
  }

  private static BigDecimal held(List<Posting> postings) {
    return postings.stream().map(Posting::effective).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Sum of all lines, in the report currency. */
  public BigDecimal total() {
    return lines.stream().map(CostLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
