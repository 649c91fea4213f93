package dev.towerbook.report.page.application;

import dev.towerbook.economics.metric.ApplicationFigures;
import dev.towerbook.economics.metric.Measure;
import dev.towerbook.economics.metric.Metric;
import dev.towerbook.report.Figure;
import dev.towerbook.report.NumberFormats;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.page.ApplicationView;
import dev.towerbook.report.page.RoundedAmount;
import dev.towerbook.report.page.Wording;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/** The five key figures of an application. */
final class ApplicationTiles {

  /** The tile is about the pack's month; a narrow tile need not say it again. */
  private static final Pattern MONTH = Pattern.compile(" in [0-9]{4}-[0-9]{2}$");

  private ApplicationTiles() {}

  static ApplicationPage.Tiles of(ApplicationView one) {
    return new ApplicationPage.Tiles(
        tco(one), unitCost(one), wrappers(one), avoidable(one), fit(one));
  }

  private static ApplicationPage.Tile tco(ApplicationView one) {
    Sentence change = Sentence.none();
    String tone = "muted";
    Sentence note = Sentence.plain(one.priorNote());
    if (one.priorSplit().isPresent()) {
      RoundedAmount prior = one.priorSplit().get().total();
      Figure difference = one.tco().change(prior, "");
      String before = NumberFormats.shortMonth(one.run().month().minusMonths(1));
      change =
          one.tco()
              .changePercent(prior)
              .map(percent -> Sentence.of("{} ({})", difference, percent))
              .orElseGet(() -> Sentence.of("{}", difference));
      tone = ApplicationView.tone(difference.exact());
      note = Sentence.plain("against " + before);
    }
    String least = one.figures().whyUnknown().isPresent() ? ", " + one.run().reading() : "";
    return new ApplicationPage.Tile(
        "TCO " + one.run().frame().month() + least,
        Optional.of(one.figure(one.tco())),
        one.currency(),
        change,
        tone,
        note);
  }

  private static ApplicationPage.Tile unitCost(ApplicationView one) {
    String label =
        one.application().unit().map(unit -> "Cost per " + Wording.unit(unit)).orElse("Unit cost");
    Optional<Figure> value = one.figure(Metric.UNIT_COST);
    if (value.isEmpty()) {
      return new ApplicationPage.Tile(
          label,
          Optional.empty(),
          "",
          Sentence.none(),
          "muted",
          Sentence.plain(MONTH.matcher(one.whyUnknown(Metric.UNIT_COST)).replaceAll("")));
    }
    Optional<Figure> change = priorUnitCost(one);
    String before = NumberFormats.shortMonth(one.run().month().minusMonths(1));
    return new ApplicationPage.Tile(
        label,
        value,
        one.currency(),
        change.map(percent -> Sentence.of("{}", percent)).orElse(Sentence.none()),
        change.map(percent -> ApplicationView.tone(percent.exact())).orElse("muted"),
        change.isPresent()
            ? Sentence.plain("against " + before)
            : Sentence.plain(whyNoPriorUnitCost(one, before)));
  }

  private static String whyNoPriorUnitCost(ApplicationView one, String before) {
    YearMonth month = one.run().month().minusMonths(1);
    return switch (Metric.unitCost(one.figures(), month)) {
      case Measure.Unknown unknown ->
          MONTH.matcher(unknown.reason().replace('_', ' ')).replaceAll("") + " in " + before;
      case Measure.Known known -> "credits outweigh charges, now or in " + before;
      default -> "no count in " + before;
    };
  }

  private static Optional<Figure> priorUnitCost(ApplicationView one) {
    ApplicationFigures figures = one.figures();
    YearMonth month = one.run().month();
    if (Metric.unitCost(figures, month) instanceof Measure.Known now
        && Metric.unitCost(figures, month.minusMonths(1)) instanceof Measure.Known before
        && before.value().signum() > 0
        && now.value().signum() >= 0) {
      BigDecimal ratio = now.value().divide(before.value(), MathContext.DECIMAL64);
      return Optional.of(NumberFormats.percentChange(ratio.subtract(BigDecimal.ONE)));
    }
    return Optional.empty();
  }

  private static ApplicationPage.Tile wrappers(ApplicationView one) {
    RoundedAmount cost = one.split().wrappers();
    int count = one.figures().wrappers().size();
    if (count == 0 && cost.isZero()) {
      return new ApplicationPage.Tile(
          "Wrappers in TCO",
          Optional.of(one.figure(cost)),
          one.currency(),
          Sentence.none(),
          "muted",
          Sentence.plain("no wrapper is attached"));
    }
    Sentence share =
        one.share(cost)
            .map(part -> Sentence.of("{} of TCO", part))
            .orElse(Sentence.plain("share n/a: " + noShare(one)));
    return new ApplicationPage.Tile(
        "Wrappers in TCO",
        Optional.of(one.figure(cost)),
        one.currency(),
        share,
        "strong",
        Sentence.of("{} " + Wording.plural(count, "wrapper"), NumberFormats.count(count)));
  }

  private static String noShare(ApplicationView one) {
    if (one.figures().whyUnknown().isPresent()) {
      return "a part of TCO has no exchange rate";
    }
    return one.tco().exact().signum() <= 0
        ? "TCO is not above zero"
        : "credits outweigh charges of a part";
  }

  private static ApplicationPage.Tile avoidable(ApplicationView one) {
    RoundedAmount avoidable = NatureRows.avoidable(one);
    Sentence share =
        one.share(avoidable)
            .map(part -> Sentence.of("{} of TCO", part))
            .orElse(Sentence.plain("share n/a: " + noShare(one)));
    return new ApplicationPage.Tile(
        "Ends if retired, a month",
        Optional.of(one.figure(avoidable)),
        one.currency(),
        share,
        "strong",
        Sentence.none());
  }

  private static ApplicationPage.Fit fit(ApplicationView one) {
    Optional<BigDecimal> business = one.application().businessFit();
    Optional<BigDecimal> technical = one.application().technicalFit();
    return new ApplicationPage.Fit(
        business.map(NumberFormats::score),
        bar(business),
        technical.map(NumberFormats::score),
        bar(technical));
  }

  /** Length of a bar for a score from 1 to 5, in percent; 1 is a short bar and not none. */
  private static int bar(Optional<BigDecimal> score) {
    return score.map(value -> value.multiply(BigDecimal.valueOf(20)).intValue()).orElse(0);
  }
}
