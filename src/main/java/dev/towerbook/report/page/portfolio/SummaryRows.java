package dev.towerbook.report.page.portfolio;

import static dev.towerbook.report.table.Style.DIM;
import static dev.towerbook.report.table.Style.END;

import dev.towerbook.decision.Disposition;
import dev.towerbook.ledger.gap.RateGap;
import dev.towerbook.report.Figure;
import dev.towerbook.report.NumberFormats;
import dev.towerbook.report.RecommendationWords;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.chart.Frame;
import dev.towerbook.report.chart.MixChart;
import dev.towerbook.report.page.ApplicationView;
import dev.towerbook.report.page.Density;
import dev.towerbook.report.page.Markup;
import dev.towerbook.report.page.Portfolio;
import dev.towerbook.report.page.RoundedAmount;
import dev.towerbook.report.page.RoundedTotals;
import dev.towerbook.report.page.Wording;
import dev.towerbook.report.table.Filled;
import dev.towerbook.report.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The first page: message, trust, key figures, verdicts, what to know, the largest. */
final class SummaryRows {

  private static final int LARGEST = 10;
  private static final double NAME_ROOM = 150;
  private static final double CELL = 8;

  private SummaryRows() {}

  static PortfolioPage.Summary of(Portfolio of) {
    List<PortfolioPage.MixRow> mix = mix(of);
    int top = Math.min(LARGEST, of.applications().size());
    return new PortfolioPage.Summary(
        headline(of),
        lead(of),
        TrustRows.of(of.run()),
        PortfolioTiles.of(of),
        mixHeadline(mix),
        mix,
        KeyMessages.of(of),
        largest(of, top),
        chart(mix));
  }

  private static Sentence headline(Portfolio of) {
    if (of.run().isWithoutRates()) {
      return Sentence.plain(
          "IT cost of "
              + of.run().frame().month()
              + " is n/a: "
              + RateGap.amounts(of.run().results().ledger().unconverted())
              + " without an exchange rate into "
              + of.currency());
    }
    RoundedAmount total = of.run().totals().ledger();
    Figure millions = NumberFormats.millions(total.exact(), of.currency());
    String month = of.run().frame().month();
    String least = of.run().isAtLeast() ? Wording.capital(of.run().reading()) + " " : "";
    Sentence start = Sentence.of(least + "{} of IT cost in " + month, millions);
    Optional<RoundedTotals> prior = of.run().prior();
    boolean charges = total.exact().signum() >= 0;
    if (charges && prior.isPresent() && prior.get().ledger().exact().signum() > 0) {
      RoundedAmount change = total.minus(prior.get().ledger());
      Figure percent =
          NumberFormats.percent(
              change
                  .exact()
                  .abs()
                  .divide(prior.get().ledger().exact(), java.math.MathContext.DECIMAL64));
      String direction = change.exact().signum() < 0 ? " less" : " more";
      start = start.joined(", ", Sentence.of("{}" + direction + " than the month before", percent));
    }
    Optional<Figure> share = of.run().share(of.split().wrappers(), of.split().total());
    int flips = of.flips().size();
    if (share.isEmpty() || of.split().wrappers().isZero()) {
      return start;
    }
    return flips == 0
        ? start.joined("; ", Sentence.of("wrappers take {} of TCO", share.get()))
        : start.joined(
            "; ",
            Sentence.of(
                "wrappers change {} " + Wording.plural(flips, "verdict"),
                NumberFormats.count(flips)));
  }

  private static Sentence lead(Portfolio of) {
    return Sentence.of(
        "Spend-to-value review · {} applications · amounts in "
            + of.currency()
            + ", accrual cost, operating and capital",
        NumberFormats.count(of.applications().size()));
  }

  private static List<PortfolioPage.MixRow> mix(Portfolio of) {
    List<PortfolioPage.MixRow> rows = new ArrayList<>();
    for (Disposition verdict : Disposition.values()) {
      List<ApplicationView> those = of.with(verdict);
      RoundedAmount cost = of.cost(verdict);
      if (!those.isEmpty()) {
        rows.add(
            new PortfolioPage.MixRow(
                verdict.name(),
                Wording.style(verdict),
                NumberFormats.count(those.size()),
                of.run().figure(cost),
                of.run().share(cost, of.split().total())));
      }
    }
    return rows;
  }

  private static Sentence mixHeadline(List<PortfolioPage.MixRow> rows) {
    Sentence headline = Sentence.none();
    for (PortfolioPage.MixRow row : rows) {
      String word = row.label().toLowerCase(java.util.Locale.ROOT);
      Sentence part =
          Sentence.of(
              row.label().equals("UNDECIDED") ? "{} undecided" : "{} to " + word,
              row.applications());
      headline = headline.text().isEmpty() ? part : headline.joined(", ", part);
    }
    return rows.isEmpty() ? Sentence.plain("No verdicts") : headline;
  }

  private static Markup chart(List<PortfolioPage.MixRow> rows) {
    List<MixChart.Part> parts =
        rows.stream()
            .map(
                row ->
                    new MixChart.Part(
                        row.label(),
                        row.amount().exact(),
                        row.share().map(share -> share.shown() + " %").orElse(""),
                        NumberFormats.inSentence(row.amount()),
                        Wording.colour(Disposition.valueOf(row.label()))))
            .toList();
    Frame frame = new Frame(756, 46, "Verdicts by share of TCO");
    return Markup.of(new MixChart(frame, parts));
  }

  /** An application, those without a row of their own, or all of them. */
  private record Line(
      String label,
      Optional<Disposition> verdict,
      String strength,
      Optional<RoundedAmount> prior,
      RoundedAmount now,
      RoundedAmount wrappers) {}

  private static Filled<?> largest(Portfolio of, int top) {
    List<ApplicationView> rest = of.applications().subList(top, of.applications().size());
    return Table.<Line>of("largest", "fine " + Density.of(top + 3, 246))
        .text("Application", "label", Line::label)
        .text("Verdict", "verdict", line -> line.verdict().map(Wording::badge))
        .text("Strength", "strength", line -> line.strength(), DIM)
        .figure(of.priorMonth(), "prior", line -> line.prior().map(of.run()::figure), DIM)
        .figure(of.thisMonth(), "amount", line -> of.run().figure(line.now()))
        .figure("Change %", "changePercent", l -> l.prior().flatMap(l.now()::changePercent))
        .tone(line -> ApplicationView.tone(line.now(), line.prior()))
        .figure(
            "Wrappers %", "wrapperShare", line -> of.run().share(line.wrappers(), line.now()), END)
        .rows(of.applications().subList(0, top).stream().map(one -> line(of, one)).toList())
        .rest(
            "rest",
            rest.isEmpty()
                ? Optional.empty()
                : Optional.of(sum(of, "Other (" + rest.size() + ")", rest)))
        .total("total", sum(of, "All applications", of.applications()));
  }

  private static Line line(Portfolio of, ApplicationView one) {
    return new Line(
        one.run().name(one.application().name(), NAME_ROOM, CELL),
        Optional.of(one.verdict()),
        RecommendationWords.strength(one.recommendation()),
        of.prior(one),
        one.tco(),
        one.split().wrappers());
  }

  private static Line sum(Portfolio of, String label, List<ApplicationView> those) {
    // What the others cost before: the month's total less the rows above, applications that are
    // gone included.
    Optional<RoundedAmount> prior = of.run().prior().map(RoundedTotals::applications);
    for (ApplicationView one :
        of.applications().subList(0, of.applications().size() - those.size())) {
      prior = prior.map(left -> left.minus(of.prior(one).orElse(RoundedAmount.ZERO)));
    }
    return new Line(
        label,
        Optional.empty(),
        "",
        prior,
        RoundedAmount.sum(those, ApplicationView::tco),
        RoundedAmount.sum(those, one -> one.split().wrappers()));
  }

  /** Names of some applications, the first few written out. */
  static String names(List<ApplicationView> those, int most) {
    List<String> names =
        new ArrayList<>(
            those.stream()
                .limit(most)
                .map(one -> one.run().name(one.application().name(), NAME_ROOM, CELL))
                .toList());
    if (those.size() > most) {
      names.add("others");
    }
    return Wording.list(names);
  }
}
