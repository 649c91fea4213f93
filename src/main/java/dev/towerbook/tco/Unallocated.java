package dev.towerbook.tco;

import dev.towerbook.ledger.allocate.AllocatedCost;
import dev.towerbook.mapping.CostObject;
import dev.towerbook.money.Sums;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What stays in shared pools because nobody's driver counts anything, in the report currency. As in
 * suspense, a credit that reached no application does not pay for a charge that reached no
 * application: the gross amount is the sum of the lines without their signs.
 *
 * @param pools largest gross amount first, then by id; none is of zero gross
 */
public record Unallocated(List<Pool> pools) {

  /**
   * Money of one pool.
   *
   * @param id of the pool
   * @param net charges less credits
   * @param gross charges plus credits, above zero
   */
  public record Pool(String id, BigDecimal net, BigDecimal gross) {

    private Pool plus(Pool other) {
      return new Pool(id, net.add(other.net), gross.add(other.gross));
    }
  }

  public Unallocated {
    pools =
        pools.stream()
            .filter(pool -> pool.gross().signum() != 0)
            .sorted(Comparator.comparing(Pool::gross).reversed().thenComparing(Pool::id))
            .toList();
  }

  /** Of the lines that nobody bears; lines of other cost objects are skipped. */
  static Unallocated of(List<AllocatedCost> lines) {
    Map<String, Pool> pools = new TreeMap<>();
    for (AllocatedCost line : lines) {
      if (line.costObject() instanceof CostObject.Unallocated nobody) {
        String id = nobody.sharedPool();
        pools.merge(id, new Pool(id, line.amount(), line.amount().abs()), Pool::plus);
      }
    }
    return new Unallocated(List.copyOf(pools.values()));
  }

  /** Charges plus credits. */
  public BigDecimal gross() {
    return pools.stream().collect(Sums.of(Pool::gross));
  }
}
