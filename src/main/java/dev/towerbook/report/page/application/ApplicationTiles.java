package dev.towerbook.report.page.application;

import dev.towerbook.economics.metric.ApplicationFigures;
import dev.towerbook.economics.metric.Measure;
import dev.towerbook.economics.metric.Metric;
import dev.towerbook.report.Figure;
import dev.towerbook.report.NumberFormats;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.page.ApplicationView;
import dev.towerbook.report.page.KeyFigure;
import dev.towerbook.report.page.LayerSplit;
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

  private static KeyFigure tco(ApplicationView one) {
    Optional<RoundedAmount> prior = one.priorSplit().map(LayerSplit::total);
    String least = one.figures().whyUnknown().isPresent() ? ", " + one.run().reading() : "";
    return KeyFigure.of(
        "TCO " + one.run().frame().month() + least,
        one.figure(one.tco()),
        one.tco(),
        prior,
        Sentence.plain(prior.isPresent() ? "against " + one.priorMonth() : one.priorNote()));
  }

  private static KeyFigure unitCost(ApplicationView one) {
    String label =
        one.application().unit().map(unit -> "Cost per " + Wording.unit(unit)).orElse("Unit cost");
    Optional<Figure> value = one.figure(Metric.UNIT_COST);
    if (value.isEmpty()) {
      String why = MONTH.matcher(one.whyUnknown(Metric.UNIT_COST)).replaceAll("");
      return KeyFigure.of(label, Figure.notAvailable(), Sentence.plain(why));
    }
    Optional<Figure> change = priorUnitCost(one);
    String before = one.priorMonth();
    return new KeyFigure(
        label,
        value.get(),
        change.map(percent -> Sentence.of("{}", percent)).orElse(Sentence.none()),
        change.map(percent -> ApplicationView.tone(percent.exact())).orElse("muted"),
        Sentence.plain(change.isPresent() ? "against " + before : whyNoPriorUnitCost(one, before)));
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

  private static KeyFigure wrappers(ApplicationView one) {
    RoundedAmount cost = one.split().wrappers();
    int count = one.figures().wrappers().size();
    return count == 0 && cost.isZero()
        ? KeyFigure.of(
            "Wrappers in TCO", one.figure(cost), Sentence.plain("no wrapper is attached"))
        : part(
            one,
            "Wrappers in TCO",
            cost,
            Sentence.of("{} " + Wording.plural(count, "wrapper"), NumberFormats.count(count)));
  }

  private static KeyFigure part(
      ApplicationView one, String label, RoundedAmount part, Sentence note) {
    Sentence share =
        one.share(part)
            .map(of -> Sentence.of("{} of TCO", of))
            .orElse(Sentence.plain("share n/a: " + noShare(one)));
    return new KeyFigure(label, one.figure(part), share, "strong", note);
  }

  private static String noShare(ApplicationView one) {
    if (one.figures().whyUnknown().isPresent()) {
      return "a part of TCO has no exchange rate";
    }
    return one.tco().exact().signum() <= 0
        ? "TCO is not above zero"
        : "credits outweigh charges of a part";
  }

  private static KeyFigure avoidable(ApplicationView one) {
    return part(one, "Avoidable per month", NatureRows.avoidable(one), Sentence.none());
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
