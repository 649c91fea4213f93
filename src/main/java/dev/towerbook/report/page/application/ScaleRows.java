package dev.towerbook.report.page.application;

import static dev.towerbook.report.table.Style.BARE;
import static dev.towerbook.report.table.Style.END;
import static dev.towerbook.report.table.Style.FIRST;

import dev.towerbook.economics.ScaleCase;
import dev.towerbook.economics.curve.CostCurve;
import dev.towerbook.economics.curve.ScaleOutlook;
import dev.towerbook.economics.curve.ScaleVerdict;
import dev.towerbook.economics.curve.SlopeTest;
import dev.towerbook.economics.curve.TrendCheck;
import dev.towerbook.economics.metric.Measure;
import dev.towerbook.report.Figure;
import dev.towerbook.report.NumberFormats;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.page.ApplicationView;
import dev.towerbook.report.page.Wording;
import dev.towerbook.report.table.Cell;
import dev.towerbook.report.table.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** How the cost of an application follows its use. */
public final class ScaleRows {

  private ScaleRows() {}

  static ApplicationPage.Scale of(ApplicationView one) {
    ScaleCase of = one.run().results().economics().scaleCases().get(one.id());
    if (of == null) {
      return new ApplicationPage.Scale(
          Sentence.plain("No cost curve: no usage unit"),
          Sentence.plain("The catalogue names no unit of use."),
          "muted",
          table("", one.currency()).rows(List.of()));
    }
    return new ApplicationPage.Scale(
        Sentence.plain(headline(of.curve().verdict())),
        note(of).then(tariff(of)),
        of.isFlawed() ? "worse" : "muted",
        table(Wording.unit(of.unit()), one.currency())
            .rows(of.outlook().map(ScaleOutlook::points).orElse(List.of())));
  }

  /** Unit cost at multiples of the normal month, and how far each reaches beyond what was seen. */
  private static Table<ScaleOutlook.Point> table(String unit, String currency) {
    return Table.<ScaleOutlook.Point>of("rows", "fine even")
        .text("Per " + unit, "label", ScaleRows::label, FIRST)
        .figure("Average", "average", point -> NumberFormats.unitCost(point.average(), currency))
        .figure("Next", "marginal", point -> NumberFormats.unitCost(point.marginal(), currency))
        .figure(
            "Since N",
            "incremental",
            p -> NumberFormats.unitCost(p.incremental(), currency),
            BARE,
            END);
  }

  private static Cell label(ScaleOutlook.Point point) {
    String label = point.multiple() == 1 ? "N" : point.multiple() + " N";
    Cell grade = new Cell.Marked(point.grade().name().toLowerCase(Locale.ROOT), "muted");
    return new Cell.Labelled(label, Cell.joined(label + " ", grade));
  }

  static String headline(ScaleVerdict verdict) {
    return switch (verdict) {
      case ScaleVerdict.Scales scales -> "Scales: unit cost falls with volume";
      case ScaleVerdict.Flawed flawed -> "Flawed: unit cost rises with volume";
      case ScaleVerdict.NotShown open -> "No significant link of unit cost and volume";
      case ScaleVerdict.InsufficientEvidence little -> "No cost curve: not enough data";
    };
  }

  private static Sentence note(ScaleCase of) {
    CostCurve curve = of.curve();
    return switch (curve.verdict()) {
      case ScaleVerdict.InsufficientEvidence little ->
          Sentence.plain(Wording.capital(String.join("; ", little.reasons())) + ".");
      case ScaleVerdict.NotShown open -> elasticity(curve);
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
        .map(
            t ->
                Sentence.of(
                    "Allowing for a time trend: {}, so volume may not be the cause.",
                    number(t.withTrend())))
        .map(said::then)
        .orElse(said);
  }

  public static Figure number(double value) {
    return NumberFormats.unitCost(exact(value), "");
  }

  private static BigDecimal exact(double value) {
    return ((Measure.Known) Measure.known(value)).value();
  }
}
