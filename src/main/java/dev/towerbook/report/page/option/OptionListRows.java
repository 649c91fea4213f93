package dev.towerbook.report.page.option;

import static dev.towerbook.report.table.Style.BOLD;
import static dev.towerbook.report.table.Style.DIM;
import static dev.towerbook.report.table.Style.END;

import dev.towerbook.decision.npv.NpvStrength;
import dev.towerbook.decision.npv.NpvVerdict;
import dev.towerbook.decision.option.Option;
import dev.towerbook.decision.recommend.Strength;
import dev.towerbook.report.Figure;
import dev.towerbook.report.NumberFormats;
import dev.towerbook.report.OptionWords;
import dev.towerbook.report.RecommendationWords;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.page.ApplicationView;
import dev.towerbook.report.page.Portfolio;
import dev.towerbook.report.page.Wording;
import dev.towerbook.report.table.Cell;
import dev.towerbook.report.table.Table;
import java.util.Comparator;
import java.util.List;

/** What money says over the portfolio: verdicts, flips, and what is too close or not known. */
public final class OptionListRows {

  private static final int VERDICTS = 12;
  private static final int OPEN = 11;
  private static final double NAME_ROOM = 104;
  private static final double SIZE = 8;

  private OptionListRows() {}

  public static OptionList of(Portfolio of) {
    List<ApplicationView> decided =
        of.applications().stream().filter(OptionListRows::decided).toList();
    List<ApplicationView> open =
        of.applications().stream()
            .filter(one -> !decided(one) && one.options().judged().isPresent())
            .sorted(Comparator.comparingInt(OptionListRows::order))
            .toList();
    long flips = decided.stream().filter(one -> one.recommendation().flips()).count();
    long apart = of.contested().size();
    int unknown = of.applications().size() - decided.size() - open.size();
    return new OptionList(
        decided.isEmpty()
            ? Sentence.plain("NPV decides no application")
            : Sentence.of(
                "NPV decides {} "
                    + Wording.plural(decided.size(), "application")
                    + "; {} of them are contested by the rules, {} change without wrappers",
                NumberFormats.count(decided.size()),
                NumberFormats.count(apart),
                NumberFormats.count(flips)),
        lead(),
        Sentence.plain(
            decided.isEmpty()
                ? "No application has a verdict by NPV"
                : "Verdicts by present value"),
        verdicts(of).rows(decided.stream().sorted(byStakeAndLead()).limit(VERDICTS).toList()),
        rest(decided.size() - VERDICTS),
        Sentence.of(
            "{} without a verdict by NPV", NumberFormats.count(open.size() + (long) unknown)),
        open(of).rows(open.stream().limit(OPEN).toList()),
        rest(open.size() - OPEN).then(unknown(unknown)));
  }

  private static Sentence lead() {
    return Sentence.plain(
        "Present value of keeping, refactoring and retiring on avoidable cost, with one-offs,"
            + " stranded commitments and benefit lost; assumptions are in the mappings folder");
  }

  private static boolean decided(ApplicationView one) {
    return one.recommendation().verdict().isByNpv()
        || (one.recommendation().verdict().strength() == Strength.FORCED
            && one.options().npv().isPresent());
  }

  /** Too close to call first, then by how much is missing. */
  private static int order(ApplicationView one) {
    return one.options().strength() == NpvStrength.TOO_CLOSE_TO_CALL
        ? 0
        : one.options().gaps().size();
  }

  /** Contested ones by what is at stake, then those that change without wrappers, then by lead. */
  private static Comparator<ApplicationView> byStakeAndLead() {
    return Comparator.comparing((ApplicationView one) -> !one.recommendation().isContested())
        .thenComparingDouble(one -> -one.recommendation().moneyAtStake().orElse(0))
        .thenComparing(one -> !one.recommendation().flips())
        .thenComparingDouble(one -> -npv(one).values().margin());
  }

  private static NpvVerdict npv(ApplicationView one) {
    return one.options().npv().orElseThrow();
  }

  private static Table<ApplicationView> verdicts(Portfolio of) {
    return Table.<ApplicationView>of("verdicts", "fine")
        .text("Application", "label", OptionListRows::name, BOLD)
        .text("Verdict", "word", one -> Wording.badge(one.verdict()))
        .text("Strength", "strength", OptionListRows::strength, DIM)
        .text("No wrappers", "without", OptionListRows::without)
        .figure(
            "At stake",
            "stake",
            one -> RecommendationWords.money(one.recommendation().moneyAtStake(), of.currency()))
        .figure("NPV lead", "lead", one -> OptionWords.money(lead(npv(one)), of.currency()))
        .figure("Best %", "odds", one -> odds(npv(one)), END)
        .below("change", one -> change(of, one));
  }

  private static String strength(ApplicationView one) {
    return RecommendationWords.strength(one.recommendation());
  }

  /** Who says what where it is contested, then what would change it. */
  private static Sentence change(Portfolio of, ApplicationView one) {
    return RecommendationWords.contest(one.recommendation(), one.application(), of.currency())
        .then(RecommendationWords.change(one.recommendation(), of.currency()));
  }

  private static Cell without(ApplicationView one) {
    return one.recommendation().flips()
        ? new Cell.Marked(one.verdictWithout().name(), "muted")
        : new Cell.Marked("same", "muted");
  }

  private static Figure odds(NpvVerdict of) {
    return NumberFormats.percent(OptionWords.odds(of.odds().best(option(of))));
  }

  /** A forced option is behind by the price of its constraint. */
  private static double lead(NpvVerdict of) {
    return of.priceOfConstraint() > 0 ? -of.priceOfConstraint() : of.values().margin();
  }

  private static Option option(NpvVerdict of) {
    return of.strength() == NpvStrength.FORCED ? Option.KEEP : of.values().best();
  }

  private static Table<ApplicationView> open(Portfolio of) {
    return Table.<ApplicationView>of("open", "fine")
        .text("Application", "label", OptionListRows::name, BOLD)
        .text("Verdict", "word", one -> Wording.badge(one.verdict()))
        .text("Strength", "strength", OptionListRows::strength, DIM)
        .figure("TCO of the month", "amount", one -> of.run().figure(one.tco()), END)
        .below("next", one -> next(of, one));
  }

  private static boolean isClose(ApplicationView one) {
    return one.options().strength() == NpvStrength.TOO_CLOSE_TO_CALL;
  }

  private static Sentence next(Portfolio of, ApplicationView one) {
    Sentence change = RecommendationWords.change(one.recommendation(), of.currency());
    return isClose(one) ? change : OptionWords.shortMissing(one.options()).then(change);
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
                + " estimates: see options.csv.",
            NumberFormats.count(applications));
  }
}
