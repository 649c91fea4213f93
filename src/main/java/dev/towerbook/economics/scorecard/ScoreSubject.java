package dev.towerbook.economics.scorecard;

import dev.towerbook.economics.ScaleCase;
import dev.towerbook.economics.curve.ScaleVerdict;
import dev.towerbook.economics.invest.Initiative;
import dev.towerbook.economics.invest.InvestmentCase;
import dev.towerbook.economics.metric.ApplicationFigures;
import dev.towerbook.economics.metric.Measure;
import dev.towerbook.economics.scorecard.ScoreCard.Scope;
import dev.towerbook.economics.unit.Proportion;
import dev.towerbook.mapping.catalogue.Units;
import dev.towerbook.mapping.words.UsageUnit;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Whom a metric is asked about, in one month.
 *
 * @param id of an application or a wrapper; empty for the portfolio
 * @param curve how its cost follows its use, over all months
 * @param initiatives that money was put into for it
 */
record ScoreSubject(
    Scope scope,
    String id,
    MonthMetrics month,
    ScoreInputs inputs,
    Optional<ScaleCase> curve,
    List<Initiative> initiatives) {

  private static final int PER_THOUSAND = 1000;

  /** The same subject in another month. */
  ScoreSubject in(MonthMetrics other) {
    return new ScoreSubject(scope, id, other, inputs, curve, initiatives);
  }

  YearMonth when() {
    return month.side().month();
  }

  /** Why nothing can be asked: the month has nothing of it. */
  Optional<Measure> absent() {
    return switch (scope) {
      case PORTFOLIO -> Optional.empty();
      case APPLICATION ->
          month.side().figures().containsKey(id) ? Optional.empty() : none("no cost in ");
      case WRAPPER ->
          month.wrappers().containsKey(id) ? Optional.empty() : none("neither cost nor count in ");
    };
  }

  private Optional<Measure> none(String what) {
    return Optional.of(new Measure.Unknown(what + when()));
  }

  /** Which of its cost has no exchange rate; empty if all has one. */
  Optional<String> unconverted() {
    return switch (scope) {
      case PORTFOLIO -> month.unconverted().reason();
      case APPLICATION -> month.unconverted().ofApplication(id);
      case WRAPPER -> month.unconverted().ofWrapper(id);
    };
  }

  /** Figures of an application that is not {@link #absent}. */
  ApplicationFigures figures() {
    return Objects.requireNonNull(month.side().figures().get(id), id);
  }

  /** Month of a wrapper that is not {@link #absent}. */
  WrapperMonth wrapper() {
    return Objects.requireNonNull(month.wrappers().get(id), id);
  }

  /** The cost that a unit cost divides, as finance has signed it. */
  Numerator numerator(UsageUnit unit) {
    return inputs.metrics().entry(Units.metric(unit)).numerator();
  }

  /** What was put into it as one case; empty without cash flows. */
  Optional<InvestmentCase> investment() {
    return initiatives.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new InvestmentCase(
                initiatives.stream().flatMap(one -> one.flows().stream()).toList(),
                inputs.discountRate(),
                when().atEndOfMonth()));
  }

  /** True if what was put into it rests on a figure that nobody has checked lately. */
  boolean isPlanned() {
    return initiatives.stream().anyMatch(one -> one.isPlanned(when()));
  }

  Measure invested(Function<InvestmentCase, Measure> figure) {
    return investment()
        .map(figure)
        .orElseGet(
            () -> new Measure.Unknown("no cash flows in decisions/initiative-cash-flows.csv"));
  }

  /**
   * Cost of the next unit.
   *
   * @param at index of the volume: 0 today's, 1 ten times, 2 a hundred times
   */
  Measure marginalCost(int at) {
    return judged(
        curve.flatMap(ScaleCase::outlook).isPresent(),
        one -> one.outlook().orElseThrow().points().get(at).marginal());
  }

  /** Percent that unit cost changes by when volume grows by one percent. */
  Measure unitCostSlope() {
    return judged(
        false, one -> Measure.known(one.curve().fits().orElseThrow().slope().elasticity() - 1));
  }

  /** Nothing is reported of a curve that may not be judged: a figure there would be believed. */
  private Measure judged(boolean looksAhead, Function<ScaleCase, Measure> figure) {
    if (curve.isEmpty()) {
      return new Measure.NotApplicable("no unit, or no count of it");
    }
    return !looksAhead
            && curve.get().curve().verdict() instanceof ScaleVerdict.InsufficientEvidence little
        ? new Measure.Unknown(String.join("; ", little.reasons()))
        : figure.apply(curve.get());
  }

  /** 95 % interval of exceptions per thousand runs; empty where the counts are no proportion. */
  Optional<Proportion.Range> exceptionsRange() {
    Optional<Proportion> counted =
        switch (scope) {
          case PORTFOLIO ->
              WrapperMonth.exceptions(
                  month.wrapperCount(UsageUnit.EXCEPTION),
                  month.wrapperCount(UsageUnit.WORKFLOW_RUN));
          case WRAPPER ->
              WrapperMonth.exceptions(
                  wrapper().count(UsageUnit.EXCEPTION), wrapper().count(UsageUnit.WORKFLOW_RUN));
          case APPLICATION -> Optional.empty();
        };
    return counted
        .flatMap(Proportion::wilson95)
        .map(r -> new Proportion.Range(r.low() * PER_THOUSAND, r.high() * PER_THOUSAND));
  }
}
