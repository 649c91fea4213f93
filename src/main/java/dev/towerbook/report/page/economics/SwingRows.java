package dev.towerbook.report.page.economics;

import static dev.towerbook.report.table.Style.AFTER;
import static dev.towerbook.report.table.Style.DIM;

import dev.towerbook.economics.commit.ApplicationVolatility;
import dev.towerbook.economics.metric.Measure;
import dev.towerbook.report.Figure;
import dev.towerbook.report.NumberFormats;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.page.Portfolio;
import dev.towerbook.report.page.Wording;
import dev.towerbook.report.table.Filled;
import dev.towerbook.report.table.Table;
import java.util.List;
import java.util.Optional;

/** How variable spend swings, and why. */
final class SwingRows {

  private static final int ROWS = 10;
  private static final double NAME_ROOM = 130;
  private static final double REASON_ROOM = 170;
  private static final double SIZE = 8;

  private SwingRows() {}

  static Sentence headline(List<ApplicationVolatility> all) {
    long judged = all.stream().filter(SwingRows::isSplit).count();
    long discipline =
        all.stream()
            .filter(SwingRows::isSplit)
            .filter(
                one ->
                    one.split().disciplineShare() instanceof Measure.Known part
                        && one.split().demandShare() instanceof Measure.Known other
                        && part.value().compareTo(other.value()) > 0)
            .count();
    return judged == 0
        ? Sentence.plain("Causes of volatility are not known")
        : Sentence.of(
            "In {} of {} "
                + Wording.plural(judged, "application")
                + " volatility is driven by unit cost rather than demand",
            NumberFormats.count(discipline),
            NumberFormats.count(judged));
  }

  private static boolean isSplit(ApplicationVolatility one) {
    return one.split().demandShare() instanceof Measure.Known;
  }

  static Filled<?> of(List<ApplicationVolatility> all, Portfolio of) {
    return Table.<ApplicationVolatility>of("swings", "fine")
        .text("Application", "label", one -> name(one, of))
        .figure(
            "Variable spend", "spend", one -> NumberFormats.money(one.lastSpend(), of.currency()))
        .figure("Volatility %", "variation", one -> percent(one.variation()))
        .figure("by demand %", "demand", one -> percent(one.split().demandShare()))
        .figure("by unit cost %", "discipline", one -> percent(one.split().disciplineShare()))
        .figure("Change by demand", "fromDemand", one -> change(one.fromDemand(), of.currency()))
        .figure(
            "by unit cost", "fromDiscipline", one -> change(one.fromDiscipline(), of.currency()))
        .text("", "reason", SwingRows::reason, AFTER, DIM)
        .rows(all.stream().limit(ROWS).toList());
  }

  private static String name(ApplicationVolatility one, Portfolio of) {
    String name = of.run().catalogue().application(one.applicationId()).orElseThrow().name();
    return of.run().name(name, NAME_ROOM, SIZE);
  }

  private static String reason(ApplicationVolatility one) {
    return one.split().demandShare() instanceof Measure.Unknown unknown
        ? Wording.fit(unknown.reason(), REASON_ROOM, SIZE)
        : "";
  }

  private static Optional<Figure> change(Measure measure, String currency) {
    return measure.number().map(amount -> NumberFormats.moneyChange(amount, currency));
  }

  private static Optional<Figure> percent(Measure measure) {
    return measure.number().map(NumberFormats::percent);
  }
}
