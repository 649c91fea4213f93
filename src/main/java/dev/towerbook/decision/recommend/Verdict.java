package dev.towerbook.decision.recommend;

import dev.towerbook.decision.Disposition;
import dev.towerbook.decision.npv.Gap;
import dev.towerbook.decision.npv.NpvStrength;
import dev.towerbook.decision.npv.NpvVerdict;
import dev.towerbook.decision.rules.RuleVerdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is to be done with an application, and what names it: a constraint, else present values
 * where there is enough for them and they tell the options apart, else the rule table.
 *
 * @param strength before anything weakens it
 * @param basis in words: "by NPV", "by rules, no estimate", "by rules, 3 months of cost"
 * @param other what the rule table says where present values name the verdict and it differs: the
 *     verdict is contested
 */
public record Verdict(
    Disposition disposition, Strength strength, String basis, Optional<Disposition> other) {

  /**
   * What stands for and against the use of present values.
   *
   * @param npv what present values say; empty if an input is missing
   * @param estimated true if somebody has estimated anything
   */
  record Case(Optional<NpvVerdict> npv, boolean estimated, Grounds grounds) {}

  /** Judges by a constraint, present values and rules, in this order. */
  static Verdict of(Case of, RuleVerdict rules) {
    Optional<String> forced = of.grounds().forcedKeep();
    if (forced.isPresent()) {
      return new Verdict(
          Disposition.KEEP, Strength.FORCED, "forced: " + forced.get(), Optional.empty());
    }
    Optional<NpvVerdict> deciding = of.npv().filter(NpvVerdict::decides);
    if (deciding.isPresent()) {
      Disposition best = deciding.get().disposition();
      return new Verdict(
          best,
          deciding.get().strength() == NpvStrength.CLEAR ? Strength.CLEAR : Strength.LEANING,
          "by NPV",
          Optional.of(rules.disposition()).filter(other -> rules.isDecided() && other != best));
    }
    boolean close =
        of.npv().filter(npv -> npv.strength() == NpvStrength.TOO_CLOSE_TO_CALL).isPresent();
    return byRules(of, rules, close);
  }

  private static Verdict byRules(Case of, RuleVerdict rules, boolean close) {
    Strength strength = close ? Strength.TOO_CLOSE_TO_CALL : Strength.INDICATIVE;
    return new Verdict(
        rules.disposition(),
        rules.isDecided() ? strength : Strength.NONE,
        close ? "by rules, NPV too close to call" : "by rules, " + String.join(", ", lacks(of)),
        Optional.empty());
  }

  /** Why present values do not name the verdict. */
  private static List<String> lacks(Case of) {
    List<String> lacks = new ArrayList<>();
    if (of.npv().isEmpty()) {
      lacks.add(of.estimated() ? "estimates incomplete" : "no estimate");
    }
    of.npv().stream()
        .flatMap(npv -> npv.gaps().stream())
        .filter(gap -> gap != Gap.MONTHS_OF_COST)
        .forEach(gap -> lacks.add(gap.words()));
    int months = of.grounds().monthsOfCost();
    if (months < of.grounds().monthsNeeded()) {
      lacks.add(months + (months == 1 ? " month" : " months") + " of cost");
    }
    return lacks;
  }

  /** True if present values name it. */
  public boolean isByNpv() {
    return strength == Strength.CLEAR || strength == Strength.LEANING;
  }
}
