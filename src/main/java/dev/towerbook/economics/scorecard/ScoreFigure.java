package dev.towerbook.economics.scorecard;

import dev.towerbook.economics.metric.MetricFormat;

/**
 * What the figure of a metric is.
 *
 * @param title the name on pages
 * @param format how it is shown
 * @param grade what a known value of it rests on
 */
record ScoreFigure(String title, MetricFormat format, DataGrade grade, Span span) {

  /** What a value is about, which says whether the month before has one too. */
  enum Span {
    /** The cost of one month: unknown where that cost is. */
    MONTHS_COST,
    /** Something else of one month. */
    MONTH,
    /** All months, or no month at all: there is none of the month before. */
    ALL_MONTHS
  }

  /** Of the cost of a month, with shares of pools or hosts in it. */
  static ScoreFigure allocated(String title, MetricFormat format) {
    return new ScoreFigure(title, format, DataGrade.ALLOCATED, Span.MONTHS_COST);
  }

  /** Of the cost of a month as billed. */
  static ScoreFigure billed(String title, MetricFormat format) {
    return new ScoreFigure(title, format, DataGrade.MEASURED, Span.MONTHS_COST);
  }

  /** Of what was counted in a month. */
  static ScoreFigure counted(String title, MetricFormat format) {
    return new ScoreFigure(title, format, DataGrade.MEASURED, Span.MONTH);
  }

  /** Fitted over all months, or estimated by a person. */
  static ScoreFigure estimated(String title, MetricFormat format) {
    return new ScoreFigure(title, format, DataGrade.ESTIMATED, Span.ALL_MONTHS);
  }

  /** True if it is unknown where the cost of the month is. */
  boolean restsOnCost() {
    return span == Span.MONTHS_COST;
  }

  /** True if the month before has one too. */
  boolean isOfOneMonth() {
    return span != Span.ALL_MONTHS;
  }

  /** What a value counts, for CSV files: a currency, {@code share}, {@code per_1000}, … */
  String unit(String currency) {
    return switch (format) {
      case UNIT_COST, MONEY -> currency;
      case SHARE -> "share";
      case RATE -> "per_1000";
      case YEARS -> "years";
      case NUMBER -> "elasticity";
      case COUNT, SCORE, CHANGE, WORD -> "count";
    };
  }
}
