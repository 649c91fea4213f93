package dev.towerbook.report.page.portfolio;

import static dev.towerbook.report.table.Style.BOLD;
import static dev.towerbook.report.table.Style.END;

import dev.towerbook.report.NumberFormats;
import dev.towerbook.report.RecommendationWords;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.chart.Frame;
import dev.towerbook.report.page.ApplicationView;
import dev.towerbook.report.page.FitMap;
import dev.towerbook.report.page.Portfolio;
import dev.towerbook.report.page.RoundedAmount;
import dev.towerbook.report.page.Wording;
import dev.towerbook.report.page.application.Banners;
import dev.towerbook.report.table.Table;
import java.math.BigDecimal;
import java.util.List;

/** Where applications stand, and the verdicts that change once wrappers are counted. */
final class FlipRows {

  private static final int NAMED = 24;
  private static final int FLIPS = 5;
  private static final double NAME_ROOM = 118;
  private static final double SIZE = 8;
  private static final BigDecimal MIDDLE = BigDecimal.valueOf(3);

  private FlipRows() {}

  static PortfolioPage.Position of(Portfolio of) {
    List<ApplicationView> flips = of.flips();
    Frame frame = new Frame(438, 424, "Applications by technical and business fit, bubbles by TCO");
    return new PortfolioPage.Position(
        headline(of),
        Sentence.plain(
            "Business fit against technical fit; bubble area = TCO; colour = verdict: blue keep,"
                + " amber refactor, burgundy retire"),
        flipsHeadline(of, flips),
        table(of).rows(flips.stream().limit(FLIPS).toList()),
        flips.size() <= FLIPS
            ? Sentence.none()
            : Sentence.of(
                "{} more in recommendations.csv.", NumberFormats.count(flips.size() - FLIPS)),
        note(of),
        PortfolioWrappers.of(of),
        of.run().fits().all(frame, NAMED));
  }

  private static Sentence headline(Portfolio of) {
    BigDecimal weak =
        of.run().fits().spots().stream()
            .filter(spot -> spot.technical().compareTo(MIDDLE) < 0)
            .map(FitMap.Placed::cost)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return of.run()
        .share(RoundedAmount.of(weak), of.split().total())
        .filter(share -> !of.run().fits().spots().isEmpty())
        .map(
            share ->
                Sentence.of(
                    "{} of TCO sits in applications with poor technical fit (below 3)", share))
        .orElse(Sentence.plain("Position of the applications"));
  }

  private static Sentence flipsHeadline(Portfolio of, List<ApplicationView> flips) {
    if (of.applications().isEmpty()) {
      return Sentence.plain("No application has cost in the month, so none has a verdict");
    }
    return flips.isEmpty()
        ? Sentence.plain("No verdict changes once wrappers are counted")
        : Sentence.of(
            "{} "
                + Wording.plural(flips.size(), "verdict")
                + (flips.size() == 1 ? " changes" : " change")
                + " once wrappers are counted",
            NumberFormats.count(flips.size()));
  }

  private static Table<ApplicationView> table(Portfolio of) {
    return Table.<ApplicationView>of("flips", "fine")
        .text("Application", "label", FlipRows::name, BOLD)
        .text("With", "with", one -> Wording.badge(one.verdict()))
        .text("Without", "without", one -> Wording.badge(one.verdictWithout()))
        .figure("TCO", "amount", one -> of.run().figure(one.tco()))
        .figure("Wrappers %", "wrapperShare", one -> one.share(one.split().wrappers()), END)
        .below("reason", one -> reason(one));
  }

  /** What names the verdict, and what counting the wrappers gains. */
  private static Sentence reason(ApplicationView one) {
    return RecommendationWords.money(one.recommendation().npvGainedByWrappers(), one.currency())
        .map(gain -> Sentence.of("Counting wrappers gains {} of NPV.", gain))
        .orElse(Sentence.none())
        .then(Banners.reason(one));
  }

  private static String name(ApplicationView one) {
    return one.run().name(one.application().name(), NAME_ROOM, SIZE);
  }

  private static Sentence note(Portfolio of) {
    int unscored = of.run().fits().unscored();
    if (of.applications().isEmpty()) {
      return Sentence.none();
    }
    return unscored == 0
        ? Sentence.plain("All applications are scored.")
        : Sentence.of(
            "{} "
                + Wording.plural(unscored, "application")
                + (unscored == 1 ? " is" : " are")
                + " not on the chart: business or technical fit is not scored.",
            NumberFormats.count(unscored));
  }
}
