package dev.towerbook.economics.curve;

import dev.towerbook.economics.metric.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a unit costs at N, 10N and 100N.
 *
 * @param points one per multiple
 */
public record ScaleOutlook(List<Point> points) {

  /** The multiples of a normal month that are reported. */
  public static final List<Integer> MULTIPLES = List.of(1, 10, 100);

  /**
   * One multiple.
   *
   * @param volume units a period
   * @param average expected cost per unit, by the better model or by the tariff
   * @param averageLow the lower of the two models; the tariff's figure if there is one
   * @param averageHigh the higher of the two models
   * @param average95 where the unit cost of a further period falls by the power law, without the
   *     error of the model itself; empty for a tariff
   * @param marginal cost of the next unit
   * @param incremental cost per unit of the units since N; not applicable at N
   * @param extrapolation multiple of the largest volume seen; 0 if none was
   * @param grade what the multiple means
   */
  public record Point(
      int multiple,
      double volume,
      Measure average,
      Measure averageLow,
      Measure averageHigh,
      Optional<Line.Interval> average95,
      Measure marginal,
      Measure incremental,
      double extrapolation,
      Extrapolation grade) {}

  public ScaleOutlook {
    points = List.copyOf(points);
  }

  /**
   * The outlook, from the tariff if there is one, else from the curve.
   *
   * @param normalVolume N, the volume of the trailing normal month
   */
  public static ScaleOutlook of(CostCurve curve, Optional<Tariff> tariff, BigDecimal normalVolume) {
    List<Point> points = new ArrayList<>();
    for (int multiple : MULTIPLES) {
      BigDecimal volume = normalVolume.multiply(BigDecimal.valueOf(multiple));
      double reach = curve.largestVolume() == 0 ? 0 : volume.doubleValue() / curve.largestVolume();
      if (normalVolume.signum() <= 0) {
        points.add(unknown(multiple, volume.doubleValue(), reach, "no volume in a normal month"));
      } else if (tariff.isPresent()) {
        points.add(priced(tariff.get(), multiple, normalVolume, reach));
      } else if (curve.fits().isPresent()) {
        points.add(fitted(curve.fits().get(), multiple, normalVolume.doubleValue(), reach));
      } else {
        points.add(unknown(multiple, volume.doubleValue(), reach, "no cost curve"));
      }
    }
    return new ScaleOutlook(points);
  }

  private static Point unknown(int multiple, double volume, double reach, String reason) {
    Measure none = new Measure.Unknown(reason);
    return new Point(
        multiple,
        volume,
        none,
        none,
        none,
        Optional.empty(),
        none,
        none,
        reach,
        Extrapolation.of(reach));
  }

  private static Point priced(Tariff tariff, int multiple, BigDecimal normal, double reach) {
    BigDecimal volume = normal.multiply(BigDecimal.valueOf(multiple));
    Measure average = tariff.average(volume);
    return new Point(
        multiple,
        volume.doubleValue(),
        average,
        average,
        average,
        Optional.empty(),
        new Measure.Known(tariff.nextUnit(volume)),
        multiple == 1 ? atNormal() : tariff.incremental(normal, volume),
        reach,
        Extrapolation.PRICED);
  }

  private static Point fitted(CostCurve.Fits fits, int multiple, double normal, double reach) {
    double volume = normal * multiple;
    double byPower = fits.power().cost(volume) / volume;
    double byLine = fits.linear().cost(volume) / volume;
    Line.Interval range = fits.power().at(volume).prediction95();
    double marginal =
        fits.powerIsBetter() ? fits.power().elasticity() * byPower : fits.linear().variable();
    double rise = (fits.cost(volume) - fits.cost(normal)) / (volume - normal);
    return new Point(
        multiple,
        volume,
        Measure.known(fits.cost(volume) / volume),
        Measure.known(Math.min(byPower, byLine)),
        Measure.known(Math.max(byPower, byLine)),
        Optional.of(new Line.Interval(range.low() / volume, range.high() / volume)),
        Measure.known(marginal),
        multiple == 1 ? atNormal() : Measure.known(rise),
        reach,
        Extrapolation.of(reach));
  }

  private static Measure atNormal() {
    return new Measure.NotApplicable("N is where the increment begins");
  }
}
