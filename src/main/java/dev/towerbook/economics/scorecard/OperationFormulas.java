package dev.towerbook.economics.scorecard;

import dev.towerbook.economics.metric.ApplicationFigures;
import dev.towerbook.economics.metric.Measure;
import dev.towerbook.economics.operation.ExceptionCost;
import dev.towerbook.economics.operation.Operation;
import dev.towerbook.economics.operation.SupportOverhead;
import dev.towerbook.economics.operation.SupportOverhead.Scope;
import dev.towerbook.economics.operation.WorkflowCost;
import dev.towerbook.economics.unit.Proportion;
import dev.towerbook.mapping.CostObject;
import dev.towerbook.mapping.catalogue.Wrapper;
import dev.towerbook.mapping.catalogue.WrapperHost;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** How metrics of completed runs, exceptions and support are worked out. */
final class OperationFormulas {

  private static final int PER_THOUSAND = 1000;

  static final ScoreFormulas COST_PER_EXCEPTION =
      new ScoreFormulas(
          s ->
              pooled(
                  s,
                  s.month()
                      .operations()
                      .all()
                      .map(Operation::exceptions)
                      .filter(OperationFormulas::some)
                      .toList(),
                  ExceptionCost::total,
                  ExceptionCost::exceptions),
          s -> exceptions(s, new CostObject.Application(s.id()), ExceptionCost::perException),
          s -> exceptions(s, new CostObject.Wrapper(s.id()), ExceptionCost::perException));

  static final ScoreFormulas APPLICATION_EXCEPTIONS =
      new ScoreFormulas(
          s ->
              pooled(
                  s,
                  ofApplications(s),
                  one -> one.exceptions().map(count -> count.movePointRight(3)),
                  ExceptionCost::operations),
          s -> exceptions(s, new CostObject.Application(s.id()), ExceptionCost::perThousand),
          s -> ScoreFormulas.none("of applications only"));

  static final ScoreFormulas SUPPORT_OVERHEAD =
      new ScoreFormulas(
          s ->
              s.month().operations().support(Scope.PORTFOLIO).stream()
                  .findFirst()
                  .map(SupportOverhead::perBot)
                  .orElseGet(() -> new Measure.Unknown("no wrapper with cost")),
          OperationFormulas::hosted,
          s -> support(s, s.id()).map(SupportOverhead::total).orElseGet(() -> noWrapper(s)));

  private OperationFormulas() {}

  /** Cost of a completed run of a wrapper. */
  static Measure costPerRun(ScoreSubject s) {
    return s.month()
        .operations()
        .of(new CostObject.Wrapper(s.id()))
        .flatMap(Operation::workflow)
        .map(WorkflowCost::perCompleted)
        .orElseGet(() -> noWrapper(s));
  }

  private static Measure noWrapper(ScoreSubject s) {
    return new Measure.Unknown("neither cost nor count in " + s.when());
  }

  private static Measure exceptions(
      ScoreSubject s, CostObject.Listed subject, Function<ExceptionCost, Measure> figure) {
    return s.month()
        .operations()
        .of(subject)
        .map(Operation::exceptions)
        .map(figure)
        .orElseGet(() -> new Measure.NotApplicable("its exceptions are not counted"));
  }

  /** True unless nothing was counted, or none. */
  private static boolean some(ExceptionCost one) {
    return one.counted()
        && one.exceptions().number().filter(count -> count.signum() == 0).isEmpty();
  }

  private static List<ExceptionCost> ofApplications(ScoreSubject s) {
    return s.month().operations().applications().values().stream()
        .map(Operation::exceptions)
        .filter(ExceptionCost::counted)
        .toList();
  }

  /** A ratio over all that have exceptions; unknown if a figure of one is. */
  private static Measure pooled(
      ScoreSubject s,
      List<ExceptionCost> all,
      Function<ExceptionCost, Measure> part,
      Function<ExceptionCost, Measure> whole) {
    BigDecimal parts = BigDecimal.ZERO;
    BigDecimal wholes = BigDecimal.ZERO;
    for (ExceptionCost one : all) {
      for (Measure figure : List.of(one.exceptions(), part.apply(one), whole.apply(one))) {
        if (figure instanceof Measure.Unknown(String reason)) {
          return new Measure.Unknown(one.subject().name() + ": " + reason);
        }
      }
      parts = parts.add(part.apply(one).number().orElse(BigDecimal.ZERO));
      wholes = wholes.add(whole.apply(one).number().orElse(BigDecimal.ZERO));
    }
    return Measure.ratio(parts, wholes, "no exception count in " + s.when());
  }

  private static Optional<SupportOverhead> support(ScoreSubject s, String wrapper) {
    return s.month().operations().support(Scope.WRAPPER).stream()
        .filter(one -> one.id().equals(wrapper))
        .findFirst();
  }

  /** What an application bears of the support of its wrappers, per wrapper. */
  private static Measure hosted(ScoreSubject s) {
    ApplicationFigures figures = s.figures();
    if (figures.wrappers().isEmpty()) {
      return ScoreFormulas.none("no wrapper");
    }
    Measure sum = new Measure.Known(BigDecimal.ZERO);
    for (Wrapper wrapper : figures.wrappers()) {
      BigDecimal share =
          s.inputs().mappings().catalogue().hostsOf(wrapper.id()).stream()
              .filter(host -> host.application().equals(s.id()))
              .map(WrapperHost::share)
              .findFirst()
              .orElse(BigDecimal.ZERO);
      Measure own =
          support(s, wrapper.id()).map(SupportOverhead::total).orElseGet(() -> noWrapper(s));
      sum = sum.with(own.map(share::multiply), BigDecimal::add);
    }
    return sum instanceof Measure.Known(BigDecimal all)
        ? Measure.ratio(all, BigDecimal.valueOf(figures.wrappers().size()), "")
        : sum;
  }

  /** 95 % interval of exceptions of an application; empty where the counts are no proportion. */
  static Optional<Proportion.Range> applicationRange(ScoreSubject s) {
    Stream<ExceptionCost> all =
        switch (s.scope()) {
          case PORTFOLIO -> ofApplications(s).stream();
          case APPLICATION ->
              s
                  .month()
                  .operations()
                  .of(new CostObject.Application(s.id()))
                  .map(Operation::exceptions)
                  .stream();
          case WRAPPER -> Stream.empty();
        };
    BigDecimal exceptions = BigDecimal.ZERO;
    BigDecimal operations = BigDecimal.ZERO;
    for (ExceptionCost one : all.toList()) {
      if (!one.exceptions().isKnown() || !one.operations().isKnown()) {
        return Optional.empty();
      }
      exceptions = exceptions.add(one.exceptions().number().orElseThrow());
      operations = operations.add(one.operations().number().orElseThrow());
    }
    return WrapperMonth.exceptions(exceptions, operations)
        .flatMap(Proportion::wilson95)
        .map(r -> new Proportion.Range(r.low() * PER_THOUSAND, r.high() * PER_THOUSAND));
  }
}
