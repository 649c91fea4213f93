package dev.towerbook.report.page.application;

import dev.towerbook.economics.ScaleCase;
import dev.towerbook.economics.curve.CostCurve;
import dev.towerbook.economics.curve.Extrapolation;
import dev.towerbook.economics.curve.ScaleOutlook;
import dev.towerbook.economics.curve.ScaleVerdict;
import dev.towerbook.economics.curve.SlopeTest;
import dev.towerbook.economics.curve.TrendCheck;
import dev.towerbook.economics.metric.Measure;
import dev.towerbook.report.Figure;
import dev.towerbook.report.NumberFormats;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.page.ApplicationView;
import dev.towerbook.report.page.EconomicsPage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How the cost of an application follows its use. */
public final class ScaleRows {

  private static final String WORDS = "how cost follows use";

  private ScaleRows() {}

  static EconomicsPage.Scale of(ApplicationView one) {
    ScaleCase of = one.run().results().economics().scaleCases().get(one.id());
    if (of == null) {
      return none("Unknown " + WORDS, "The catalogue names no unit of use.");
    }
    Sentence note = note(of).then(tariff(of));
    List<EconomicsPage.ScaleRow> rows =
        of.outlook().map(outlook -> rows(outlook, one.currency())).orElse(List.of());
    return new EconomicsPage.Scale(
        Sentence.plain(headline(of.curve().verdict())),
        note,
        of.isFlawed() ? "worse" : "muted",
        rows,
        of.unit().replace('_', ' '));
  }

  private static EconomicsPage.Scale none(String headline, String note) {
    return new EconomicsPage.Scale(
        Sentence.plain(headline), Sentence.plain(note), "muted", List.of(), "");
  }

  static String headline(ScaleVerdict verdict) {
    return switch (verdict) {
      case ScaleVerdict.Scales scales -> "Scales: unit cost falls with use";
      case ScaleVerdict.Flawed flawed -> "Flawed: unit cost rises with use";
      case ScaleVerdict.NotShown open -> "Not shown that unit cost follows use";
      case ScaleVerdict.InsufficientEvidence little -> "Too little to say " + WORDS;
    };
  }

  private static Sentence note(ScaleCase of) {
    CostCurve curve = of.curve();
    return switch (curve.verdict()) {
      case ScaleVerdict.InsufficientEvidence little ->
          further(
              Sentence.plain(String.join("; ", little.reasons()) + "."), little.furtherPeriods());
      case ScaleVerdict.NotShown open -> further(elasticity(curve), open.furtherPeriods());
      case ScaleVerdict.Flawed flawed -> elasticity(curve);
      case ScaleVerdict.Scales scales -> elasticity(curve);
    };
  }

  private static Sentence tariff(ScaleCase of) {
    if (of.tariff().isEmpty()) {
      return Sentence.none();
    }
    return switch (of.tariff().get().explained()) {
      case Measure.Known known ->
          Sentence.of(
              of.tariff().get().isWhole()
                  ? "Priced by the list, which explains {} of the month's cost."
                  : "A price list explains {} of the month's cost, so it is not used.",
              NumberFormats.percent(known.value()));
      default -> Sentence.plain("A price list is there, but no month to check it on.");
    };
  }

  private static Sentence further(Sentence said, Measure periods) {
    return periods instanceof Measure.Known known && known.value().signum() > 0
        ? said.then(
            Sentence.of(
                "{} further months needed.", NumberFormats.count(known.value().longValueExact())))
        : said;
  }

  private static Sentence elasticity(CostCurve curve) {
    CostCurve.Fits fits = curve.fits().orElseThrow();
    SlopeTest slope = fits.slope();
    Sentence said =
        Sentence.of(
            "Elasticity {}, 95 % bounds {} and {}, " + curve.seen().size() + " months.",
            number(slope.elasticity()),
            number(slope.lowerBound()),
            number(slope.upperBound()));
    return fits.trend()
        .filter(TrendCheck::turnsTheVerdict)
        .map(t -> Sentence.of("Beside time {}: may be time, not use.", number(t.withTrend())))
        .map(said::then)
        .orElse(said);
  }

  public static Figure number(double value) {
    return NumberFormats.unitCost(exact(value), "");
  }

  private static BigDecimal exact(double value) {
    return ((Measure.Known) Measure.known(value)).value();
  }

  private static List<EconomicsPage.ScaleRow> rows(ScaleOutlook outlook, String currency) {
    return outlook.points().stream().map(point -> row(point, currency)).toList();
  }

  private static EconomicsPage.ScaleRow row(ScaleOutlook.Point point, String currency) {
    return new EconomicsPage.ScaleRow(
        point.multiple() == 1 ? "N" : point.multiple() + " N",
        figure(point.average(), currency),
        figure(point.marginal(), currency),
        figure(point.incremental(), currency),
        grade(point.grade()));
  }

  public static Optional<Figure> figure(Measure measure, String currency) {
    return measure.number().map(known -> NumberFormats.unitCost(known, currency));
  }

  private static String grade(Extrapolation grade) {
    return grade.name().toLowerCase(Locale.ROOT);
  }
}
