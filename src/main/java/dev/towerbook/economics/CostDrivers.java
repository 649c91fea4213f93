package dev.towerbook.economics;

import dev.towerbook.economics.driver.CostDriver;
import dev.towerbook.economics.driver.CostDriver.Basis;
import dev.towerbook.economics.driver.CostDriver.Cause;
import dev.towerbook.economics.driver.PoolShares;
import dev.towerbook.economics.driver.RuleMoves;
import dev.towerbook.economics.metric.ApplicationFigures;
import dev.towerbook.economics.unit.BridgeKey;
import dev.towerbook.economics.unit.CostBridge;
import dev.towerbook.economics.unit.CostBridge.Effect;
import dev.towerbook.economics.unit.CostBridge.Step;
import dev.towerbook.intake.source.Expense;
import dev.towerbook.ledger.allocate.AllocatedCost;
import dev.towerbook.tco.MonthData;
import dev.towerbook.tco.TcoStatement;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What pushes the cost of each application up, what pushes most first. The drivers of a basis sum
 * exactly to the change from the month before.
 *
 * @param byApplication by application id; an application without a bridge has none
 */
public record CostDrivers(SortedMap<String, List<CostDriver>> byApplication) {

  /** The book lacks the month before. */
  public static final CostDrivers NONE = new CostDrivers(new TreeMap<>());

  private static final Comparator<CostDriver> RANK =
      Comparator.comparing(CostDriver::basis)
          .thenComparing(Comparator.comparing(CostDriver::amount).reversed())
          .thenComparing(CostDriver::cause)
          .thenComparing(CostDriver::item);

  public CostDrivers {
    byApplication = Collections.unmodifiableSortedMap(new TreeMap<>(byApplication));
  }

  /**
   * The drivers of every application with a bridge.
   *
   * @param figures of the later month
   * @param cases cost curves, by application id
   */
  public static CostDrivers of(
      MonthData before,
      MonthData now,
      SortedMap<String, CostBridge> bridges,
      SortedMap<String, ApplicationFigures> figures,
      SortedMap<String, ScaleCase> cases) {
    PoolShares pools = new PoolShares(before.allocation(), now.allocation());
    RuleMoves rules = new RuleMoves(before.statements(), now.statements());
    SortedMap<String, List<CostDriver>> all = new TreeMap<>();
    bridges.forEach(
        (id, bridge) -> {
          Split split =
              new Split(id, pools, rules, lines(before, id), lines(now, id), new ArrayList<>());
          bridge.steps().forEach(split::add);
          Optional.ofNullable(cases.get(id))
              .ifPresent(
                  one ->
                      Optional.ofNullable(figures.get(id))
                          .ifPresent(of -> split.addCurve(bridge, one, of)));
          all.put(id, ranked(split.drivers()));
        });
    return new CostDrivers(all);
  }

  /** What an application bears by key, with the key. */
  private static Map<String, Line> lines(MonthData month, String id) {
    Map<String, Line> lines = new HashMap<>();
    TcoStatement statement = month.statements().byApplication().get(id);
    List<AllocatedCost> all = statement == null ? List.of() : statement.lines();
    for (AllocatedCost line : all) {
      if (line.place().expense() == Expense.OPEX) {
        BridgeKey key = BridgeKey.of(line);
        lines.merge(key.text(), new Line(key, line.amount()), Line::plus);
      }
    }
    return lines;
  }

  /** Drivers of one cause and item are one; those of nothing are none. */
  private static List<CostDriver> ranked(List<CostDriver> drivers) {
    record Key(Basis basis, Cause cause, String item) {}
    Map<Key, CostDriver> merged = new HashMap<>();
    for (CostDriver one : drivers) {
      merged.merge(new Key(one.basis(), one.cause(), one.item()), one, CostDriver::plus);
    }
    return merged.values().stream().filter(one -> one.amount().signum() != 0).sorted(RANK).toList();
  }

  /** The drivers of several applications together, ranked. */
  public List<CostDriver> of(List<String> applications) {
    List<CostDriver> all = new ArrayList<>();
    for (String id : applications) {
      byApplication.getOrDefault(id, List.of()).stream()
          .map(one -> one.because(id + " " + one.amount().toPlainString()))
          .filter(one -> one.basis() == Basis.BRIDGE)
          .forEach(all::add);
    }
    return ranked(all);
  }

  private record Line(BridgeKey key, BigDecimal amount) {
    Line plus(Line other) {
      return new Line(key, amount.add(other.amount));
    }
  }

  /** The steps of one bridge as drivers. */
  private record Split(
      String application,
      PoolShares pools,
      RuleMoves rules,
      Map<String, Line> former,
      Map<String, Line> later,
      List<CostDriver> drivers) {

    void add(Step step) {
      Optional<BridgeKey> key =
          Optional.ofNullable(later.get(step.key()))
              .or(() -> Optional.ofNullable(former.get(step.key())))
              .map(Line::key);
      String item = key.map(BridgeKey::item).orElse("");
      Optional<String> moved =
          switch (step.effect()) {
            case NEW -> rules.into(step.key());
            case RETIRED -> rules.outOf(step.key());
            default -> Optional.empty();
          };
      if (moved.isPresent()) {
        drivers.add(
            new CostDriver(Basis.BRIDGE, Cause.RULE, item, step.amount(), "rule " + moved.get()));
      } else if (step.effect() == Effect.ALLOCATION && key.isPresent()) {
        Line line = later.get(step.key());
        BigDecimal now = line == null ? BigDecimal.ZERO : line.amount();
        drivers.addAll(pools.split(application, key.get().pool(), step.amount(), now));
      } else {
        drivers.add(new CostDriver(Basis.BRIDGE, cause(step.effect()), item, step.amount(), ""));
      }
    }

    /** Volume at what a unit more costs by the curve, and what that does not explain. */
    void addCurve(CostBridge bridge, ScaleCase one, ApplicationFigures figures) {
      BigDecimal volume = figures.volumes().get(figures.month());
      BigDecimal before = figures.volumes().get(figures.month().minusMonths(1));
      Optional<BigDecimal> marginal =
          one.outlook().flatMap(outlook -> outlook.points().getFirst().marginal().number());
      if (volume == null || before == null || marginal.isEmpty()) {
        return;
      }
      BigDecimal units = volume.subtract(before);
      BigDecimal explained = marginal.get().multiply(units);
      BigDecimal change = bridge.to().subtract(bridge.from());
      String evidence =
          units.stripTrailingZeros().toPlainString()
              + " "
              + one.unit()
              + " at a marginal cost of "
              + marginal.get().round(new MathContext(6)).toPlainString();
      drivers.add(new CostDriver(Basis.CURVE, Cause.VOLUME, one.unit(), explained, evidence));
      drivers.add(
          new CostDriver(
              Basis.CURVE, Cause.REST, "", change.subtract(explained), "not explained by volume"));
    }

    private static Cause cause(Effect effect) {
      return switch (effect) {
        case RESTATEMENT -> Cause.CORRECTION;
        case NEW -> Cause.NEW;
        case RETIRED -> Cause.RETIRED;
        case NOT_DELIVERED -> Cause.NOT_DELIVERED;
        case VOLUME -> Cause.VOLUME;
        case MIX -> Cause.MIX;
        case PRICE -> Cause.PRICE;
        case FX -> Cause.EXCHANGE_RATE;
        case ALLOCATION -> Cause.SHARE;
        case UNCOUNTED -> Cause.NOT_SPLIT;
      };
    }
  }
}
