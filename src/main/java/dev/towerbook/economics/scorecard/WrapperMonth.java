package dev.towerbook.economics.scorecard;

import dev.towerbook.economics.metric.Measure;
import dev.towerbook.economics.metric.MonthInputs;
import dev.towerbook.economics.unit.Proportion;
import dev.towerbook.intake.source.Expense;
import dev.towerbook.ledger.UsageTotal;
import dev.towerbook.ledger.allocate.AllocatedCost;
import dev.towerbook.mapping.catalogue.Wrapper;
import dev.towerbook.mapping.words.Layer;
import dev.towerbook.mapping.words.Transfer;
import dev.towerbook.mapping.words.UsageUnit;
import dev.towerbook.money.Sums;
import dev.towerbook.tco.TcoStatement;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What a wrapper cost and did in a month, over all its hosts.
 *
 * @param cost run and keep-alive, in report currency
 * @param support the keep-alive part of it
 * @param network the part of it that is traffic, by kind
 * @param counts what was counted of the whole month
 * @param partial why a count is not that of the whole month
 */
public record WrapperMonth(
    Wrapper wrapper,
    BigDecimal cost,
    BigDecimal support,
    Map<Transfer, BigDecimal> network,
    Map<UsageUnit, BigDecimal> counts,
    Map<UsageUnit, String> partial) {

  private static final BigDecimal COUNTABLE = BigDecimal.valueOf(Integer.MAX_VALUE);

  public WrapperMonth {
    network = Collections.unmodifiableMap(new EnumMap<>(network));
    counts = Collections.unmodifiableMap(new TreeMap<>(counts));
    partial = Collections.unmodifiableMap(new TreeMap<>(partial));
  }

  private static final class Sum {
    private BigDecimal cost = BigDecimal.ZERO;
    private BigDecimal support = BigDecimal.ZERO;
    private final Map<Transfer, BigDecimal> network = new EnumMap<>(Transfer.class);
    private final Map<UsageUnit, BigDecimal> counts = new TreeMap<>();
    private final Map<UsageUnit, String> partial = new TreeMap<>();

    void count(UsageTotal count) {
      count
          .incomplete()
          .ifPresentOrElse(
              why -> partial.put(count.unit(), why),
              () -> counts.merge(count.unit(), count.quantity(), BigDecimal::add));
    }

    WrapperMonth of(Wrapper wrapper) {
      return new WrapperMonth(wrapper, cost, support, network, counts, partial);
    }

    void add(AllocatedCost line) {
      cost = cost.add(line.amount());
      if (line.place().layer() == Layer.WRAPPER_KEEP_ALIVE) {
        support = support.add(line.amount());
      }
      if (line.place().transfer() != Transfer.NONE) {
        network.merge(line.place().transfer(), line.amount(), BigDecimal::add);
      }
    }
  }

  /** The wrappers of the catalogue that cost something or were counted, by id. */
  static SortedMap<String, WrapperMonth> of(MonthInputs side, SortedMap<String, Wrapper> wrappers) {
    SortedMap<String, Sum> sums = new TreeMap<>();
    for (TcoStatement statement : side.data().statements().byApplication().values()) {
      for (AllocatedCost line : statement.lines()) {
        if (line.isWrapper() && line.place().expense() == Expense.OPEX) {
          sums.computeIfAbsent(line.source().wrapper(), id -> new Sum()).add(line);
        }
      }
    }
    for (UsageTotal count : side.data().usage()) {
      count
          .wrapper()
          .ifPresent(wrapper -> sums.computeIfAbsent(wrapper, id -> new Sum()).count(count));
    }
    SortedMap<String, WrapperMonth> months = new TreeMap<>();
    sums.forEach(
        (id, sum) ->
            Optional.ofNullable(wrappers.get(id)).ifPresent(of -> months.put(id, sum.of(of))));
    return months;
  }

  /** Why there is no count of a unit to divide by, in words. */
  String whyNone(UsageUnit unit, String words) {
    return partial.getOrDefault(unit, words);
  }

  /** What was counted in a unit; zero if nothing was, or not of the whole month. */
  public BigDecimal count(UsageUnit unit) {
    return counts.getOrDefault(unit, BigDecimal.ZERO);
  }

  /** True if it cost something. */
  boolean isActive() {
    return cost.signum() > 0;
  }

  /** Exceptions of runs; empty without runs, or if the counts are no proportion. */
  static Optional<Proportion> exceptions(BigDecimal exceptions, BigDecimal runs) {
    boolean whole =
        runs.signum() > 0
            && exceptions.signum() >= 0
            && exceptions.compareTo(runs) <= 0
            && runs.compareTo(COUNTABLE) <= 0
            && exceptions.stripTrailingZeros().scale() <= 0
            && runs.stripTrailingZeros().scale() <= 0;
    return whole
        ? Optional.of(new Proportion(exceptions.longValueExact(), runs.longValueExact()))
        : Optional.empty();
  }

  /** Cost per unit. A wrapper that is counted in another unit is not asked for this one. */
  Measure costPer(UsageUnit unit, YearMonth month) {
    if (count(unit).signum() == 0
        && !unit.equals(UsageUnit.WORKFLOW_RUN)
        && count(UsageUnit.WORKFLOW_RUN).signum() > 0) {
      return new Measure.NotApplicable("counted in " + UsageUnit.WORKFLOW_RUN.id());
    }
    return Measure.ratio(
        cost(), count(unit), whyNone(unit, "no " + unit.id() + " count in " + month));
  }

  Measure exceptionsPer1000(YearMonth month) {
    String partial = partial().get(UsageUnit.EXCEPTION);
    if (partial != null) {
      return new Measure.Unknown(partial);
    }
    return Measure.ratio(
        count(UsageUnit.EXCEPTION).movePointRight(3),
        count(UsageUnit.WORKFLOW_RUN),
        whyNone(UsageUnit.WORKFLOW_RUN, "no run count in " + month));
  }

  Measure network(Predicate<Transfer> which) {
    return new Measure.Known(
        network.entrySet().stream()
            .filter(entry -> which.test(entry.getKey()))
            .collect(Sums.of(entry -> entry.getValue())));
  }
}
