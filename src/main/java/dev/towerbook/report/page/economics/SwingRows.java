package dev.towerbook.report.page.economics;

import static dev.towerbook.report.table.Style.AFTER;
import static dev.towerbook.report.table.Style.DIM;

import dev.towerbook.economics.forecast.ApplicationVolatility;
import dev.towerbook.economics.metric.Measure;
import dev.towerbook.report.Figure;
import dev.towerbook.report.NumberFormats;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.page.Portfolio;
import dev.towerbook.report.page.Wording;
import dev.towerbook.report.table.Filled;
import dev.towerbook.report.table.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** How variable spend swings, and why. */
final class SwingRows {

  private static final int ROWS = 8;
  private static final BigDecimal SWING_MIN = new BigDecimal("0.05");
  private static final double NAME_ROOM = 130;
  private static final double REASON_ROOM = 170;
  private static final double SIZE = 8;

  private SwingRows() {}

  static Sentence headline(List<ApplicationVolatility> all) {
    return all.isEmpty()
        ? Sentence.plain("No variable spend is known")
        : Sentence.of(
            "In {} of {} "
                + Wording.plural(all.size(), "application")
                + " variable spend moves by {} of its mean or more, or is not known to",
            NumberFormats.count(all.stream().filter(SwingRows::swings).count()),
            NumberFormats.count(all.size()),
            NumberFormats.percent(SWING_MIN));
  }

  static Filled<?> of(List<ApplicationVolatility> all, Portfolio of) {
    return Table.<ApplicationVolatility>of("swings", "fine")
        .text("Application", "label", one -> name(one, of))
        .figure(
            "Variable spend", "spend", one -> NumberFormats.money(one.lastSpend(), of.currency()))
        .figure("Volatility %", "variation", one -> percent(one.variation()))
        .figure("Change", "change", one -> change(one.change(), of.currency()))
        .figure("by demand", "fromDemand", one -> change(one.fromDemand(), of.currency()))
        .figure("by idle", "fromIdle", one -> change(one.fromIdle(), of.currency()))
        .figure("by untagged", "fromUntagged", one -> change(one.fromUntagged(), of.currency()))
        .figure("by price", "fromPrice", one -> change(one.fromPrice(), of.currency()))
        .text("", "reason", SwingRows::reason, AFTER, DIM)
        .rows(all.stream().filter(SwingRows::swings).limit(ROWS).toList());
  }

  /** A swing below a twentieth is nothing to act on; one that is not known may be one. */
  private static boolean swings(ApplicationVolatility one) {
    return one.variation().number().filter(part -> part.compareTo(SWING_MIN) < 0).isEmpty();
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
