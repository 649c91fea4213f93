package dev.towerbook.economics.scorecard;

import dev.towerbook.economics.ScaleCase;
import dev.towerbook.economics.curve.CostCurve;
import dev.towerbook.economics.curve.ScaleOutlook;
import dev.towerbook.economics.curve.ScaleVerdict;
import dev.towerbook.economics.invest.Initiative;
import dev.towerbook.economics.invest.InvestmentCase;
import dev.towerbook.economics.metric.ApplicationFigures;
import dev.towerbook.economics.metric.Measure;
import dev.towerbook.economics.metric.Metric;
import dev.towerbook.economics.scorecard.ScoreCard.Scope;
import dev.towerbook.economics.unit.Proportion;
import dev.towerbook.ledger.UsageTotal;
import dev.towerbook.mapping.CostObject;
import dev.towerbook.mapping.Transfer;
import dev.towerbook.mapping.catalogue.UsageUnit;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** Fills the cards. */
final class ScorecardBuilder {

  private static final Measure NO_POLICY =
      new Measure.Unknown("no results of a deployment check are read");
  private static final int PER_THOUSAND = 1000;

  /** A metric of a subject in one month. */
  @FunctionalInterface
  private interface Figure extends BiFunction<ScoreMetric, MonthMetrics, Measure> {}

  private final ScoreInputs inputs;
  private final MonthMetrics now;
  private final Optional<MonthMetrics> prior;
  private final Map<String, SortedMap<YearMonth, BigDecimal>> runs = new HashMap<>();

  ScorecardBuilder(ScoreInputs inputs, MonthMetrics now, Optional<MonthMetrics> prior) {
    this.inputs = inputs;
    this.now = now;
    this.prior = prior;
    for (UsageTotal count : inputs.usage()) {
      if (count.subject() instanceof CostObject.Wrapper wrapper
          && count.unit() == UsageUnit.WORKFLOW_RUN
          && count.incomplete().isEmpty()
          && !count.month().isAfter(now.side().month())) {
        runs.computeIfAbsent(wrapper.id(), id -> new TreeMap<>())
            .merge(count.month(), count.quantity(), BigDecimal::add);
      }
    }
  }

  /** The portfolio, then applications, then wrappers. */
  List<ScoreCard> cards() {
    List<ScoreCard> cards = new ArrayList<>();
    List<Initiative> all = List.copyOf(inputs.initiatives().byId().values());
    cards.add(
        card(
            Scope.PORTFOLIO,
            "",
            (metric, month) -> told(metric, month.untold().reason(), this.portfolio(metric, month)),
            all));
    now.side()
        .figures()
        .forEach(
            (id, figures) ->
                cards.add(
                    card(
                        Scope.APPLICATION,
                        id,
                        (metric, month) ->
                            told(
                                metric,
                                month.untold().ofApplication(id),
                                application(metric, id, month)),
                        inputs.initiatives().ofApplication(id))));
    for (String id : now.wrappers().keySet()) {
      Optional<ScaleCase> curve = curve(id);
      cards.add(
          card(
              Scope.WRAPPER,
              id,
              (metric, month) ->
                  told(metric, month.untold().ofWrapper(id), wrapper(metric, id, month, curve)),
              inputs.initiatives().ofWrapper(id)));
    }
    return cards;
  }

  /**
   * A figure that rests on cost without an exchange rate is unknown, whatever the rest of it is.
   */
  private static Measure told(ScoreMetric metric, Optional<String> unknown, Measure measure) {
    return unknown.isPresent() && metric.isOfMonthsCost() && measure instanceof Measure.Known
        ? new Measure.Unknown(unknown.get())
        : measure;
  }

  private ScoreCard card(Scope scope, String id, Figure figure, List<Initiative> initiatives) {
    List<Score> scores = new ArrayList<>();
    for (ScoreMetric metric : ScoreMetric.values()) {
      scores.add(
          switch (metric) {
            case PAYBACK, NPV, IRR -> invested(metric, initiatives);
            case MARGINAL_COST_N, MARGINAL_COST_10N, MARGINAL_COST_100N, UNIT_COST_SLOPE ->
                // A curve is over all months: it has no month before.
                Score.of(metric, figure.apply(metric, now), Optional.empty());
            case POLICY_VIOLATIONS -> Score.of(metric, NO_POLICY, Optional.empty());
            case EXCEPTIONS_PER_1000 -> exceptions(figure, scope, id);
            default ->
                Score.of(
                    metric,
                    figure.apply(metric, now),
                    prior.map(before -> figure.apply(metric, before)));
          });
    }
    return new ScoreCard(scope, id, scores);
  }

  private Score exceptions(Figure figure, Scope scope, String id) {
    ScoreMetric metric = ScoreMetric.EXCEPTIONS_PER_1000;
    Optional<Proportion.Range> range =
        counted(scope, id)
            .flatMap(Proportion::wilson95)
            .map(r -> new Proportion.Range(r.low() * PER_THOUSAND, r.high() * PER_THOUSAND));
    return new Score(
        metric,
        figure.apply(metric, now),
        prior.map(before -> figure.apply(metric, before)),
        range,
        "");
  }

  private Optional<Proportion> counted(Scope scope, String id) {
    return switch (scope) {
      case PORTFOLIO ->
          WrapperMonth.exceptions(
              now.wrapperCount(UsageUnit.EXCEPTION), now.wrapperCount(UsageUnit.WORKFLOW_RUN));
      case WRAPPER ->
          Optional.ofNullable(now.wrappers().get(id))
              .flatMap(
                  of ->
                      WrapperMonth.exceptions(
                          of.count(UsageUnit.EXCEPTION), of.count(UsageUnit.WORKFLOW_RUN)));
      case APPLICATION -> Optional.empty();
    };
  }

  private Score invested(ScoreMetric metric, List<Initiative> initiatives) {
    if (initiatives.isEmpty()) {
      return Score.of(
          metric,
          new Measure.Unknown("no cash flows in decisions/initiative-cash-flows.csv"),
          Optional.empty());
    }
    InvestmentCase of =
        new InvestmentCase(
            initiatives.stream().flatMap(one -> one.flows().stream()).toList(),
            inputs.discountRate());
    return switch (metric) {
      case PAYBACK -> Score.of(metric, of.payback(), Optional.empty());
      case IRR -> new Score(metric, of.irr(), Optional.empty(), Optional.empty(), of.irrNote());
      default -> Score.of(metric, of.npv(), Optional.empty());
    };
  }

  private Measure portfolio(ScoreMetric metric, MonthMetrics month) {
    return switch (metric) {
      case COST_PER_TRANSACTION -> month.costPer(UsageUnit.TRANSACTION);
      case COST_PER_API_CALL -> month.costPer(UsageUnit.API_CALL);
      case COST_PER_WORKFLOW_RUN -> month.costPer(UsageUnit.WORKFLOW_RUN);
      case COST_PER_EXCEPTION ->
          month.costPerException(inputs.mappings().settings().businessHourCost());
      case SUPPORT_PER_BOT -> month.supportPerBot();
      case EXCEPTIONS_PER_1000 -> month.exceptionsPer1000();
      case EGRESS_COST -> new Measure.Known(month.network().total(kind -> kind == Transfer.EGRESS));
      case INTER_SERVICE_COST -> new Measure.Known(month.network().total(Transfer::isInternal));
      case TAG_COVERAGE -> month.tags().share();
      case INSTRUMENTATION_COVERAGE -> month.instrumentation().byCount().rate();
      case COMMITMENT_COVERAGE -> month.commitmentCoverage("");
      case MARGINAL_COST_N, MARGINAL_COST_10N, MARGINAL_COST_100N, UNIT_COST_SLOPE ->
          new Measure.NotApplicable("units differ; told by application and wrapper");
      case POLICY_VIOLATIONS, PAYBACK, NPV, IRR -> NO_POLICY;
    };
  }

  private Measure application(ScoreMetric metric, String id, MonthMetrics month) {
    ApplicationFigures figures = month.side().figures().get(id);
    if (figures == null) {
      return new Measure.Unknown("no cost in " + month.side().month());
    }
    Optional<ScaleCase> curve = Optional.ofNullable(inputs.economics().scaleCases().get(id));
    return switch (metric) {
      case MARGINAL_COST_N, MARGINAL_COST_10N, MARGINAL_COST_100N, UNIT_COST_SLOPE ->
          curve(metric, curve);
      case TAG_COVERAGE -> month.tags().shareOf(new CostObject.Application(id));
      case INSTRUMENTATION_COVERAGE ->
          yes(Instrumented.of(figures, inputs.metrics()).lacks().isEmpty());
      case COMMITMENT_COVERAGE -> month.commitmentCoverage(id);
      case COST_PER_EXCEPTION ->
          new Measure.NotApplicable(
              figures.wrappers().isEmpty() ? "no wrapper" : "told by wrapper");
      default ->
          Metric.named(metric.id())
              .map(same -> same.of(figures))
              .orElseThrow(() -> new IllegalStateException(metric + " has no formula"));
    };
  }

  private Measure wrapper(
      ScoreMetric metric, String id, MonthMetrics month, Optional<ScaleCase> curve) {
    WrapperMonth of = month.wrappers().get(id);
    if (of == null) {
      return new Measure.Unknown("neither cost nor count in " + month.side().month());
    }
    YearMonth when = month.side().month();
    return switch (metric) {
      case COST_PER_TRANSACTION -> WrapperFormulas.costPer(of, UsageUnit.TRANSACTION, when);
      case COST_PER_API_CALL -> WrapperFormulas.costPer(of, UsageUnit.API_CALL, when);
      case COST_PER_WORKFLOW_RUN -> WrapperFormulas.costPer(of, UsageUnit.WORKFLOW_RUN, when);
      case COST_PER_EXCEPTION ->
          WrapperFormulas.costPerException(
              of, inputs.mappings().settings().businessHourCost(), when);
      case SUPPORT_PER_BOT -> new Measure.Known(of.support());
      case EXCEPTIONS_PER_1000 -> WrapperFormulas.exceptionsPer1000(of, when);
      case EGRESS_COST -> WrapperFormulas.network(of, kind -> kind == Transfer.EGRESS);
      case INTER_SERVICE_COST -> WrapperFormulas.network(of, Transfer::isInternal);
      case TAG_COVERAGE -> month.tags().shareOf(new CostObject.Wrapper(id));
      case INSTRUMENTATION_COVERAGE ->
          yes(
              of.count(UsageUnit.WORKFLOW_RUN).signum() > 0
                  && inputs.metrics().isSigned(ScoreMetric.COST_PER_WORKFLOW_RUN.id()));
      case COMMITMENT_COVERAGE ->
          new Measure.NotApplicable("commitments are told by application and provider");
      case MARGINAL_COST_N, MARGINAL_COST_10N, MARGINAL_COST_100N, UNIT_COST_SLOPE ->
          curve(metric, curve);
      case POLICY_VIOLATIONS, PAYBACK, NPV, IRR -> NO_POLICY;
    };
  }

  private static Measure yes(boolean yes) {
    return new Measure.Known(yes ? BigDecimal.ONE : BigDecimal.ZERO);
  }

  private Optional<ScaleCase> curve(String wrapper) {
    SortedMap<YearMonth, BigDecimal> volumes = runs.get(wrapper);
    SortedMap<YearMonth, BigDecimal> costs = inputs.costByWrapper().get(wrapper);
    return volumes == null || costs == null
        ? Optional.empty()
        : Optional.of(
            ScaleCase.of(
                wrapper,
                "workflow_run",
                volumes,
                costs,
                inputs.tariffs().of(new CostObject.Wrapper(wrapper), now.side().month())));
  }

  /** Nothing is told of a curve that may not be judged: a figure there would be believed. */
  private static Measure curve(ScoreMetric metric, Optional<ScaleCase> one) {
    if (one.isEmpty()) {
      return new Measure.NotApplicable("no unit, or no count of it");
    }
    CostCurve curve = one.get().curve();
    Optional<ScaleOutlook> outlook = one.get().outlook();
    boolean ofFit = metric == ScoreMetric.UNIT_COST_SLOPE || outlook.isEmpty();
    if (ofFit && curve.verdict() instanceof ScaleVerdict.InsufficientEvidence little) {
      return new Measure.Unknown(String.join("; ", little.reasons()));
    }
    return switch (metric) {
      case MARGINAL_COST_N -> outlook.orElseThrow().points().get(0).marginal();
      case MARGINAL_COST_10N -> outlook.orElseThrow().points().get(1).marginal();
      case MARGINAL_COST_100N -> outlook.orElseThrow().points().get(2).marginal();
      default -> Measure.known(curve.fits().orElseThrow().slope().elasticity() - 1);
    };
  }
}
