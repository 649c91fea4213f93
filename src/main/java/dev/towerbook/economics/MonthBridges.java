package dev.towerbook.economics;

import dev.towerbook.economics.unit.BridgeKey;
import dev.towerbook.economics.unit.BridgeLine;
import dev.towerbook.economics.unit.CostBridge;
import dev.towerbook.economics.unit.CostBridge.Effect;
import dev.towerbook.economics.unit.CostBridge.Step;
import dev.towerbook.intake.source.Expense;
import dev.towerbook.ledger.LedgerEntry;
import dev.towerbook.ledger.allocate.AllocatedCost;
import dev.towerbook.money.Sums;
import dev.towerbook.tco.MonthData;
import dev.towerbook.tco.MonthStatements;
import dev.towerbook.tco.TcoStatement;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Why each application costs more or less than in the month before. */
public final class MonthBridges {

  /** Decimals of a part that is a quotient; the uncounted part takes what rounding leaves. */
  private static final int SCALE = 12;

  /** Lines of one key in one month. */
  private static final class Sum {
    private BigDecimal cost = BigDecimal.ZERO;
    private BigDecimal correction = BigDecimal.ZERO;
    private BigDecimal undelivered = BigDecimal.ZERO;
    private Optional<BigDecimal> quantity = Optional.of(BigDecimal.ZERO);
    private Optional<BigDecimal> rate = Optional.of(BigDecimal.ONE);
    private String group = "";
    private boolean shared;

    void add(AllocatedCost line, String application, BridgeUnits units) {
      BigDecimal part = units.correction(line, application);
      Optional<BigDecimal> more = units.quantity(line, application);
      BigDecimal missing = units.undelivered(line, application);
      cost = cost.add(line.amount()).subtract(part).subtract(missing);
      correction = correction.add(part);
      undelivered = undelivered.add(missing);
      quantity = quantity.flatMap(sum -> more.map(sum::add));
      rate = units.rate(line, application);
      group = line.source().kindWord() + '|' + line.source().provider();
      shared = line.isShared();
    }

    BridgeLine line(String key) {
      return new BridgeLine(key, group, cost, BigDecimal.ONE, quantity, shared);
    }
  }

  private final SortedMap<String, Sum> former;
  private final SortedMap<String, Sum> later;

  private MonthBridges(SortedMap<String, Sum> former, SortedMap<String, Sum> later) {
    this.former = former;
    this.later = later;
  }

  /** A month's statements with what its ledger entries count. */
  private record Side(MonthStatements statements, BridgeUnits units) {
    static Side of(MonthData month, Predicate<LedgerEntry> missing) {
      return new Side(
          month.statements(),
          new BridgeUnits(month.month(), month.entries(), month.rates(), missing));
    }
  }

  /**
   * Bridges of every application that had cost in either month, and whose cost is known in both.
   *
   * @param missing ledger entries of the month before whose source has not been delivered since
   */
  public static SortedMap<String, CostBridge> of(
      MonthData before, MonthData now, Predicate<LedgerEntry> missing) {
    Side former = Side.of(before, missing);
    Side later = Side.of(now, entry -> false);
    TreeSet<String> ids = new TreeSet<>(before.statements().byApplication().keySet());
    ids.addAll(now.statements().byApplication().keySet());
    SortedMap<String, CostBridge> bridges = new TreeMap<>();
    ids.removeIf(
        id ->
            before.statements().unconverted().ofApplication(id).isPresent()
                || now.statements().unconverted().ofApplication(id).isPresent());
    for (String id : ids) {
      bridges.put(id, new MonthBridges(sums(former, id), sums(later, id)).bridge());
    }
    return bridges;
  }

  private static SortedMap<String, Sum> sums(Side side, String id) {
    SortedMap<String, Sum> sums = new TreeMap<>();
    TcoStatement statement = side.statements().byApplication().get(id);
    List<AllocatedCost> lines = statement == null ? List.of() : statement.lines();
    for (AllocatedCost line : lines) {
      if (line.place().expense() == Expense.OPEX) {
        sums.computeIfAbsent(key(line), key -> new Sum()).add(line, id, side.units());
      }
    }
    return sums;
  }

  private static String key(AllocatedCost line) {
    return BridgeKey.of(line).text();
  }

  private CostBridge bridge() {
    CostBridge plain =
        CostBridge.of(
            total(former),
            former.entrySet().stream().map(e -> e.getValue().line(e.getKey())).toList(),
            later.entrySet().stream().map(e -> e.getValue().line(e.getKey())).toList());
    List<Step> steps = new ArrayList<>(plain.steps());
    former.forEach(
        (key, sum) -> {
          steps.add(new Step(key, Effect.RESTATEMENT, sum.correction.negate()));
          steps.add(new Step(key, Effect.NOT_DELIVERED, sum.undelivered.negate()));
        });
    later.forEach((key, sum) -> steps.add(new Step(key, Effect.RESTATEMENT, sum.correction)));
    moveRates(steps);
    BigDecimal missing = former.values().stream().collect(Sums.of(sum -> sum.undelivered));
    return new CostBridge(
        plain.from().add(corrections(former)).add(missing),
        plain.to().add(corrections(later)),
        steps);
  }

  private static BigDecimal total(SortedMap<String, Sum> sums) {
    return sums.values().stream().collect(Sums.of(sum -> sum.cost));
  }

  private static BigDecimal corrections(SortedMap<String, Sum> sums) {
    return sums.values().stream().collect(Sums.of(sum -> sum.correction));
  }

  /** Takes the part of the exchange rate out of price, or out of what nobody counts. */
  private void moveRates(List<Step> steps) {
    later.forEach(
        (key, now) -> {
          Sum then = former.get(key);
          if (then != null && !now.shared && now.rate.isPresent() && then.rate.isPresent()) {
            BigDecimal fx = fx(now.cost, then.rate.get(), now.rate.get());
            boolean counted = isCounted(then) && isCounted(now);
            steps.add(new Step(key, Effect.FX, fx));
            steps.add(new Step(key, counted ? Effect.PRICE : Effect.UNCOUNTED, fx.negate()));
          }
        });
  }

  private static boolean isCounted(Sum sum) {
    return sum.quantity.filter(units -> units.signum() > 0).isPresent();
  }

  private static BigDecimal fx(BigDecimal cost, BigDecimal before, BigDecimal after) {
    return cost.multiply(after.subtract(before)).divide(after, SCALE, RoundingMode.HALF_EVEN);
  }
}
