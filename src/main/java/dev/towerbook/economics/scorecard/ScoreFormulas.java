package dev.towerbook.economics.scorecard;

import dev.towerbook.economics.metric.Measure;
import dev.towerbook.economics.metric.Metric;
import dev.towerbook.mapping.words.Transfer;
import dev.towerbook.mapping.words.UsageUnit;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How a metric is worked out for each kind of card.
 *
 * @param application asked only of one that has cost in the month
 * @param wrapper asked only of one that has cost or a count in the month
 */
record ScoreFormulas(
    Function<ScoreSubject, Measure> portfolio,
    Function<ScoreSubject, Measure> application,
    Function<ScoreSubject, Measure> wrapper) {

  Measure value(ScoreSubject subject) {
    return switch (subject.scope()) {
      case PORTFOLIO -> portfolio.apply(subject);
      case APPLICATION -> application.apply(subject);
      case WRAPPER -> wrapper.apply(subject);
    };
  }

  /** Cost of the month per unit, of what is counted in that unit, by its signed numerator. */
  static ScoreFormulas perUnit(UsageUnit unit, Metric ofApplication) {
    return new ScoreFormulas(
        s -> s.month().costPer(unit, s.numerator(unit)),
        s -> {
          Measure whole = ofApplication.of(s.figures());
          return whole.isKnown() && s.numerator(unit) != Numerator.TCO
              ? s.month().costPer(List.of(s.figures()), unit, s.numerator(unit))
              : whole;
        },
        s -> ofWrapper(s, unit));
  }

  /** The cost of a wrapper is direct as a whole and not kept by part. */
  private static Measure ofWrapper(ScoreSubject s, UsageUnit unit) {
    Measure whole =
        unit.equals(UsageUnit.WORKFLOW_RUN)
            ? OperationFormulas.costPerRun(s)
            : s.wrapper().costPer(unit, s.when());
    return switch (s.numerator(unit)) {
      case TCO, DIRECT -> whole;
      case CLOUD, RUN ->
          whole.isKnown() ? new Measure.Unknown("wrapper cost is not split by numerator") : whole;
    };
  }

  /** Cost of moving data of some kinds. */
  static ScoreFormulas network(Predicate<Transfer> which, Metric ofApplication) {
    return new ScoreFormulas(
        s -> new Measure.Known(s.month().network().total(which)),
        s -> ofApplication.of(s.figures()),
        s -> s.wrapper().network(which));
  }

  /** Read off a cost curve, which only an application or a wrapper has. */
  static ScoreFormulas ofCurve(Function<ScoreSubject, Measure> formula) {
    return new ScoreFormulas(
        s -> none("not meaningful across units; see the pages"), formula, formula);
  }

  /** Of the whole company only. */
  static ScoreFormulas ofPortfolio(Function<ScoreSubject, Measure> formula) {
    Function<ScoreSubject, Measure> none =
        s -> new Measure.NotApplicable("worked out for the portfolio");
    return new ScoreFormulas(formula, none, none);
  }

  /** The same for each kind of card. */
  static ScoreFormulas everywhere(Function<ScoreSubject, Measure> formula) {
    return new ScoreFormulas(formula, formula, formula);
  }

  /** The question does not arise. */
  static Measure none(String reason) {
    return new Measure.NotApplicable(reason);
  }

  /** 1 for yes, 0 for no: the mean over many is a share. */
  static Measure yes(boolean yes) {
    return new Measure.Known(yes ? BigDecimal.ONE : BigDecimal.ZERO);
  }
}
