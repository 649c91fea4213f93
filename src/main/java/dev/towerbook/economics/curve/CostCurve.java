package dev.towerbook.economics.curve;

import dev.towerbook.economics.metric.Measure;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Total cost as a function of volume, from what was seen.
 *
 * @param seen periods with volume and cost above zero, oldest first
 * @param excluded number of periods without one of them
 * @param fits empty under 3 periods or if all volumes are alike
 * @param verdict whether unit cost rises with volume
 */
public record CostCurve(
    List<Observation> seen, int excluded, Optional<Fits> fits, ScaleVerdict verdict) {

  private static final int FIT_MIN = 3;

  /**
   * Both models, fitted to the same periods.
   *
   * @param powerError leave-one-out error of the power law, in report currency
   * @param linearError leave-one-out error of fixed plus variable: the smaller one fits better
   * @param trend the elasticity beside a month index, for series only
   */
  public record Fits(
      PowerLaw power,
      FixedPlusVariable linear,
      double powerError,
      double linearError,
      SlopeTest slope,
      Optional<TrendCheck> trend) {

    /** True if the power law predicts the periods better than fixed plus variable. */
    public boolean powerIsBetter() {
      return powerError <= linearError;
    }

    /** Expected cost of a volume by the better model. */
    public double cost(double volume) {
      return powerIsBetter() ? power.cost(volume) : linear.cost(volume);
    }
  }

  public CostCurve {
    seen = List.copyOf(seen);
  }

  /** The curve of a monthly series; a month without volume or without cost is excluded. */
  public static CostCurve monthly(
      SortedMap<YearMonth, BigDecimal> volumes,
      SortedMap<YearMonth, BigDecimal> costs,
      CurveThresholds thresholds) {
    List<Observation> months = new ArrayList<>();
    costs.forEach(
        (month, cost) ->
            months.add(
                new Observation(
                    volumes.getOrDefault(month, BigDecimal.ZERO).doubleValue(),
                    cost.doubleValue())));
    return of(months, ErrorKind.NEWEY_WEST, thresholds);
  }

  /**
   * The curve of any observations.
   *
   * @param all oldest first if they are periods
   */
  public static CostCurve of(List<Observation> all, ErrorKind kind, CurveThresholds thresholds) {
    List<Observation> seen = all.stream().filter(Observation::isPositive).toList();
    Optional<Fits> fits =
        seen.size() >= FIT_MIN && ratio(seen) > 1
            ? Optional.of(fits(seen, kind))
            : Optional.empty();
    return new CostCurve(seen, all.size() - seen.size(), fits, verdict(seen, fits, thresholds));
  }

  private static Fits fits(List<Observation> seen, ErrorKind kind) {
    PowerLaw power = PowerLaw.of(seen);
    FixedPlusVariable linear = FixedPlusVariable.of(seen);
    return new Fits(
        power,
        linear,
        power.leaveOneOutError(seen),
        linear.leaveOneOutError(seen),
        SlopeTest.of(power, seen, kind),
        kind == ErrorKind.NEWEY_WEST ? TrendCheck.of(power, seen) : Optional.empty());
  }

  private static ScaleVerdict verdict(
      List<Observation> seen, Optional<Fits> fits, CurveThresholds thresholds) {
    List<String> reasons = new ArrayList<>();
    int missing = Math.max(0, thresholds.periods() - seen.size());
    if (missing > 0) {
      reasons.add(seen.size() + " periods, " + thresholds.periods() + " are needed");
    }
    if (!seen.isEmpty() && ratio(seen) < thresholds.volumeRatio()) {
      reasons.add(
          "the largest volume is less than " + thresholds.volumeRatio() + " times the smallest");
    }
    if (!reasons.isEmpty() || fits.isEmpty()) {
      return new ScaleVerdict.InsufficientEvidence(reasons, further(missing, fits));
    }
    SlopeTest slope = fits.get().slope();
    if (slope.rises()) {
      return new ScaleVerdict.Flawed(slope.confidence());
    }
    return slope.falls()
        ? new ScaleVerdict.Scales(slope.confidence())
        : new ScaleVerdict.NotShown(slope.furtherPeriods());
  }

  /** What the gates miss, or what the half-width misses if that is more. */
  private static Measure further(int missing, Optional<Fits> fits) {
    if (fits.isEmpty()) {
      return missing > 0
          ? Measure.known(missing)
          : new Measure.Unknown("volume has not changed: more periods alike show nothing");
    }
    return fits.get().slope().furtherPeriods().map(BigDecimal.valueOf(missing)::max);
  }

  private static double ratio(List<Observation> seen) {
    double smallest = seen.stream().mapToDouble(Observation::volume).min().orElse(1);
    return seen.stream().mapToDouble(Observation::volume).max().orElse(1) / smallest;
  }

  /** The largest volume seen; 0 if none was. */
  public double largestVolume() {
    return seen.stream().mapToDouble(Observation::volume).max().orElse(0);
  }
}
