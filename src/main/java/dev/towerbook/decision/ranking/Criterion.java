package dev.towerbook.decision.ranking;

import dev.towerbook.economics.metric.Measure;
import dev.towerbook.economics.metric.Metric;
import java.util.List;

/**
 * What a portfolio is ranked by; each is scored from 0 (good to leave alone) to 5 (act first). The
 * scales are a choice of this project.
 */
public enum Criterion {
  /** Lack of business fit. */
  VALUE,
  /** Lack of technical fit. */
  FIT,
  /** Criticality times lack of technical fit. */
  RISK,
  /** Unit cost against the mean of the earlier months, from a tenth less to a tenth more. */
  UNIT_COST_TREND,
  /** Wrapper share of TCO, up to a half. */
  WRAPPER_BURDEN;

  private static final double MOST = 5;
  private static final double LEAST_FIT = 1;
  private static final double TREND = 0.1;
  private static final double BURDEN = 0.5;

  /** What it is scored from. */
  List<Metric> metrics() {
    return switch (this) {
      case VALUE -> List.of(Metric.BUSINESS_FIT);
      case FIT -> List.of(Metric.TECHNICAL_FIT);
      case RISK -> List.of(Metric.CRITICALITY, Metric.TECHNICAL_FIT);
      case UNIT_COST_TREND -> List.of(Metric.UNIT_COST_CHANGE);
      case WRAPPER_BURDEN -> List.of(Metric.WRAPPER_SHARE);
    };
  }

  /**
   * The score of what is known, 0 to 5.
   *
   * @param known a figure for each of {@link #metrics}, in their order
   */
  double score(List<Measure.Known> known) {
    double first = known.getFirst().value().doubleValue();
    double last = known.getLast().value().doubleValue();
    double score =
        switch (this) {
          case VALUE, FIT -> lack(first);
          case RISK -> first * lack(last) / MOST;
          case UNIT_COST_TREND -> (first + TREND) / (2 * TREND) * MOST;
          case WRAPPER_BURDEN -> first / BURDEN * MOST;
        };
    return Math.clamp(score, 0, MOST);
  }

  /** Fit from 1 (bad) to 5 (good) as a lack from 5 to 0. */
  private static double lack(double fit) {
    return (MOST - fit) / (MOST - LEAST_FIT) * MOST;
  }
}
