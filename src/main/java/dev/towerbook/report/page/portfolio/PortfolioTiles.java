package dev.towerbook.report.page.portfolio;

import dev.towerbook.decision.Disposition;
import dev.towerbook.report.Figure;
import dev.towerbook.report.NumberFormats;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.page.ApplicationView;
import dev.towerbook.report.page.KeyFigure;
import dev.towerbook.report.page.LayerSplit;
import dev.towerbook.report.page.Portfolio;
import dev.towerbook.report.page.RoundedAmount;
import dev.towerbook.report.page.RoundedTotals;
import dev.towerbook.report.page.Wording;
import dev.towerbook.report.page.application.NatureRows;
import java.util.List;
import java.util.Optional;

/** The five key figures of the portfolio. */
final class PortfolioTiles {

  private PortfolioTiles() {}

  static List<KeyFigure> of(Portfolio of) {
    RoundedTotals totals = of.run().totals();
    Optional<RoundedTotals> prior = of.run().prior();
    return List.of(
        money(of, "IT cost, whole ledger", totals.ledger(), prior.map(RoundedTotals::ledger)),
        money(
            of,
            "TCO of applications",
            totals.applications(),
            prior.map(RoundedTotals::applications)),
        wrappers(of),
        flips(of),
        retire(of));
  }

  private static KeyFigure money(
      Portfolio of, String label, RoundedAmount amount, Optional<RoundedAmount> prior) {
    Figure shown = of.run().figure(amount);
    return KeyFigure.of(
        of.run().isAtLeast() && shown.available() ? label + ", " + of.run().reading() : label,
        shown,
        amount,
        prior,
        Sentence.plain(prior.isPresent() ? "against " + of.priorMonth() : of.run().whyNoPrior()));
  }

  private static KeyFigure wrappers(Portfolio of) {
    RoundedAmount wrappers = of.split().wrappers();
    Figure shown = of.run().figure(wrappers);
    Sentence share =
        of.run()
            .share(wrappers, of.split().total())
            .map(part -> Sentence.of("{} of TCO", part))
            .orElse(Sentence.plain("share n/a"));
    Optional<RoundedAmount> prior = of.priorSplit().map(LayerSplit::wrappers);
    Sentence note =
        prior
            .flatMap(wrappers::changePercent)
            .map(percent -> Sentence.of("{} on the month", percent))
            .orElse(Sentence.none());
    return new KeyFigure("Automation wrappers", shown, share, "strong", note);
  }

  private static KeyFigure flips(Portfolio of) {
    List<ApplicationView> flips = of.flips();
    RoundedAmount cost = RoundedAmount.sum(flips, ApplicationView::tco);
    return new KeyFigure(
        "Verdicts changed by wrappers",
        NumberFormats.count(flips.size()),
        Sentence.of("of {}", NumberFormats.count(of.applications().size())),
        "strong",
        Sentence.of("{} a month", of.run().figure(cost)));
  }

  private static KeyFigure retire(Portfolio of) {
    List<ApplicationView> retired = of.with(Disposition.RETIRE);
    RoundedAmount avoidable = RoundedAmount.sum(retired, NatureRows::avoidable);
    Figure shown = of.run().figure(avoidable);
    int count = retired.size();
    return new KeyFigure(
        "Avoidable on retirement, per month",
        shown,
        Sentence.of("{} " + Wording.plural(count, "application"), NumberFormats.count(count)),
        "strong",
        Sentence.plain("to retire"));
  }
}
