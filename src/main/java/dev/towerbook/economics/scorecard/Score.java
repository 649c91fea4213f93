package dev.towerbook.economics.scorecard;

import dev.towerbook.economics.invest.InvestmentCase;
import dev.towerbook.economics.metric.Measure;
import dev.towerbook.economics.unit.Proportion;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * One metric on a card.
 *
 * @param prior the same of the month before; empty if there is none or it is not reported by month
 * @param range 95 % interval of a rate, in the unit of the metric
 * @param note what a word means, or another remark; mostly empty
 * @param planned it rests on a plan that nobody has validated in 18 months: never met
 */
public record Score(
    ScoreMetric metric,
    Measure value,
    Optional<Measure> prior,
    Optional<Proportion.Range> range,
    String note,
    boolean planned) {

  /** Is the target met? */
  public enum Met {
    YES,
    NO,
    /** By a plan that nobody has validated. */
    PLANNED,
    /** No value, or finance has not signed the metric, or nobody owns it. */
    UNKNOWN,
    NO_TARGET
  }

  /** True if there is a figure or a word. */
  public boolean isThere() {
    return value.isKnown() || value instanceof Measure.Word;
  }

  /** What the value rests on. */
  public DataGrade grade() {
    return isThere() ? metric.grade() : DataGrade.MISSING;
  }

  /** The figure; empty for words and what is missing. */
  public Optional<BigDecimal> figure() {
    return value.number();
  }

  /** The figure of the month before. */
  public Optional<BigDecimal> priorFigure() {
    return prior.flatMap(Measure::number);
  }

  /** Value less the month before. */
  public Optional<BigDecimal> change() {
    return figure().flatMap(now -> priorFigure().map(now::subtract));
  }

  /** Why there is no value; empty if there is one. */
  public String reason() {
    return switch (value) {
      case Measure.Unknown unknown -> unknown.reason();
      case Measure.NotApplicable none -> none.reason();
      case Measure.Known known -> "";
      case Measure.Word word -> "";
    };
  }

  /** Whether the target is met: never said of a metric that is not trusted. */
  public Met met(MetricEntry entry) {
    if (entry.target().isEmpty()) {
      return Met.NO_TARGET;
    }
    if (!entry.isTrusted()) {
      return Met.UNKNOWN;
    }
    MetricEntry.Goal target = entry.target().get();
    return switch (value) {
      case Measure.Known known -> target.isMet(known.value()) ? reached() : Met.NO;
      case Measure.Word word -> word.value().equals(InvestmentCase.NEVER) ? Met.NO : Met.UNKNOWN;
      case Measure.Unknown unknown -> Met.UNKNOWN;
      case Measure.NotApplicable none -> Met.UNKNOWN;
    };
  }

  private Met reached() {
    return planned ? Met.PLANNED : Met.YES;
  }
}
