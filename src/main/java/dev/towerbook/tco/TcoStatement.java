package dev.towerbook.tco;

import dev.towerbook.intake.source.Expense;
import dev.towerbook.ledger.allocate.AllocatedCost;
import dev.towerbook.mapping.words.Layer;
import dev.towerbook.mapping.words.RunChange;
import dev.towerbook.money.Sums;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Total cost of ownership of one application in one month, in the report currency, at full
 * precision. The total is the profit-and-loss view: operating cost with depreciation. Capital
 * outlay stands beside it and is never added, since its depreciation comes later.
 *
 * @param lines every cost that the application bears
 */
public record TcoStatement(
    String applicationId, YearMonth month, String currency, List<AllocatedCost> lines) {

  public TcoStatement {
    lines = List.copyOf(lines);
  }

  /** Fully loaded TCO: operating cost, direct and shared, wrappers included. */
  public BigDecimal fullyLoaded() {
    return operating(line -> true);
  }

  /** Operating cost without what came through shared pools. */
  public BigDecimal direct() {
    return operating(line -> !line.isShared());
  }

  /** Operating cost that came through shared pools. */
  public BigDecimal shared() {
    return operating(AllocatedCost::isShared);
  }

  /** Wrapper run and wrapper keep-alive engineering. */
  public BigDecimal wrappers() {
    return operating(AllocatedCost::isWrapper);
  }

  /** Fully loaded TCO less its wrappers. */
  public BigDecimal withoutWrappers() {
    return fullyLoaded().subtract(wrappers());
  }

  /** Operating cost that ends when the application is retired. */
  public BigDecimal avoidable() {
    return operating(line -> line.place().avoidable());
  }

  /** Operating cost to run the application as it is. */
  public BigDecimal run() {
    return operating(line -> line.place().runChange() == RunChange.RUN);
  }

  /** Operating cost of changing it. */
  public BigDecimal change() {
    return operating(line -> line.place().runChange() == RunChange.CHANGE);
  }

  /** Operating cost for which it is not stated whether it is run or change. */
  public BigDecimal neitherRunNorChange() {
    return operating(line -> line.place().runChange() == RunChange.UNKNOWN);
  }

  /** Capital outlay of the month: shown beside TCO, never in it. */
  public BigDecimal capitalOutlay() {
    return sum(line -> line.place().expense() == Expense.CAPEX);
  }

  /** Every amount of the statement, operating and capital; what reconciles with the ledger. */
  public BigDecimal booked() {
    return sum(line -> true);
  }

  /** Operating cost by layer, every layer present, in the order of the TCO. */
  public Map<Layer, BigDecimal> byLayer() {
    Map<Layer, BigDecimal> layers = new EnumMap<>(Layer.class);
    for (Layer layer : Layer.values()) {
      layers.put(layer, operating(line -> line.place().layer() == layer));
    }
    return Collections.unmodifiableMap(layers);
  }

  /** Operating cost by any attribute of its lines, sorted by the attribute. */
  public Map<String, BigDecimal> by(Function<AllocatedCost, String> attribute) {
    Map<String, BigDecimal> sums = new TreeMap<>();
    for (AllocatedCost line : lines) {
      if (line.place().expense() == Expense.OPEX) {
        sums.merge(attribute.apply(line), line.amount(), BigDecimal::add);
      }
    }
    return Collections.unmodifiableMap(sums);
  }

  /** Operating cost of some lines. */
  public BigDecimal operating(Predicate<AllocatedCost> which) {
    return sum(line -> line.place().expense() == Expense.OPEX && which.test(line));
  }

  private BigDecimal sum(Predicate<AllocatedCost> which) {
    return lines.stream().filter(which).collect(Sums.of(AllocatedCost::amount));
  }
}
