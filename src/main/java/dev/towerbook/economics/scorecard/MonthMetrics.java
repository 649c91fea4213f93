package dev.towerbook.economics.scorecard;

import dev.towerbook.economics.commit.CommitmentMetrics.Basis;
import dev.towerbook.economics.commit.CommitmentScope;
import dev.towerbook.economics.commit.CommitmentScope.Advice;
import dev.towerbook.economics.commit.CommitmentScope.Kind;
import dev.towerbook.economics.commit.CommitmentScopes;
import dev.towerbook.economics.metric.ApplicationFigures;
import dev.towerbook.economics.metric.Measure;
import dev.towerbook.economics.metric.MonthInputs;
import dev.towerbook.economics.operation.OperationBuilder;
import dev.towerbook.economics.operation.Operations;
import dev.towerbook.economics.tags.TagMonth;
import dev.towerbook.economics.unit.InstrumentationCoverage;
import dev.towerbook.economics.unit.NetworkCost;
import dev.towerbook.ledger.gap.Unconverted;
import dev.towerbook.mapping.words.UsageUnit;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** One month, read once for all its cards. */
final class MonthMetrics {

  private final MonthInputs side;
  private final SortedMap<String, WrapperMonth> wrappers;
  private final TagSpend tags;
  private final NetworkCost network;
  private final Optional<TagMonth> requiredTags;
  private final List<Instrumented> services;
  private final Operations operations;
  private final Map<String, Measure> coverage = new HashMap<>();

  MonthMetrics(MonthInputs side, ScoreInputs inputs) {
    this.side = side;
    this.wrappers = WrapperMonth.of(side, inputs.mappings().catalogue().wrappers());
    this.tags = TagSpend.of(side.data().entries(), side.data().rates(), inputs.mappings());
    this.requiredTags = inputs.requiredTags().of(side.month());
    this.network = NetworkCost.of(side.data().statements());
    this.services = Instrumented.of(side, wrappers, inputs.metrics());
    this.operations = OperationBuilder.of(inputs.operations(), side.data().statements());
    for (CommitmentScope scope :
        CommitmentScopes.of(side.data().entries(), side.data().rates(), id -> Advice.NONE)) {
      if (scope.kind() != Kind.PROVIDER) {
        coverage.put(scope.id(), scope.commitments().coverage(Basis.LIST));
      }
    }
  }

  MonthInputs side() {
    return side;
  }

  Unconverted unconverted() {
    return side.data().statements().unconverted();
  }

  SortedMap<String, WrapperMonth> wrappers() {
    return wrappers;
  }

  TagSpend tags() {
    return tags;
  }

  /** Taggable cost that carries every required tag. */
  Measure requiredTags() {
    return requiredTags
        .map(month -> month.all().all().byCost(month.all()))
        .orElseGet(() -> new Measure.NotApplicable("required-tags.csv requires no tag"));
  }

  NetworkCost network() {
    return network;
  }

  Operations operations() {
    return operations;
  }

  List<Instrumented> services() {
    return services;
  }

  InstrumentationCoverage instrumentation() {
    return new InstrumentationCoverage(services.stream().map(Instrumented::service).toList());
  }

  /** Coverage by commitments of an application, or of all for an empty id. */
  Measure commitmentCoverage(String id) {
    return coverage.getOrDefault(id, new Measure.Unknown("no commitment in the month"));
  }

  /** Cost ÷ units of all applications that are counted in a unit and were counted. */
  Measure costPer(UsageUnit unit, Numerator numerator) {
    return costPer(List.copyOf(side.figures().values()), unit, numerator);
  }

  /** The same of some applications. */
  Measure costPer(List<ApplicationFigures> applications, UsageUnit unit, Numerator numerator) {
    List<ApplicationFigures> counted =
        applications.stream().flatMap(one -> one.in(unit).stream()).toList();
    BigDecimal cost = BigDecimal.ZERO;
    BigDecimal quantity = BigDecimal.ZERO;
    for (ApplicationFigures figures : counted) {
      String partial = figures.partial().get(side.month());
      if (partial != null) {
        return new Measure.Unknown(figures.application().id() + ": " + partial);
      }
      BigDecimal volume = figures.volumes().getOrDefault(side.month(), BigDecimal.ZERO);
      if (volume.signum() > 0) {
        cost = cost.add(figures.statement().operating(numerator::includes));
        quantity = quantity.add(volume);
      }
    }
    return Measure.ratio(cost, quantity, "no " + unit.id() + " count in " + side.month());
  }

  /** Keep-alive ÷ wrappers with cost. */
  Measure supportPerBot() {
    List<WrapperMonth> active = wrappers.values().stream().filter(WrapperMonth::isActive).toList();
    return Measure.ratio(
        sum(active.stream().map(WrapperMonth::support).toList()),
        BigDecimal.valueOf(active.size()),
        "no wrapper with cost");
  }

  /** Exceptions of all wrappers a thousand runs of all. */
  Measure exceptionsPer1000() {
    for (WrapperMonth wrapper : wrappers.values()) {
      for (UsageUnit unit : List.of(UsageUnit.WORKFLOW_RUN, UsageUnit.EXCEPTION)) {
        String partial = wrapper.partial().get(unit);
        if (partial != null) {
          return new Measure.Unknown(wrapper.wrapper().id() + ": " + partial);
        }
      }
    }
    return Measure.ratio(
        wrapperCount(UsageUnit.EXCEPTION).movePointRight(3),
        wrapperCount(UsageUnit.WORKFLOW_RUN),
        "no run count in " + side.month());
  }

  /** What all wrappers counted. */
  BigDecimal wrapperCount(UsageUnit unit) {
    return sum(wrappers.values().stream().map(wrapper -> wrapper.count(unit)).toList());
  }

  private static BigDecimal sum(List<BigDecimal> amounts) {
    return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
