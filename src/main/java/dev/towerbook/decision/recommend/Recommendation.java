package dev.towerbook.decision.recommend;

import dev.towerbook.decision.Disposition;
import dev.towerbook.decision.option.Odds;
import dev.towerbook.decision.option.Option;
import dev.towerbook.decision.option.OptionThresholds;
import dev.towerbook.decision.option.OptionValues;
import dev.towerbook.decision.option.Quadrant;
import dev.towerbook.decision.option.Sensitivity;
import dev.towerbook.decision.option.Simulation;
import dev.towerbook.decision.option.SwitchingValue;
import java.util.List;
import java.util.Optional;

/**
 * What to do with an application by net present value, and how firmly.
 *
 * @param values net present value of each option
 * @param strength the rule that decided
 * @param priceOfConstraint best value minus the value of keeping, in report currency; zero unless
 *     the application is forced to stay
 * @param gaps what is missing, the cheapest to close first
 * @param quadrant value against fit; empty if one is not scored
 * @param debt signs of wrapper debt; empty unless the verdict is to keep
 * @param switches what would change the verdict, nearest first
 */
public record Recommendation(
    OptionValues values,
    Odds odds,
    Strength strength,
    double priceOfConstraint,
    List<Gap> gaps,
    Optional<Quadrant> quadrant,
    List<DebtSign> debt,
    List<SwitchingValue> switches) {

  public Recommendation {
    gaps = List.copyOf(gaps);
    debt = List.copyOf(debt);
    switches = List.copyOf(switches);
  }

  /** Values, simulates and judges one application. */
  public static Recommendation of(
      OptionCase option, Simulation simulation, OptionThresholds thresholds) {
    OptionValues values = OptionValues.of(option.inputs());
    Odds odds = simulation.of(option.inputs());
    List<Gap> gaps = option.evidence().gaps(option.inputs(), thresholds);
    Strength strength = Strength.CLEAR;
    if (option.forcedKeep().isPresent()) {
      strength = Strength.FORCED;
    } else if (!gaps.isEmpty()) {
      strength = Strength.INSUFFICIENT_EVIDENCE;
    } else {
      strength = strength(values, odds, option.inputs().runCostOverHorizon(), thresholds);
    }
    boolean kept = disposition(strength, values) == Disposition.KEEP;
    return new Recommendation(
        values,
        odds,
        strength,
        strength == Strength.FORCED ? values.of(values.best()) - values.of(Option.KEEP) : 0,
        gaps,
        option.evidence().quadrant(thresholds),
        kept ? option.debt().signs(option.inputs().wrapperShare(), thresholds) : List.of(),
        Sensitivity.of(option.inputs()).switches());
  }

  private static Strength strength(
      OptionValues values, Odds odds, double runCost, OptionThresholds thresholds) {
    double probability = odds.best(values.best());
    if (probability >= thresholds.clearOdds()) {
      // A small lead on a large run cost is within what no estimate can see.
      return values.margin() >= thresholds.margin() * runCost
          ? Strength.CLEAR
          : Strength.TOO_CLOSE_TO_CALL;
    }
    return probability >= thresholds.leaningOdds() ? Strength.LEANING : Strength.TOO_CLOSE_TO_CALL;
  }

  private static Disposition disposition(Strength strength, OptionValues values) {
    return switch (strength) {
      case FORCED -> Disposition.KEEP;
      case INSUFFICIENT_EVIDENCE, TOO_CLOSE_TO_CALL -> Disposition.UNDECIDED;
      case CLEAR, LEANING -> values.best().disposition();
    };
  }

  /** What to do; undecided if the evidence or the odds do not carry a verdict. */
  public Disposition disposition() {
    return disposition(strength, values);
  }

  /** True if value and fit suggest another option than the money: both are to be shown. */
  public boolean quadrantDisagrees() {
    return quadrant.map(grid -> grid.suggests() != values.best()).orElse(false);
  }
}
