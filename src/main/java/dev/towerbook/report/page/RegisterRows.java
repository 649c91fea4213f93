package dev.towerbook.report.page;

import dev.towerbook.decision.Decision;
import dev.towerbook.decision.Disposition;
import dev.towerbook.decision.ranking.Criterion;
import dev.towerbook.decision.ranking.RankStability;
import dev.towerbook.decision.ranking.Ranking;
import dev.towerbook.economics.metric.Metric;
import dev.towerbook.mapping.catalogue.BusinessUnit;
import dev.towerbook.mapping.catalogue.Words;
import dev.towerbook.report.Figure;
import dev.towerbook.report.NumberFormats;
import dev.towerbook.report.Sentence;
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

  static RegisterPage.Register of(Portfolio of) {
    RoundedAmount total = of.split().total();
    Optional<RoundedAmount> prior = of.priorSplit().map(LayerSplit::total);
    return new RegisterPage.Register(
        headline(of),
        Sentence.plain(
            "Sorted by TCO, credits too; a verdict in brackets is what it would be without"
                + " wrappers; fit from one to five, business / technical; confidence grades how"
                + " cost was attributed"),
        of.applications().stream().limit(MOST).map(one -> row(of, one)).toList(),
        rest(of),
        of.run().figure(total),
        prior.flatMap(total::changePercent),
        prior.map(before -> ApplicationView.tone(total.minus(before).exact())).orElse("muted"),
        of.run().share(of.split().wrappers(), total),
        Density.of(of.applications().size() + 2, 420),
        rankNote(of.run().results().ranking()));
  }

  private static Sentence rankNote(Ranking ranking) {
    Sentence weights =
        Sentence.plain("Rank: whom to look at first by a score that decides nothing;");
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

  /** Every application, however many there are. */
  static List<RegisterPage.Row> all(Portfolio of) {
    return of.applications().stream().map(one -> row(of, one)).toList();
  }

  private static Optional<RegisterPage.RestRow> rest(Portfolio of) {
    if (of.applications().size() <= MOST) {
      return Optional.empty();
    }
    List<ApplicationView> rest = of.applications().subList(MOST, of.applications().size());
    RoundedAmount cost = RoundedAmount.sum(rest.stream().map(ApplicationView::tco).toList());
    RoundedAmount wrappers =
        RoundedAmount.sum(rest.stream().map(one -> one.split().wrappers()).toList());
    return Optional.of(
        new RegisterPage.RestRow(
            NumberFormats.count(rest.size()),
            of.run().figure(cost),
            of.run().share(wrappers, cost)));
  }

  private static Sentence headline(Portfolio of) {
    boolean undecided =
        of.applications().stream()
            .allMatch(one -> one.decision().verdict().disposition() == Disposition.UNDECIDED);
    if (undecided) {
      return Sentence.plain(
          of.applications().isEmpty()
              ? "No application has cost in the month"
              : "No application has a verdict yet");
    }
    RoundedAmount act =
        SummaryRows.cost(of, Disposition.RETIRE).plus(SummaryRows.cost(of, Disposition.REFACTOR));
    return of.run()
        .share(act, of.split().total())
        .map(
            share ->
                Sentence.of(
                    "{} of TCO is to refactor or to retire: {} a month",
                    share,
                    of.run().figure(act)))
        .orElse(Sentence.plain("Register of applications"));
  }

  private static RegisterPage.Row row(Portfolio of, ApplicationView one) {
    Decision decision = one.decision();
    Disposition verdict = decision.verdict().disposition();
    Optional<RoundedAmount> prior = of.prior(one);
    Optional<Figure> unitCost = one.figure(Metric.UNIT_COST);
    Optional<RankStability.Ranks> rank = of.run().results().ranking().rank(one.id());
    return new RegisterPage.Row(
        of.run().name(one.application().name(), NAME_ROOM, SIZE),
        one.id(),
        of.run().name(unitName(of, one), UNIT_ROOM, SIZE),
        verdict.name(),
        Wording.style(verdict),
        decision.withoutWrappers().disposition().name(),
        decision.flips(),
        rank.map(ranks -> NumberFormats.count(ranks.base())),
        rank.filter(ranks -> !ranks.isStable()).map(ranks -> NumberFormats.count(ranks.best())),
        rank.filter(ranks -> !ranks.isStable()).map(ranks -> NumberFormats.count(ranks.worst())),
        one.figure(one.tco()),
        prior.flatMap(one.tco()::changePercent),
        prior.map(before -> ApplicationView.tone(one.tco().minus(before).exact())).orElse("muted"),
        one.share(one.split().wrappers()),
        one.application().businessFit().map(NumberFormats::score),
        one.application().technicalFit().map(NumberFormats::score),
        unitCost,
        one.application().unit().map(Wording::unit).orElse(""),
        decision.confidence().map(NumberFormats::percent),
        decision.verdict().ruleId());
  }

  static String unitName(Portfolio of, ApplicationView one) {
    String id = one.application().businessUnit();
    return Optional.ofNullable(of.run().catalogue().businessUnits().get(id))
        .map(BusinessUnit::name)
        .orElse(id);
  }
}
