package dev.towerbook.economics;

import static java.util.Objects.requireNonNull;

import dev.towerbook.economics.curve.CostCurve;
import dev.towerbook.economics.curve.CurveThresholds;
import dev.towerbook.economics.curve.ScaleOutlook;
import dev.towerbook.economics.curve.ScaleVerdict;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the cost of an application or a wrapper follows its use, from the months that the book has.
 *
 * @param outlook unit cost at N, 10N and 100N; empty if there is too little to judge: a figure
 *     there would be believed
 */
public record ScaleCase(
    String applicationId, String unit, CostCurve curve, Optional<ScaleOutlook> outlook) {

  private static final int NORMAL_MONTHS = 3;

  public ScaleCase {
    requireNonNull(applicationId, "applicationId");
    requireNonNull(unit, "unit");
    requireNonNull(curve, "curve");
    requireNonNull(outlook, "outlook");
  }

  /** The case of an application; empty if the catalogue names no unit for it. */
  static Optional<ScaleCase> of(ApplicationFigures figures) {
    return figures
        .application()
        .unit()
        .map(unit -> of(figures, unit.name().toLowerCase(Locale.ROOT)));
  }

  private static ScaleCase of(ApplicationFigures figures, String unit) {
    SortedMap<YearMonth, BigDecimal> costs = new TreeMap<>();
    figures.history().forEach((month, cost) -> costs.put(month, cost.fullyLoaded()));
    return of(figures.application().id(), unit, figures.volumes(), costs);
  }

  /**
   * The case of anything with counts and costs by month.
   *
   * @param id of an application or a wrapper
   * @param unit what the volumes count
   */
  public static ScaleCase of(
      String id,
      String unit,
      SortedMap<YearMonth, BigDecimal> volumes,
      SortedMap<YearMonth, BigDecimal> costs) {
    CostCurve curve = CostCurve.monthly(volumes, costs, CurveThresholds.DEFAULTS);
    Optional<ScaleOutlook> outlook =
        curve.verdict() instanceof ScaleVerdict.InsufficientEvidence
            ? Optional.empty()
            : Optional.of(ScaleOutlook.of(curve, Optional.empty(), normal(volumes)));
    return new ScaleCase(id, unit, curve, outlook);
  }

  /** N, the volume of the trailing normal month: the middle one of the last three. */
  private static BigDecimal normal(SortedMap<YearMonth, BigDecimal> volumes) {
    List<BigDecimal> all = List.copyOf(volumes.values());
    List<BigDecimal> last =
        all.subList(Math.max(0, all.size() - NORMAL_MONTHS), all.size()).stream().sorted().toList();
    return last.get(last.size() / 2);
  }

  /** True if unit cost is shown to rise with volume. */
  public boolean isFlawed() {
    return curve.verdict() instanceof ScaleVerdict.Flawed;
  }
}
