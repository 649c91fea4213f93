package dev.towerbook.ledger;

import dev.towerbook.mapping.Mappings;
import dev.towerbook.mapping.Target;
import dev.towerbook.mapping.catalogue.Application;
import dev.towerbook.mapping.catalogue.Catalogue;
import dev.towerbook.mapping.catalogue.SharedPool;
import dev.towerbook.money.Weights;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Who bears what, for one month: every posting becomes cost lines of the same total. A pool is
 * shared line by line with one set of weights, so that its cost pools and towers stay visible; a
 * pool whose drivers sum to zero stays {@link Bearer.Unallocated}.
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
    for (Map.Entry<String, List<Posting>> pool : byPool(direct.shared()).entrySet()) {
      PoolShare share =
          PoolShare.of(
              ledger.month(), mappings.sharedPool(pool.getKey()).orElseThrow(), mappings, drivers);
      List<CostLine> poolLines = share.lines(pool.getValue());
      lines.addAll(poolLines);
      shares.addAll(share.explained(poolLines, held(pool.getValue())));
    }
    return new Allocation(ledger.month(), ledger.currency(), lines, shares);
  }

  private static Map<String, List<Posting>> byPool(List<Posting> shared) {
    Map<String, List<Posting>> byPool = new TreeMap<>();
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

  /** One pool in one month: its receivers and their weights. */
  private record PoolShare(
      YearMonth month, SharedPool pool, List<String> applications, List<BigDecimal> weights) {

    static PoolShare of(YearMonth month, SharedPool pool, Mappings mappings, Drivers drivers) {
      List<String> applications = bearers(pool, month, mappings.catalogue());
      List<BigDecimal> weights = drivers.weights(AllocationBasis.of(pool), applications);
      return new PoolShare(month, pool, applications, weights);
    }

    private static List<String> bearers(SharedPool pool, YearMonth month, Catalogue catalogue) {
      return pool.everyApplication()
          ? catalogue.activeApplications().stream()
              .filter(application -> inService(application, month))
              .map(Application::id)
              .toList()
          : pool.applications();
    }

    private static boolean inService(Application application, YearMonth month) {
      return application.inService().map(day -> !YearMonth.from(day).isAfter(month)).orElse(true);
    }

    List<CostLine> lines(List<Posting> postings) {
      // What the pool bought no longer matters once it is shared; where it lies does.
      Map<CostPlace, BigDecimal> byPlace = new LinkedHashMap<>();
      for (Posting posting : postings) {
        byPlace.merge(posting.place().shared(), posting.effective(), BigDecimal::add);
      }
      CostSource source = CostSource.sharedPool(pool.id());
      List<CostLine> lines = new ArrayList<>();
      byPlace.forEach((place, amount) -> addLines(place, source, amount, lines));
      return lines;
    }

    private void addLines(
        CostPlace place, CostSource source, BigDecimal amount, List<CostLine> lines) {
      Optional<List<BigDecimal>> parts = Weights.splitExactly(amount, weights);
      if (parts.isEmpty()) {
        lines.add(new CostLine(new Bearer.Unallocated(pool.id()), place, source, amount));
        return;
      }
      for (int i = 0; i < applications.size(); i++) {
        BigDecimal part = parts.get().get(i);
        if (part.signum() != 0) {
          Bearer bearer = new Bearer.OfApplication(applications.get(i));
          lines.add(new CostLine(bearer, place, source, part));
        }
      }
    }

    List<AllocationShare> explained(List<CostLine> lines, BigDecimal total) {
      BigDecimal driverTotal = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      Map<String, BigDecimal> amounts = new TreeMap<>();
      for (CostLine line : lines) {
        String bearer = line.bearer() instanceof Bearer.OfApplication app ? app.id() : "";
        amounts.merge(bearer, line.amount(), BigDecimal::add);
      }
      Map<String, BigDecimal> drivers = drivers();
      List<AllocationShare> shares = new ArrayList<>();
      amounts.forEach(
          (application, amount) ->
              shares.add(
                  new AllocationShare(
                      month,
                      pool.id(),
                      AllocationBasis.of(pool).words(),
                      application,
                      total,
                      drivers.getOrDefault(application, BigDecimal.ZERO),
                      driverTotal,
                      amount)));
      shares.sort(
          Comparator.comparing(AllocationShare::amount)
              .reversed()
              .thenComparing(AllocationShare::application));
      return shares;
    }

    private Map<String, BigDecimal> drivers() {
      Map<String, BigDecimal> drivers = new HashMap<>();
      for (int i = 0; i < applications.size(); i++) {
        drivers.put(applications.get(i), weights.get(i));
      }
      return drivers;
    }
  }
}
