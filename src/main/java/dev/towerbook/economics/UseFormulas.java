package dev.towerbook.economics;

import dev.towerbook.mapping.Transfer;
import dev.towerbook.mapping.catalogue.UsageUnit;
import dev.towerbook.mapping.catalogue.Words;
import java.math.BigDecimal;
import java.util.function.Predicate;

/** Formulas of metrics about what is used: units, wrappers, traffic. */
final class UseFormulas {

  private UseFormulas() {}

  /** TCO per unit; the question arises only for the application's own unit. */
  static Measure costPer(ApplicationFigures figures, UsageUnit unit) {
    return figures
        .application()
        .unit()
        .map(
            own ->
                own == unit
                    ? Metrics.unitCost(figures, figures.month())
                    : new Measure.NotApplicable("counted in " + Words.word(own)))
        .orElseGet(() -> new Measure.NotApplicable("no usage unit in the catalogue"));
  }

  /** Keep-alive engineering per wrapper that the application hosts. */
  static Measure supportPerBot(ApplicationFigures figures) {
    return figures.wrappers().isEmpty()
        ? new Measure.NotApplicable("no wrapper")
        : Measure.ratio(
            Metrics.keepAlive(figures), BigDecimal.valueOf(figures.wrappers().size()), "");
  }

  /** Operating cost of some kinds of traffic; zero is a figure: the rules have looked. */
  static Measure network(ApplicationFigures figures, Predicate<Transfer> which) {
    return new Measure.Known(
        figures
            .statement()
            .operating(
                line ->
                    which.test(line.place().transfer())
                        && (figures.withWrappers() || !line.isWrapper())));
  }
}
