package dev.towerbook.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The one rounding, at print. A shown figure is rounded half up away from zero; shown parts of a
 * shown total are rounded together, so that what a reader adds up is what stands below the line.
 */
public final class Rounding {

  private Rounding() {}

  /** A figure as it is shown: half up. */
  public static BigDecimal shown(BigDecimal exact, int decimals) {
    return exact.setScale(decimals, RoundingMode.HALF_UP);
  }

  /**
   * Rounds each part down or up to a neighbouring unit so that the parts add up to a given shown
   * total; the units to give go to the largest fractions.
   *
   * @param exact the parts, at full precision
   * @param shownTotal what they must add up to, at most {@code exact.size()} units off their sum
   * @return the shown parts in the given order
   * @throws IllegalArgumentException if no such rounding exists
   */
  public static List<BigDecimal> parts(
      List<BigDecimal> exact, BigDecimal shownTotal, int decimals) {
    BigDecimal unit = BigDecimal.ONE.movePointLeft(decimals);
    List<BigDecimal> shown = new ArrayList<>(exact.size());
    BigDecimal sum = BigDecimal.ZERO;
    for (BigDecimal part : exact) {
      BigDecimal floor = part.setScale(decimals, RoundingMode.FLOOR);
      shown.add(floor);
      sum = sum.add(floor);
    }
    BigDecimal left = shownTotal.subtract(sum).movePointRight(decimals).stripTrailingZeros();
    if (left.scale() > 0
        || left.signum() < 0
        || left.compareTo(BigDecimal.valueOf(exact.size())) > 0) {
      throw new IllegalArgumentException(
          "parts of " + sum.toPlainString() + " cannot be shown as " + shownTotal.toPlainString());
    }
    IntStream.range(0, exact.size())
        .boxed()
        .sorted(
            Comparator.<Integer, BigDecimal>comparing(i -> exact.get(i).subtract(shown.get(i)))
                .reversed())
        .limit(left.intValueExact())
        .toList()
        .forEach(i -> shown.set(i, shown.get(i).add(unit)));
    return List.copyOf(shown);
  }
}
