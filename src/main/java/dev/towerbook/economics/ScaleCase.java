package dev.towerbook.economics;

import dev.towerbook.economics.curve.CostCurve;
import dev.towerbook.economics.curve.CurveThresholds;
import dev.towerbook.economics.curve.ScaleOutlook;
import dev.towerbook.economics.curve.ScaleVerdict;
import dev.towerbook.economics.curve.SlopeTest;
import dev.towerbook.economics.curve.Tariff;
import dev.towerbook.economics.metric.ApplicationFigures;
import dev.towerbook.economics.metric.Measure;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the cost of an application or a wrapper follows its use, from the months that the book has.
 *
 * @param outlook unit cost at N, 10N and 100N; empty if there is no price list and too little to
 *     judge: a figure there would be believed
 * @param tariff what a price list of the shelf explains; empty if there is none
 */
public record ScaleCase(
    String applicationId,
    String unit,
    CostCurve curve,
    Optional<ScaleOutlook> outlook,
    Optional<TariffCheck> tariff) {

  /**
   * A price list beside what the book has seen.
   *
   * @param explained cost of the newest month that has both a count and a cost, by the list, in
   *     parts of what it did cost
   */
  public record TariffCheck(Measure explained) {

    /** True if the list is about the whole cost; a list for a part of it would flatter. */
    public boolean isWhole() {
      return explained
          .number()
          .filter(part -> part.compareTo(EXPLAINED_MIN) >= 0)
          .filter(part -> part.compareTo(EXPLAINED_MAX) <= 0)
          .isPresent();
    }

    private static TariffCheck of(
        Tariff tariff,
        SortedMap<YearMonth, BigDecimal> volumes,
        SortedMap<YearMonth, BigDecimal> costs) {
      Measure explained = new Measure.Unknown(NO_COST);
      for (Map.Entry<YearMonth, BigDecimal> cost : costs.entrySet()) {
        BigDecimal volume = volumes.get(cost.getKey());
        if (volume != null) {
          explained = Measure.ratio(tariff.cost(volume), cost.getValue(), NO_COST);
        }
      }
      return new TariffCheck(explained);
    }
  }

  private static final BigDecimal EXPLAINED_MIN = new BigDecimal("0.8");
  private static final BigDecimal EXPLAINED_MAX = new BigDecimal("1.25");
  private static final String NO_COST = "no month with a count and a cost";
  private static final int NORMAL_MONTHS = 3;

  /** The case of an application; empty if the catalogue names no unit for it. */
  static Optional<ScaleCase> of(ApplicationFigures figures, Optional<Tariff> tariff) {
    return figures.application().unit().map(unit -> of(figures, unit.id(), tariff));
  }

  private static ScaleCase of(ApplicationFigures figures, String unit, Optional<Tariff> tariff) {
    SortedMap<YearMonth, BigDecimal> costs = new TreeMap<>();
    for (YearMonth month : figures.history().keySet()) {
      figures.costOf(month).number().ifPresent(cost -> costs.put(month, cost));
    }
    return of(figures.application().id(), unit, figures.volumes(), costs, tariff);
  }

  /**
   * The case of anything with counts and costs by month. A price list that is about the whole cost
   * beats the fit, which stays beside it as a check.
   *
   * @param id of an application or a wrapper
   * @param unit what the volumes count
   */
  public static ScaleCase of(
      String id,
      String unit,
      SortedMap<YearMonth, BigDecimal> volumes,
      SortedMap<YearMonth, BigDecimal> costs,
      Optional<Tariff> tariff) {
    CostCurve curve = CostCurve.monthly(volumes, costs, CurveThresholds.DEFAULTS);
    Optional<TariffCheck> check = tariff.map(list -> TariffCheck.of(list, volumes, costs));
    Optional<Tariff> priced =
        check.filter(TariffCheck::isWhole).isPresent() ? tariff : Optional.empty();
    boolean reported = priced.isPresent() || !isTooLittle(curve);
    return new ScaleCase(
        id,
        unit,
        curve,
        reported ? Optional.of(ScaleOutlook.of(curve, priced, normal(volumes))) : Optional.empty(),
        check);
  }

  private static boolean isTooLittle(CostCurve curve) {
    return curve.verdict() instanceof ScaleVerdict.InsufficientEvidence;
  }

  /** N, the volume of the trailing normal month: the middle one of the last three. */
  private static BigDecimal normal(SortedMap<YearMonth, BigDecimal> volumes) {
    List<BigDecimal> all = List.copyOf(volumes.values());
    List<BigDecimal> last =
        all.subList(Math.max(0, all.size() - NORMAL_MONTHS), all.size()).stream().sorted().toList();
    return last.get(last.size() / 2);
  }

  /** How cost follows use by the fit; empty if there is too little to judge. */
  public Optional<SlopeTest> slope() {
    return isTooLittle(curve) ? Optional.empty() : curve.fits().map(CostCurve.Fits::slope);
  }

  /** True if unit cost is shown to rise with volume. */
  public boolean isFlawed() {
    return curve.verdict() instanceof ScaleVerdict.Flawed;
  }
}
