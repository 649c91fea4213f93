package dev.towerbook.economics.commit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.statistics.descriptive.Quantile;

/**
 * How much of a service family to commit: the part of its use that is always there.
 *
 * @param low a level under which use fell in one period of twenty, on-demand price a period
 * @param high the level that would have cost least in the periods seen: the quantile at which use
 *     exceeds the level for 1 − discount of the time, where the last unit just pays
 * @param regret change of demand (−0.2 for 20 % less) → what committing to {@code high} would cost
 *     more a period than on demand; below zero if it still saves
 */
public record CommitBand(double low, double high, SortedMap<Double, Double> regret) {

  private static final double STABLE_QUANTILE = 0.05;
  private static final int YEAR_DAYS = 365;
  private static final List<Double> SHOCKS = List.of(0.0, -0.2, -0.4);
  static final int PERIODS_MIN = 30;

  /** The answer to how much to commit. */
  public sealed interface Advice {
    /** Commit somewhere in the band, less what is committed already. */
    record Commit(CommitBand band) implements Advice {}

    /**
     * Do not.
     *
     * @param reason in words for a reader
     */
    record DoNotCommit(String reason) implements Advice {}
  }

  public CommitBand {
    regret = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(regret));
  }

  /**
   * Advises on eligible use.
   *
   * @param use eligible use a period (hour or day) at on-demand price, of applications that stay
   * @param discount of the commitment, above 0 and below 1
   * @param retiring true if the use is that of an application marked to retire
   */
  public static Advice advise(List<Double> use, double discount, boolean retiring) {
    if (!(discount > 0 && discount < 1)) {
      throw new IllegalArgumentException("discount " + discount);
    }
    if (retiring) {
      return new Advice.DoNotCommit("the application is marked to retire");
    }
    if (use.size() < PERIODS_MIN) {
      return new Advice.DoNotCommit(
          use.size() + " periods of use, " + PERIODS_MIN + " are needed to know the stable part");
    }
    double[] sorted = use.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    if (sorted[0] < 0) {
      throw new IllegalArgumentException("negative use " + sorted[0]);
    }
    Quantile quantile = Quantile.withDefaults().with(Quantile.EstimationMethod.HF7);
    double best = quantile.evaluate(sorted.clone(), discount);
    if (best == 0) {
      return new Advice.DoNotCommit("no part of the use is stable");
    }
    double stable = Math.min(best, quantile.evaluate(sorted.clone(), STABLE_QUANTILE));
    SortedMap<Double, Double> regret = new TreeMap<>();
    for (double shock : SHOCKS) {
      regret.put(shock, regret(sorted, best, discount, 1 + shock));
    }
    return new Advice.Commit(new CommitBand(stable, best, regret));
  }

  /** The level under which use fell on one day of twenty; zero without a day. */
  static double low(double[] use) {
    return use.length == 0
        ? 0
        : Quantile.withDefaults()
            .with(Quantile.EstimationMethod.HF7)
            .evaluate(use.clone(), STABLE_QUANTILE);
  }

  /**
   * What committing from one level to another would save a year, in hundredths.
   *
   * @param from what is committed today, used or not
   */
  static BigDecimal savingYear(double[] use, double from, double to, double discount) {
    double more = Math.max(0, to - from);
    double taken =
        Arrays.stream(use)
            .map(one -> Math.max(0, Math.min(one, to) - Math.min(one, from)))
            .average()
            .orElse(0);
    return BigDecimal.valueOf(YEAR_DAYS * (taken - more * (1 - discount)))
        .setScale(2, RoundingMode.HALF_EVEN);
  }

  /** Mean cost with the commitment less mean cost on demand, a period. */
  private static double regret(double[] use, double level, double discount, double demand) {
    double covered =
        Arrays.stream(use).map(one -> Math.min(one * demand, level)).average().orElse(0);
    return level * (1 - discount) - covered;
  }
}
