package dev.towerbook.report;

import dev.towerbook.decision.Disposition;
import dev.towerbook.decision.npv.NpvVerdict;
import dev.towerbook.decision.option.SwitchingValue;
import dev.towerbook.decision.recommend.MarginalCost;
import dev.towerbook.decision.recommend.Recommendation;
import dev.towerbook.decision.recommend.Strength;
import dev.towerbook.decision.recommend.Weakness;
import dev.towerbook.economics.curve.Extrapolation;
import dev.towerbook.mapping.catalogue.Application;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** The one recommendation for an application, in sentences: the same on a page and in a CSV. */
public final class RecommendationWords {

  private RecommendationWords() {}

  /** An estimate as a CSV has it; empty if there is none. */
  public static Optional<BigDecimal> amount(OptionalDouble estimate) {
    return estimate.isPresent()
        ? Optional.of(OptionWords.amount(estimate.getAsDouble()))
        : Optional.empty();
  }

  /** The same for a page. */
  public static Optional<Figure> money(OptionalDouble estimate, String currency) {
    return amount(estimate).map(exact -> NumberFormats.money(exact, currency));
  }

  /** How firm the verdict is: "clear", "leaning, contested". */
  public static String strength(Recommendation of) {
    return of.strength().words() + (of.isContested() ? ", contested" : "");
  }

  /** One sentence: what would change the verdict, or what to get next. */
  public static Sentence change(Recommendation of, String currency) {
    Strength strength = of.verdict().strength();
    Optional<NpvVerdict> npv = of.options().npv();
    if (strength == Strength.FORCED) {
      return forced(of, currency);
    }
    if (strength == Strength.INDICATIVE || strength == Strength.NONE) {
      return of.nextData().isEmpty()
          ? Sentence.plain("Next: a person adds a rule that fits.")
          : Sentence.plain("Next: " + of.nextData().getFirst() + ".");
    }
    List<SwitchingValue> switches = npv.map(NpvVerdict::switches).orElse(List.of());
    return switches.isEmpty()
        ? Sentence.plain("No single input changes the order of the options.")
        : (strength == Strength.TOO_CLOSE_TO_CALL
                ? Sentence.plain("By NPV alone:")
                : Sentence.none())
            .then(OptionWords.turn(switches.getFirst(), currency));
  }

  /** The same as text. */
  public static String changeText(Recommendation of, String currency) {
    return change(of, currency).text();
  }

  private static Sentence forced(Recommendation of, String currency) {
    OptionalDouble price = of.priceOfConstraint();
    if (price.isEmpty()) {
      return Sentence.plain(
          "Only lifting the constraint would change this; what that is worth is not known. Next: "
              + of.nextData().getFirst()
              + ".");
    }
    return price.getAsDouble() > 0
        ? Sentence.of(
            "Only lifting the constraint would change this; that is worth {} over the horizon.",
            OptionWords.money(price.getAsDouble(), currency))
        : Sentence.plain("The constraint has no opportunity cost: Keep is the best option anyway.");
  }

  /** Both sides of a contested verdict, what is at stake and who decides; nothing if it is not. */
  public static Sentence contest(Recommendation of, Application application, String currency) {
    if (of.verdict().other().isEmpty()) {
      return Sentence.none();
    }
    Disposition other = of.verdict().other().get();
    String start =
        "Contested: NPV says "
            + of.disposition()
            + ", rule "
            + of.rules().ruleId()
            + " says "
            + other
            + ". ";
    String decides =
        application.businessOwner().isBlank()
            ? "The business owner, whom nobody has named, decides."
            : application.businessOwner() + " (business owner) decides.";
    return money(of.moneyAtStake(), currency)
        .map(stake -> Sentence.of(start + "Following the rule gives up {} of NPV. ", stake))
        .orElse(Sentence.plain(start))
        .joined("", Sentence.plain(decides));
  }

  /** The marginal cost that the verdict cites, with its volumes and grade, and what weakens it. */
  public static Sentence grounds(Recommendation of, String currency) {
    MarginalCost cost = of.grounds().marginalCost();
    return cost.grade()
        .map(grade -> marginal(cost, grade, currency))
        .orElse(Sentence.none())
        .then(weakened(of, true));
  }

  /** What weakens it, without reasons: for a crowded page; recommendations.csv has all of it. */
  public static Sentence weakened(Recommendation of) {
    return weakened(of, false);
  }

  private static Sentence marginal(MarginalCost cost, Extrapolation grade, String currency) {
    String unit = cost.unit().replaceAll("[_-]", " ").replace("api", "API");
    return Sentence.of(
        "Marginal cost {} per " + unit + ", seen at {} to {} a month " + grade(grade) + ".",
        NumberFormats.unitCost(cost.cost().number().orElseThrow(), currency),
        NumberFormats.quantity(BigDecimal.valueOf(cost.lowest()), ""),
        NumberFormats.quantity(BigDecimal.valueOf(cost.highest()), ""));
  }

  private static String grade(Extrapolation grade) {
    return switch (grade) {
      case PRICED -> "(from the price list)";
      case OBSERVED -> "(within what was seen)";
      case NEAR, FAR, SPECULATIVE -> "(extrapolated)";
    };
  }

  /** What has weakened the verdict, in one sentence; nothing if nothing has. */
  private static Sentence weakened(Recommendation of, boolean reasons) {
    List<Weakness> all = of.weaknesses();
    if (all.isEmpty()) {
      return Sentence.none();
    }
    boolean lowered = of.strength() != of.verdict().strength();
    String start = lowered ? "Weakened from " + of.verdict().strength().words() + ": " : "Note: ";
    return Sentence.plain(
        start
            + all.stream()
                .map(one -> one.kind().words() + (reasons ? " (" + one.reason() + ")" : ""))
                .collect(Collectors.joining("; "))
            + ".");
  }

  /** Data that are stale, missing, unconverted or partly counted, in words. */
  public static List<String> caveats(Recommendation of) {
    return of.grounds().doubts().stream()
        .map(doubt -> doubt.kind().words() + ": " + doubt.reason())
        .toList();
  }

  /** Signs of debt beside a verdict to keep, in one sentence; empty if there are none. */
  public static String debt(Recommendation of) {
    return of.debt().isEmpty()
        ? ""
        : "Debt flag: "
            + String.join("; ", of.debt().stream().map(sign -> sign.words()).toList())
            + ".";
  }
}
