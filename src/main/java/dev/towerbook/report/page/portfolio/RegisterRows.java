package dev.towerbook.report.page.portfolio;

import static dev.towerbook.report.table.Style.DIM;
import static dev.towerbook.report.table.Style.END;

import dev.towerbook.decision.Disposition;
import dev.towerbook.decision.ranking.Criterion;
import dev.towerbook.decision.ranking.RankStability;
import dev.towerbook.decision.ranking.Ranking;
import dev.towerbook.decision.recommend.Strength;
import dev.towerbook.decision.recommend.Verdict;
import dev.towerbook.economics.metric.Metric;
import dev.towerbook.mapping.words.Words;
import dev.towerbook.report.NumberFormats;
import dev.towerbook.report.RecommendationWords;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.page.ApplicationView;
import dev.towerbook.report.page.Density;
import dev.towerbook.report.page.LayerSplit;
import dev.towerbook.report.page.Portfolio;
import dev.towerbook.report.page.RoundedAmount;
import dev.towerbook.report.page.Wording;
import dev.towerbook.report.table.Cell;
import dev.towerbook.report.table.Cells;
import dev.towerbook.report.table.Filled;
import dev.towerbook.report.table.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Every application with its verdict, in the order of the portfolio. */
final class RegisterRows {

  /** Some ten pages; the rest is in the CSV files and on the applications' own pages. */
  private static final int MOST = 300;

  private static final double NAME_ROOM = 142;
  private static final double UNIT_ROOM = 62;
  private static final double SIZE = 7.6;

  private RegisterRows() {}

  static PortfolioPage.Register of(Portfolio of) {
    return new PortfolioPage.Register(
        headline(of),
        Sentence.plain(
            "Sorted by TCO, credits too; a verdict in brackets is what it would be without"
                + " wrappers; fit from one to five, business / technical; attributed: how firmly"
                + " cost is attributed, which says nothing of the verdict"),
        rest(of, table(of).rows(of.applications().stream().limit(MOST).toList()))
            .total("", total(of)),
        rankNote(of.run().results().ranking()));
  }

  private static Sentence rankNote(Ranking ranking) {
    Sentence weights = Sentence.plain("Rank: review priority; does not affect the verdict;");
    String between = " ";
    for (Criterion criterion : Criterion.values()) {
      double weight = ranking.weights().weights().getOrDefault(criterion, 0.0);
      weights =
          weights.joined(
              between,
              Sentence.of(
                  Words.word(criterion).replace('-', ' ') + " {}",
                  NumberFormats.percent(BigDecimal.valueOf(weight))));
      between = ", ";
    }
    return weights.joined(
        "; in brackets its ranks if one weight is ",
        Sentence.of(
            "{} more or less",
            NumberFormats.percent(BigDecimal.valueOf(ranking.stability().change()))));
  }

  /** Every application for the front page, however many there are. */
  static Filled<?> index(Portfolio of) {
    return Table.<ApplicationView>of("applications", "")
        .text("Application", "label", one -> linked(of, one))
        .text("Unit", "businessUnit", one -> unit(of, one))
        .text("Verdict", "word", RegisterRows::marked)
        .figure("TCO", "amount", one -> one.figure(one.tco()))
        .figure("Wrappers %", "wrapperShare", one -> one.share(one.split().wrappers()))
        .figure("Page", "path", one -> new Cell.Linked(path(one), "PDF"))
        .rows(of.applications());
  }

  private static Cell linked(Portfolio of, ApplicationView one) {
    return Cell.joined(
        new Cell.Linked(path(one), name(of, one)), " ", new Cell.Marked(one.id(), "dim"));
  }

  private static String path(ApplicationView one) {
    return "applications/" + one.id() + ".pdf";
  }

  private static Cell marked(ApplicationView one) {
    Cell verdict = Wording.badge(one.verdict());
    return one.recommendation().flips()
        ? Cell.joined(verdict, " ", new Cell.Marked("◆", "dim"))
        : verdict;
  }

  private static String name(Portfolio of, ApplicationView one) {
    return of.run().name(one.application().name(), NAME_ROOM, SIZE);
  }

  private static String unit(Portfolio of, ApplicationView one) {
    return of.run().name(unitName(of, one), UNIT_ROOM, SIZE);
  }

  private static Filled<?> rest(Portfolio of, Filled<?> rows) {
    if (of.applications().size() <= MOST) {
      return rows;
    }
    List<ApplicationView> rest = of.applications().subList(MOST, of.applications().size());
    RoundedAmount cost = RoundedAmount.sum(rest, ApplicationView::tco);
    RoundedAmount wrappers = RoundedAmount.sum(rest, one -> one.split().wrappers());
    return rows.more(
        "rest",
        Cells.more(6, rest.size(), "recommendations.csv")
            .and("amount", of.run().figure(cost))
            .and("wrapperShare", of.run().share(wrappers, cost)));
  }

  private static Cells total(Portfolio of) {
    RoundedAmount total = of.split().total();
    Optional<RoundedAmount> prior = of.priorSplit().map(LayerSplit::total);
    return Cells.of("All applications")
        .and("amount", Cell.named("total", of.run().figure(total)))
        .and(
            "changePercent",
            Cell.toned(ApplicationView.tone(total, prior), prior.flatMap(total::changePercent)))
        .and("wrapperShare", of.run().share(of.split().wrappers(), total));
  }

  private static Sentence headline(Portfolio of) {
    boolean undecided =
        of.applications().stream().allMatch(one -> one.verdict() == Disposition.UNDECIDED);
    if (undecided) {
      return Sentence.plain(
          of.applications().isEmpty()
              ? "No application has cost in the month"
              : "No application has a verdict yet");
    }
    RoundedAmount act = of.cost(Disposition.RETIRE).plus(of.cost(Disposition.REFACTOR));
    return of.run()
        .share(act, of.split().total())
        .map(
            share ->
                Sentence.of(
                    "{} of TCO ({} a month) is in applications to refactor or retire",
                    share,
                    of.run().figure(act)))
        .orElse(Sentence.plain("Register of applications"));
  }

  private static Table<ApplicationView> table(Portfolio of) {
    String density = Density.of(of.applications().size() + 2, 420);
    return Table.<ApplicationView>of("rows", "fine register " + density)
        .text("Application", "label", one -> name(of, one))
        .text("Unit", "businessUnit", one -> unit(of, one))
        .text("Verdict", "verdict", RegisterRows::verdicts)
        .text("Strength", "strength", one -> strength(one), DIM)
        .figure(
            "Rank", "rank", one -> rank(of, one).map(ranks -> NumberFormats.count(ranks.base())))
        .text(
            "",
            "ranks",
            one -> rank(of, one).filter(r -> !r.isStable()).map(RegisterRows::ranks),
            DIM)
        .figure("TCO", "amount", one -> one.figure(one.tco()))
        .figure("Change %", "changePercent", one -> of.prior(one).flatMap(one.tco()::changePercent))
        .tone(one -> ApplicationView.tone(one.tco(), of.prior(one)))
        .figure("Wrappers %", "wrapperShare", one -> one.share(one.split().wrappers()))
        .figure("Fit B / T", "fit", RegisterRows::fit)
        .figure("Unit cost", "unitCost", one -> one.figure(Metric.UNIT_COST))
        .text("per", "unit", one -> one.application().unit().map(Wording::unit), DIM)
        .figure(
            "Attributed %",
            "attribution",
            one -> one.recommendation().grounds().costAttribution().map(NumberFormats::percent))
        .figure("Basis", "basis", RegisterRows::basis, DIM, END)
        .below("change", one -> change(of, one));
  }

  /** The verdict, and in brackets what it would be without wrappers. */
  private static Cell verdicts(ApplicationView one) {
    Cell verdict = Wording.badge(one.verdict());
    String without = "(" + one.verdictWithout().name() + ")";
    return one.recommendation().flips()
        ? Cell.joined(verdict, " ", new Cell.Marked(without, "muted"))
        : verdict;
  }

  private static String strength(ApplicationView one) {
    return RecommendationWords.strength(one.recommendation());
  }

  /** What names the verdict, in a word. */
  private static String basis(ApplicationView one) {
    Verdict verdict = one.recommendation().verdict();
    if (verdict.strength() == Strength.FORCED) {
      return "constraint";
    }
    return verdict.isByNpv() ? "NPV" : one.recommendation().rules().ruleId();
  }

  private static Sentence change(Portfolio of, ApplicationView one) {
    return RecommendationWords.change(one.recommendation(), of.currency());
  }

  private static Optional<RankStability.Ranks> rank(Portfolio of, ApplicationView one) {
    return of.run().results().ranking().rank(one.id());
  }

  /** Its best and worst rank when one weight at a time is turned. */
  private static Cell ranks(RankStability.Ranks of) {
    return Cell.joined(
        "(",
        Cell.named("bestRank", NumberFormats.count(of.best())),
        "–",
        Cell.named("worstRank", NumberFormats.count(of.worst())),
        ")");
  }

  private static Cell fit(ApplicationView one) {
    return Cell.joined(
        Cell.named("businessFit", one.application().businessFit().map(NumberFormats::score)),
        " / ",
        Cell.named("technicalFit", one.application().technicalFit().map(NumberFormats::score)));
  }

  static String unitName(Portfolio of, ApplicationView one) {
    return of.run().unitName(one.application().businessUnit());
  }
}
