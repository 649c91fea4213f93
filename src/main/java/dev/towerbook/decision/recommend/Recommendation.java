package dev.towerbook.decision.recommend;

import dev.towerbook.decision.Disposition;
import dev.towerbook.decision.npv.DebtSign;
import dev.towerbook.decision.npv.Gap;
import dev.towerbook.decision.npv.NpvVerdict;
import dev.towerbook.decision.npv.OptionAssessment;
import dev.towerbook.decision.option.Option;
import dev.towerbook.decision.option.OptionValues;
import dev.towerbook.decision.rules.RuleVerdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The recommendation for one application: one verdict, how firm it is, and what it rests on.
 *
 * @param verdict with everything that it costs
 * @param withoutWrappers the verdict if the automation around it were not counted
 * @param rules what the rule table says with everything that it costs
 * @param rulesWithoutWrappers the same if the automation were not counted
 * @param options what present values say
 */
public record Recommendation(
    String applicationId,
    Verdict verdict,
    Verdict withoutWrappers,
    RuleVerdict rules,
    RuleVerdict rulesWithoutWrappers,
    OptionAssessment options,
    Grounds grounds) {

  /** Judges an application. */
  public static Recommendation of(
      OptionAssessment options,
      RuleVerdict rules,
      RuleVerdict rulesWithoutWrappers,
      Grounds grounds) {
    boolean estimated = options.isEstimated();
    return new Recommendation(
        options.applicationId(),
        Verdict.of(new Verdict.Case(options.npv(), estimated, grounds), rules),
        Verdict.of(
            new Verdict.Case(options.npvWithoutWrappers(), estimated, grounds),
            rulesWithoutWrappers),
        rules,
        rulesWithoutWrappers,
        options,
        grounds);
  }

  /** What to do. */
  public Disposition disposition() {
    return verdict.disposition();
  }

  /** How firm that is, after all that weakens it. */
  public Strength strength() {
    return verdict.strength().weakerBy(weaknesses().size());
  }

  /** What takes a step from its strength, each kind once. */
  public List<Weakness> weaknesses() {
    List<Weakness> all = new ArrayList<>();
    if (!grounds.marginalCost().isGraded()) {
      all.add(new Weakness(Weakness.Kind.NO_MARGINAL_COST, grounds.marginalCost().reason()));
    }
    if (disposition() == Disposition.KEEP && grounds.flawedAtScale()) {
      all.add(new Weakness(Weakness.Kind.FLAWED_CURVE, "its cost curve is flawed"));
    }
    all.addAll(grounds.doubts());
    return all;
  }

  /** True if present values name the verdict and the rule table names another one. */
  public boolean isContested() {
    return verdict.other().isPresent();
  }

  /** Present value given up by following the other verdict; empty if nothing is contested. */
  public OptionalDouble moneyAtStake() {
    return verdict.other().isEmpty()
        ? OptionalDouble.empty()
        : lead(disposition(), verdict.other().get());
  }

  /** Present value of the verdict less that of keeping; empty if there is not enough for one. */
  public OptionalDouble npvGain() {
    return lead(disposition(), Disposition.KEEP);
  }

  /** What the constraint costs; empty if nothing is forced, or nobody has estimated it. */
  public OptionalDouble priceOfConstraint() {
    return verdict.strength() == Strength.FORCED && options.npv().isPresent()
        ? OptionalDouble.of(options.npv().get().priceOfConstraint())
        : OptionalDouble.empty();
  }

  /** True if counting the wrappers changes what to do. */
  public boolean flips() {
    return disposition() != withoutWrappers.disposition();
  }

  /**
   * Present value gained by counting the wrappers: that of the verdict less that of the one without
   * wrappers, both with everything that the application costs. Empty if the verdict does not flip
   * or there is not enough for a present value.
   */
  public OptionalDouble npvGainedByWrappers() {
    return flips() ? lead(disposition(), withoutWrappers.disposition()) : OptionalDouble.empty();
  }

  private OptionalDouble lead(Disposition of, Disposition over) {
    Optional<OptionValues> values =
        options.npv().filter(NpvVerdict::isFounded).map(NpvVerdict::values);
    Optional<Option> one = option(of);
    Optional<Option> other = option(over);
    return values.isPresent() && one.isPresent() && other.isPresent()
        ? OptionalDouble.of(values.get().of(one.get()) - values.get().of(other.get()))
        : OptionalDouble.empty();
  }

  private static Optional<Option> option(Disposition of) {
    return Arrays.stream(Option.values()).filter(option -> option.disposition() == of).findFirst();
  }

  /** Signs of debt beside a verdict to keep. */
  public List<DebtSign> debt() {
    return disposition() == Disposition.KEEP ? options.debt() : List.of();
  }

  /** What is missing for more, the cheapest first: empty if nothing is. */
  public List<String> nextData() {
    List<String> next = new ArrayList<>(rules.missing());
    if (disposition() != Disposition.UNDECIDED) {
      next.clear();
    }
    if (!verdict.isByNpv() && verdict.strength() != Strength.TOO_CLOSE_TO_CALL) {
      options.gaps().stream().map(Gap::cure).forEach(next::add);
    }
    weaknesses().stream()
        .filter(weak -> weak.kind() != Weakness.Kind.FLAWED_CURVE)
        .map(weak -> weak.kind().words() + ": " + weak.reason())
        .forEach(next::add);
    return next;
  }
}
