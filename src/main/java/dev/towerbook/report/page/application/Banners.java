package dev.towerbook.report.page.application;

import dev.towerbook.decision.Disposition;
import dev.towerbook.decision.npv.NpvVerdict;
import dev.towerbook.decision.recommend.Recommendation;
import dev.towerbook.decision.rules.RuleVerdict;
import dev.towerbook.economics.metric.Metric;
import dev.towerbook.report.Figure;
import dev.towerbook.report.NumberFormats;
import dev.towerbook.report.OptionWords;
import dev.towerbook.report.Reasons;
import dev.towerbook.report.RecommendationWords;
import dev.towerbook.report.Sentence;
import dev.towerbook.report.page.ApplicationView;
import dev.towerbook.report.page.Wording;
import java.util.List;
import java.util.Optional;

/** The verdict, its reason and what would change it. */
public final class Banners {

  private static final int MISSING_MAX = 3;
  private static final double REASON_ROOM = 300;
  private static final double REASON_SIZE = 10.6;

  private Banners() {}

  static ApplicationPage.Banner of(ApplicationView one, boolean tight) {
    Recommendation of = one.recommendation();
    return new ApplicationPage.Banner(
        one.verdict().name(),
        Wording.style(one.verdict()),
        RecommendationWords.strength(of),
        Wording.capital(of.verdict().basis()),
        headline(one),
        why(one),
        RecommendationWords.contest(of, one.application(), one.currency()),
        missing(of.rules(), one),
        of.flips(),
        tight ? RecommendationWords.weakened(of) : RecommendationWords.grounds(of, one.currency()),
        flipLine(one));
  }

  /** The row of the rule table, if one names it, and what would change the verdict. */
  private static Sentence why(ApplicationView one) {
    Recommendation of = one.recommendation();
    // What present values say is the title of the block under the key figures.
    return (of.verdict().isByNpv() ? Sentence.none() : reason(one))
        .then(RecommendationWords.change(of, one.currency()));
  }

  /** What names the verdict: present values, or the row of the rule table. */
  public static Sentence reason(ApplicationView one) {
    Recommendation of = one.recommendation();
    return of.verdict().isByNpv()
        ? of.options().npv().map(npv -> byNpv(npv, one.currency())).orElseThrow()
        : reason(of.rules(), one.currency());
  }

  private static Sentence byNpv(NpvVerdict npv, String currency) {
    return Sentence.of(
        "NPV {} ahead of the next-best option, best in {} of simulations.",
        OptionWords.money(npv.values().margin(), currency),
        NumberFormats.percent(OptionWords.odds(npv.odds().best(npv.values().best()))));
  }

  private static Sentence reason(RuleVerdict verdict, String currency) {
    Sentence reason = Reasons.sentence(verdict, currency);
    String text = reason.text().strip();
    String end = text.endsWith(".") ? "" : ".";
    boolean named = verdict.ruleId().isEmpty() || text.contains(verdict.ruleId());
    String rule = named ? "" : " Rule " + verdict.ruleId() + ".";
    return new Sentence(text + end + rule, reason.figures());
  }

  private static List<String> missing(RuleVerdict verdict, ApplicationView one) {
    if (one.verdict() != Disposition.UNDECIDED) {
      return List.of();
    }
    return verdict.missing().stream()
        .distinct()
        .filter(reason -> !verdict.reason().contains(reason))
        .limit(MISSING_MAX)
        .toList();
  }

  /** One sentence with the number that decides. */
  static Sentence headline(ApplicationView one) {
    Figure tco = one.figure(one.tco());
    Optional<Figure> share = one.share(one.split().wrappers());
    if (one.recommendation().flips() && share.isPresent()) {
      Disposition without = one.verdictWithout();
      return Sentence.of(
          "Wrappers are {} of its cost: without them it would be " + without + ".", share.get());
    }
    return switch (one.verdict()) {
      case KEEP -> keep(one, tco);
      case REFACTOR -> refactor(one, tco, share);
      case RETIRE -> retire(one);
      case UNDECIDED -> undecided(one, tco);
    };
  }

  private static Sentence keep(ApplicationView one, Figure tco) {
    if (one.application().forcedKeep().isPresent()) {
      String why =
          Wording.fit(one.application().forcedKeep().orElseThrow(), REASON_ROOM, REASON_SIZE);
      return Sentence.of("Must be kept: " + why + "; {} a month.", tco);
    }
    return one.figure(Metric.TCO_CHANGE)
        .map(change -> direction(change, "Keep it at {} a month: cost is", tco))
        .orElseGet(() -> Sentence.of("Keep it at {} a month.", tco));
  }

  private static Sentence direction(Figure change, String start, Figure tco) {
    Figure size = NumberFormats.percent(change.exact().movePointLeft(2).abs());
    return switch (change.exact().signum()) {
      case 1 -> Sentence.of(start + " {} above the previous months.", tco, size);
      case -1 -> Sentence.of(start + " {} below the previous months.", tco, size);
      default -> Sentence.of(start + " as in the previous months.", tco);
    };
  }

  private static Sentence refactor(ApplicationView one, Figure tco, Optional<Figure> share) {
    Optional<Figure> gain =
        one.recommendation().verdict().isByNpv()
            ? RecommendationWords.money(one.recommendation().npvGain(), one.currency())
            : Optional.empty();
    if (gain.isPresent()) {
      return Sentence.of(
          "Refactor it: NPV is {} above that of keeping; {} a month.", gain.get(), tco);
    }
    if (share.isPresent() && share.get().exact().signum() > 0) {
      return Sentence.of(
          "High business value, weak technology: {} a month, {} for wrappers.", tco, share.get());
    }
    return Sentence.of("High business value, weak technology: {} a month.", tco);
  }

  private static Sentence retire(ApplicationView one) {
    return NatureRows.ends("Retiring it", one.run(), NatureRows.avoidable(one), one.tco());
  }

  private static Sentence undecided(ApplicationView one, Figure tco) {
    int missing = (int) one.recommendation().rules().missing().stream().distinct().count();
    if (missing == 0) {
      return Sentence.of("No rule decides on its {} a month.", tco);
    }
    if (missing == 1) {
      String reason = one.recommendation().rules().missing().getFirst();
      return Sentence.of("No verdict on {} a month: " + reason + ".", tco);
    }
    String figures = "figures are";
    return Sentence.of(
        "No verdict on {} a month: {} " + figures + " missing.", tco, NumberFormats.count(missing));
  }

  /** Always there: what the verdict owes to the wrappers. */
  private static Sentence flipLine(ApplicationView one) {
    int wrappers = one.figures().wrappers().size();
    if (wrappers == 0 && one.split().wrappers().isZero()) {
      return Sentence.plain("No wrappers.");
    }
    String its = wrappers == 1 ? "its wrapper" : "its {} wrappers";
    Figure[] count = wrappers == 1 ? new Figure[0] : new Figure[] {NumberFormats.count(wrappers)};
    Disposition without = one.verdictWithout();
    String basis = rule(one.recommendation());
    if (!one.recommendation().flips()) {
      return Sentence.of(
          "Without " + its + ", the verdict is still " + without + basis + ".", count);
    }
    Sentence would =
        Sentence.of("Without " + its + ", the verdict would be " + without + basis + ".", count);
    return RecommendationWords.money(one.recommendation().npvGainedByWrappers(), one.currency())
        .map(gain -> would.then(Sentence.of("Counting them gains {} of NPV.", gain)))
        .orElse(would);
  }

  private static String rule(Recommendation of) {
    String id = of.rulesWithoutWrappers().ruleId();
    if (of.withoutWrappers().isByNpv()) {
      return " (by NPV)";
    }
    return id.isEmpty() ? "" : " (rule " + id + ")";
  }
}
