package dev.towerbook.economics.unit;

import dev.towerbook.economics.metric.Measure;
import java.util.Optional;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;

/**
 * A count out of a count.
 *
 * @param count 0 to {@code of}
 * @param of 0 or more
 */
public record Proportion(long count, long of) {

  private static final double ALPHA = 0.05;

  /**
   * Where a rate lies.
   *
   * @param low 0 to 1
   * @param high 0 to 1
   */
  public record Range(double low, double high) {}

  public Proportion {
    if (count < 0 || count > of) {
      throw new IllegalArgumentException(count + " of " + of);
    }
  }

  /** The rate, 0 to 1. */
  public Measure rate() {
    return Measure.ratio(count, of, "nothing was counted");
  }

  /** The rate in 1,000. */
  public Measure perThousand() {
    return Measure.ratio(Math.multiplyExact(1000, count), of, "nothing was counted");
  }

  /** 95 % interval by Wilson; empty if nothing was counted. */
  public Optional<Range> wilson95() {
    if (of == 0) {
      return Optional.empty();
    }
    Interval interval =
        BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(
            Math.toIntExact(of), Math.toIntExact(count), ALPHA);
    return Optional.of(new Range(interval.getLowerBound(), interval.getUpperBound()));
  }

  /**
   * Below what the rate is with 95 %. If none was seen, 1 − 0.05^(1/n), about 3/n (the rule of
   * three), else the upper end of Wilson's interval.
   */
  public Measure upperBound() {
    if (of == 0) {
      return rate();
    }
    return Measure.known(
        count == 0 ? -Math.expm1(Math.log(ALPHA) / of) : wilson95().orElseThrow().high());
  }
}
