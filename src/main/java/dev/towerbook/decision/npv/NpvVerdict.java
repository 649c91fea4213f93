package dev.towerbook.decision.npv;

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
 * What net present values say of an application, and how firmly.
 *
 * @param values net present value of each option
 * @param strength the rule that decided
 * @param priceOfConstraint best value minus the value of keeping, in report currency; zero unless
 *     the application is forced to stay
 * @param gaps what is missing, the cheapest to close first
 * @param quadrant value against fit; empty if one is not scored
 * @param switches what would change the verdict, nearest first
 */
public record NpvVerdict(
    OptionValues values,
    Odds odds,
    NpvStrength strength,
    double priceOfConstraint,
    List<Gap> gaps,
    Optional<Quadrant> quadrant,
    List<SwitchingValue> switches) {

  public NpvVerdict {
    gaps = List.copyOf(gaps);
    switches = List.copyOf(switches);
  }

  /** Values, simulates and judges one application. */
  public static NpvVerdict of(
      OptionCase option, Simulation simulation, OptionThresholds thresholds) {
    OptionValues values = OptionValues.of(option.inputs());
    Odds odds = simulation.of(option.inputs());
    List<Gap> gaps = option.evidence().gaps(option.inputs(), thresholds);
    NpvStrength strength = NpvStrength.CLEAR;
    if (option.forcedKeep().isPresent()) {
      strength = NpvStrength.FORCED;
    } else if (!gaps.isEmpty()) {
      strength = NpvStrength.INSUFFICIENT_EVIDENCE;
    } else {
      strength = strength(values, odds, option.inputs().runCostOverHorizon(), thresholds);
    }
    return new NpvVerdict(
        values,
        odds,
        strength,
        strength == NpvStrength.FORCED ? values.of(values.best()) - values.of(Option.KEEP) : 0,
        gaps,
        option.evidence().quadrant(thresholds),
        Sensitivity.of(option.inputs()).switches());
  }

  private static NpvStrength strength(
      OptionValues values, Odds odds, double runCost, OptionThresholds thresholds) {
    double probability = odds.best(values.best());
    // A small lead on a large run cost must never read clear.
    boolean large = values.margin() >= thresholds.margin() * runCost;
    if (probability >= thresholds.clearOdds() && large) {
      return NpvStrength.CLEAR;
    }
    return probability >= thresholds.leaningOdds()
        ? NpvStrength.LEANING
        : NpvStrength.TOO_CLOSE_TO_CALL;
  }

  private static Disposition disposition(NpvStrength strength, OptionValues values) {
    return switch (strength) {
      case FORCED -> Disposition.KEEP;
      case INSUFFICIENT_EVIDENCE, TOO_CLOSE_TO_CALL -> Disposition.UNDECIDED;
      case CLEAR, LEANING -> values.best().disposition();
    };
  }

  /**
   * True if NPV names the verdict: everything that it needs is there, and the odds are not close.
   */
  public boolean decides() {
    return strength == NpvStrength.CLEAR || strength == NpvStrength.LEANING;
  }

  /** True if present values have all that they need: then they may be printed as a gain or loss. */
  public boolean isFounded() {
    return gaps.isEmpty();
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
