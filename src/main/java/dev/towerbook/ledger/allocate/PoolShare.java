package dev.towerbook.ledger.allocate;

import dev.towerbook.ledger.CostSource;
import dev.towerbook.ledger.month.MonthlyCost;
import dev.towerbook.mapping.CostCategory;
import dev.towerbook.mapping.CostObject;
import dev.towerbook.money.Weights;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;

/** One pool in one month: what it holds, split place by place with the weights of its way. */
record PoolShare(YearMonth month, Receivers receivers, PoolRoute route) {

  private static final String NOBODY = "";
  // Six decimals behind the finest unit of a share show which way the one rounding went.
  private static final int RESIDUAL_SCALE = Weights.LEDGER_SCALE + 6;

  List<AllocatedCost> lines(List<MonthlyCost> costs) {
    // What the pool bought no longer matters once it is shared; where it lies does.
    Map<CostCategory, BigDecimal> byPlace = new LinkedHashMap<>();
    for (MonthlyCost posting : costs) {
      byPlace.merge(posting.place().shared(), posting.effective(), BigDecimal::add);
    }
    List<BigDecimal> weights = new ArrayList<>(route.weights());
    weights.add(route.stuckWeight());
    List<AllocatedCost> lines = new ArrayList<>();
    byPlace.forEach((place, amount) -> addLines(place, amount, weights, lines));
    return lines;
  }

  private void addLines(
      CostCategory place, BigDecimal amount, List<BigDecimal> weights, List<AllocatedCost> lines) {
    CostSource source = CostSource.sharedPool(poolId());
    CostObject.Final nobody = new CostObject.Unallocated(poolId());
    Optional<List<BigDecimal>> parts = Weights.splitExactly(amount, weights);
    if (parts.isEmpty()) {
      lines.add(new AllocatedCost(nobody, place, source, amount));
      return;
    }
    List<String> applications = route.applications();
    for (int i = 0; i <= applications.size(); i++) {
      BigDecimal part = parts.get().get(i);
      if (part.signum() != 0) {
        CostObject.Final costObject =
            i < applications.size() ? new CostObject.Application(applications.get(i)) : nobody;
        lines.add(new AllocatedCost(costObject, place, source, part));
      }
    }
  }

  private String poolId() {
    return receivers.pool().id();
  }

  /**
   * How the pool reached each application, the largest share first.
   *
   * @param total what the pool held
   * @param gross what passed through it
   */
  List<AllocationShare> explained(List<AllocatedCost> lines, BigDecimal total, BigDecimal gross) {
    Map<String, BigDecimal> amounts = new TreeMap<>();
    for (AllocatedCost line : lines) {
      String costObject =
          line.costObject() instanceof CostObject.Application app ? app.id() : NOBODY;
      amounts.merge(costObject, line.amount(), BigDecimal::add);
    }
    Ways ways = Ways.of(this, total, gross);
    AllocationBasis basis = AllocationBasis.of(receivers.pool());
    List<AllocationShare> shares = new ArrayList<>();
    amounts.forEach(
        (application, amount) ->
            shares.add(
                new AllocationShare(
                    month,
                    poolId(),
                    basis,
                    application,
                    total,
                    ways.drivers().getOrDefault(application, BigDecimal.ZERO),
                    ways.driverTotal(),
                    amount,
                    ways.path(application, amount),
                    Optional.ofNullable(receivers.estimatedFrom().get(application)))));
    shares.sort(
        Comparator.comparing(AllocationShare::amount)
            .reversed()
            .thenComparing(AllocationShare::application));
    return shares;
  }

  /** What all shares of the pool are explained with. */
  private record Ways(
      PoolRoute route,
      Map<String, BigDecimal> drivers,
      BigDecimal driverTotal,
      Map<String, BigDecimal> weights,
      BigDecimal weightTotal,
      BigDecimal total,
      BigDecimal gross) {

    static Ways of(PoolShare share, BigDecimal total, BigDecimal gross) {
      PoolRoute route = share.route;
      Map<String, BigDecimal> weights = new HashMap<>();
      for (int i = 0; i < route.applications().size(); i++) {
        weights.put(route.applications().get(i), route.weights().get(i));
      }
      weights.put(NOBODY, route.stuckWeight());
      return new Ways(
          route,
          share.receivers.byApplication(),
          share.receivers.driverTotal(),
          weights,
          route.weightTotal(),
          total,
          gross);
    }

    AllocationPath path(String application, BigDecimal amount) {
      BigDecimal own = byOwnDriver(application, amount);
      SortedSet<String> through =
          application.isEmpty() ? route.stuckIn() : route.throughTo(application);
      return new AllocationPath(
          route.method(), own, amount.subtract(own), through, gross, residual(application, amount));
    }

    private BigDecimal byOwnDriver(String application, BigDecimal amount) {
      if (route.ownPart().isEmpty()) {
        return amount;
      }
      BigDecimal driver = drivers.getOrDefault(application, BigDecimal.ZERO);
      if (driver.signum() == 0) {
        return BigDecimal.ZERO;
      }
      return total
          .multiply(route.ownPart().get())
          .multiply(driver)
          .divide(driverTotal, Weights.LEDGER_SCALE, RoundingMode.HALF_EVEN);
    }

    private BigDecimal residual(String application, BigDecimal amount) {
      if (weightTotal.signum() == 0) {
        return BigDecimal.ZERO;
      }
      BigDecimal weight = weights.getOrDefault(application, BigDecimal.ZERO);
      return amount
          .multiply(weightTotal)
          .subtract(total.multiply(weight))
          .divide(weightTotal, RESIDUAL_SCALE, RoundingMode.HALF_EVEN);
    }
  }
}
