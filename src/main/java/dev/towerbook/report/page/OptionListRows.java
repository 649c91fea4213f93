package dev.towerbook.report.page;

import dev.towerbook.decision.Disposition;
import dev.towerbook.decision.option.Option;
import dev.towerbook.decision.recommend.OptionAssessment;
import dev.towerbook.decision.recommend.Recommendation;
import dev.towerbook.decision.recommend.Strength;
import dev.towerbook.report.NumberFormats;
import dev.towerbook.report.OptionWords;
import dev.towerbook.report.Sentence;
import java.util.Comparator;
import java.util.List;

/** What money says over the portfolio: verdicts, flips, and what is too close or not known. */
final class OptionListRows {

  private static final int VERDICTS = 12;
  private static final int OPEN = 11;
  private static final double NAME_ROOM = 104;
  private static final double SIZE = 8;

  private OptionListRows() {}

  static OptionList of(Portfolio of) {
    List<ApplicationView> decided =
        of.applications().stream().filter(OptionListRows::decided).toList();
    List<ApplicationView> open =
        of.applications().stream()
            .filter(one -> !decided(one) && one.options().judged().isPresent())
            .sorted(Comparator.comparingInt(OptionListRows::order))
            .toList();
    long flips = of.applications().stream().filter(one -> one.options().flips()).count();
    long apart = decided.stream().filter(OptionListRows::conflicts).count();
    int unknown = of.applications().size() - decided.size() - open.size();
    return new OptionList(
        decided.isEmpty()
            ? Sentence.plain("Money gives no verdict")
            : Sentence.of(
                "Money gives {} "
                    + Wording.plural(decided.size(), "verdict")
                    + "; {} of all differ without wrappers, {} from the rules",
                NumberFormats.count(decided.size()),
                NumberFormats.count(flips),
                NumberFormats.count(apart)),
        lead(),
        Sentence.plain(
            decided.isEmpty() ? "No application has a verdict by money" : "Verdicts by money"),
        decided.stream()
            .sorted(byFlipAndLead())
            .limit(VERDICTS)
            .map(one -> verdict(of, one))
            .toList(),
        rest(decided.size() - VERDICTS),
        Sentence.of(
            "{} without a verdict by money", NumberFormats.count(open.size() + (long) unknown)),
        open.stream().limit(OPEN).map(one -> open(of, one)).toList(),
        rest(open.size() - OPEN).then(unknown(unknown)));
  }

  private static Sentence lead() {
    return Sentence.plain(
        "Present value of keeping, refactoring and retiring on avoidable cost, with one-offs,"
            + " stranded commitments and benefit lost; terms and estimates are on the shelf");
  }

  private static boolean decided(ApplicationView one) {
    return one.options().disposition() != Disposition.UNDECIDED;
  }

  private static boolean conflicts(ApplicationView one) {
    return one.options().disposition() != one.decision().verdict().disposition();
  }

  /** Too close to call first, then by how much is missing. */
  private static int order(ApplicationView one) {
    return one.options().strength() == Strength.TOO_CLOSE_TO_CALL ? 0 : one.options().gaps().size();
  }

  private static Comparator<ApplicationView> byFlipAndLead() {
    return Comparator.comparing((ApplicationView one) -> !one.options().flips())
        .thenComparingDouble(one -> -recommendation(one).values().margin());
  }

  private static Recommendation recommendation(ApplicationView one) {
    return one.options().recommendation().orElseThrow();
  }

  private static OptionList.VerdictRow verdict(Portfolio of, ApplicationView one) {
    OptionAssessment money = one.options();
    Recommendation with = recommendation(one);
    Disposition without = money.judged().orElseThrow().verdicts().without().disposition();
    Disposition rules = one.decision().verdict().disposition();
    return new OptionList.VerdictRow(
        name(one),
        money.disposition().name(),
        Wording.style(money.disposition()),
        with.strength().words(),
        money.flips(),
        without.name(),
        Wording.style(without),
        rules.name(),
        Wording.style(rules),
        OptionWords.money(lead(with), of.currency()),
        NumberFormats.percent(OptionWords.odds(with.odds().best(option(with)))),
        OptionWords.change(money, of.currency()));
  }

  /** A forced option is behind by the price of its constraint. */
  private static double lead(Recommendation of) {
    return of.priceOfConstraint() > 0 ? -of.priceOfConstraint() : of.values().margin();
  }

  private static Option option(Recommendation of) {
    return of.strength() == Strength.FORCED ? Option.KEEP : of.values().best();
  }

  private static OptionList.OpenRow open(Portfolio of, ApplicationView one) {
    OptionAssessment money = one.options();
    Disposition rules = one.decision().verdict().disposition();
    boolean close = money.strength() == Strength.TOO_CLOSE_TO_CALL;
    Sentence change = OptionWords.change(money, of.currency());
    return new OptionList.OpenRow(
        name(one),
        close ? "too close to call" : money.strength().words(),
        rules.name(),
        Wording.style(rules),
        of.run().figure(one.tco()),
        close ? change : OptionWords.shortMissing(money).then(change));
  }

  private static String name(ApplicationView one) {
    return one.run().name(one.application().name(), NAME_ROOM, SIZE);
  }

  private static Sentence rest(int more) {
    return more <= 0
        ? Sentence.none()
        : Sentence.of("{} more in options.csv.", NumberFormats.count(more));
  }

  private static Sentence unknown(int applications) {
    return applications == 0
        ? Sentence.none()
        : Sentence.of(
            "{} "
                + (applications == 1 ? "application lacks" : "applications lack")
                + " estimates: options.csv names them.",
            NumberFormats.count(applications));
  }
}
