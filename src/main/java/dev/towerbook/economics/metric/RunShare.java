package dev.towerbook.economics.metric;

import dev.towerbook.mapping.words.RunChange;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Run in TCO; hours of which nobody knows the kind may be run or not. */
final class RunShare {

  /** Above this part of TCO, hours of unknown kind leave no more than a range. */
  private static final BigDecimal LITTLE = new BigDecimal("0.05");

  private RunShare() {}

  static Measure of(ApplicationFigures figures) {
    Measure least = Metric.shareOfCost(figures, cost(figures, RunChange.RUN));
    Measure open = Metric.shareOfCost(figures, cost(figures, RunChange.UNKNOWN));
    if (!(least instanceof Measure.Known from)
        || !(open instanceof Measure.Known part)
        || part.value().compareTo(LITTLE) <= 0) {
      return least;
    }
    return new Measure.Unknown(
        "hours in "
            + percent(part.value())
            + " of TCO have no work type: run is between "
            + percent(from.value())
            + " and "
            + percent(from.value().add(part.value())));
  }

  private static BigDecimal cost(ApplicationFigures figures, RunChange kind) {
    return figures
        .statement()
        .operating(
            line ->
                line.place().runChange() == kind && (figures.withWrappers() || !line.isWrapper()));
  }

  private static String percent(BigDecimal share) {
    return share.movePointRight(2).setScale(1, RoundingMode.HALF_UP).toPlainString() + " %";
  }
}
