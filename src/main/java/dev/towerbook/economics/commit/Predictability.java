package dev.towerbook.economics.commit;

import dev.towerbook.economics.metric.Measure;
import java.math.BigDecimal;

/**
 * How far the use of a service can be relied on, from 0 to 100: the weakest of three parts, since
 * one that fails is enough. Each part runs from 0 to 1.
 *
 * @param stability the use that was there on nineteen of twenty days, in parts of the mean
 * @param trend 1 if use does not fall from the first third of the days to the last, less by a fifth
 *     for each four hundredths that it falls: 0 if it falls by a fifth
 * @param lifecycle use that stays, in parts of it and of use that ends
 */
public record Predictability(Measure stability, Measure trend, Measure lifecycle) {

  /** Below it nothing is to be committed. */
  public static final BigDecimal MIN = BigDecimal.valueOf(50);

  private static final double FALL_TO_ZERO = 0.2;
  private static final BigDecimal FULL = BigDecimal.valueOf(100);

  /**
   * From what is known of a service.
   *
   * @param low use that was there on nineteen of twenty days
   */
  static Predictability of(double low, ServiceBand.PerDay perDay, Measure trend) {
    return new Predictability(
        perDay
            .stays()
            .number()
            .filter(mean -> mean.signum() > 0)
            .map(mean -> part(low / mean.doubleValue()))
            .orElse(new Measure.Unknown("no use that stays")),
        trend.number().map(fall -> part(1 + fall.doubleValue() / FALL_TO_ZERO)).orElse(trend),
        perDay
            .stays()
            .with(perDay.never(), (stays, ends) -> stays)
            .number()
            .map(stays -> share(stays, perDay.never().number().orElseThrow()))
            .orElse(perDay.stays()));
  }

  private static Measure share(BigDecimal stays, BigDecimal ends) {
    return Measure.part(stays, stays.add(ends), "no use");
  }

  private static Measure part(double value) {
    return Measure.known(Math.max(0, Math.min(1, value)));
  }

  /** The score; unknown if a part is. */
  public Measure score() {
    return stability
        .with(trend, BigDecimal::min)
        .with(lifecycle, BigDecimal::min)
        .map(weakest -> weakest.multiply(FULL));
  }

  /** True if it is known and too low. */
  boolean isTooLow() {
    return score().number().filter(score -> score.compareTo(MIN) < 0).isPresent();
  }
}
