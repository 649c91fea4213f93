package dev.towerbook.decision.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.towerbook.decision.Disposition;
import dev.towerbook.decision.npv.Cases;
import dev.towerbook.decision.npv.OptionAssessment;
import dev.towerbook.decision.option.Validation;
import dev.towerbook.decision.rules.RuleFigures;
import dev.towerbook.decision.rules.RuleVerdict;
import dev.towerbook.economics.curve.Extrapolation;
import dev.towerbook.economics.metric.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecommendationTest {

  private static final MarginalCost GRADED =
      new MarginalCost(
          new Measure.Known(new BigDecimal("0.4")),
          "transaction",
          900,
          4_000,
          Optional.of(Extrapolation.OBSERVED));

  private static Grounds grounds(int months, MarginalCost cost, Weakness... doubts) {
    return new Grounds(
        Optional.empty(), months, 6, cost, false, Optional.empty(), Arrays.asList(doubts));
  }

  private static RuleVerdict rule(Disposition of, String... missing) {
    return new RuleVerdict(
        of, "row", "r", new RuleFigures(Map.of(), Map.of()), Arrays.asList(missing), List.of());
  }

  private static Recommendation of(OptionAssessment npv, Disposition rules, Grounds grounds) {
    return Recommendation.of(npv, rule(rules), rule(rules), grounds);
  }

  private static OptionAssessment clearKeep() {
    return Cases.assessed(500_000, 10_000, Validation.State.CONFIRMED, 12);
  }

  @Test
  void present_values_name_the_verdict_where_there_is_enough_for_them() {
    Recommendation keep = of(clearKeep(), Disposition.KEEP, grounds(12, GRADED));
    assertThat(keep.disposition()).isEqualTo(Disposition.KEEP);
    assertThat(keep.strength()).isEqualTo(Strength.CLEAR);
    assertThat(keep.verdict().basis()).isEqualTo("by NPV");
    assertThat(keep.isContested()).isFalse();
    assertThat(keep.moneyAtStake()).isEmpty();
    assertThat(keep.npvGain()).hasValue(0);
    assertThat(keep.nextData()).isEmpty();
  }

  @Test
  void rules_that_say_otherwise_contest_it_and_the_stake_is_what_they_give_up() {
    OptionAssessment npv = clearKeep();
    Recommendation keep = of(npv, Disposition.RETIRE, grounds(12, GRADED));
    assertThat(keep.disposition()).isEqualTo(Disposition.KEEP);
    assertThat(keep.verdict().other()).contains(Disposition.RETIRE);
    assertThat(keep.moneyAtStake().orElseThrow())
        .isCloseTo(Cases.lead(npv, Disposition.KEEP, Disposition.RETIRE), within(1e-9))
        .isPositive();
    assertThat(of(npv, Disposition.UNDECIDED, grounds(12, GRADED)).isContested()).isFalse();
  }

  @Test
  void a_benefit_that_is_not_or_no_longer_validated_leaves_it_to_the_rules() {
    for (Validation.State state : Validation.State.values()) {
      Recommendation retire =
          of(Cases.assessed(500_000, 10_000, state, 12), Disposition.RETIRE, grounds(12, GRADED));
      boolean confirmed = state == Validation.State.CONFIRMED;
      assertThat(retire.disposition()).isEqualTo(confirmed ? Disposition.KEEP : Disposition.RETIRE);
      assertThat(retire.strength()).isEqualTo(confirmed ? Strength.CLEAR : Strength.INDICATIVE);
      assertThat(retire.isContested()).isEqualTo(confirmed);
      assertThat(retire.npvGain().isPresent()).isEqualTo(confirmed);
    }
    Recommendation old =
        of(
            Cases.assessed(500_000, 10_000, Validation.State.EXPIRED, 12),
            Disposition.RETIRE,
            grounds(12, GRADED));
    assertThat(old.verdict().basis())
        .isEqualTo("by rules, the validation of its benefit is too old");
    assertThat(old.nextData())
        .containsExactly("the business owner confirms the annual benefit again");
  }

  @Test
  void one_month_and_no_estimate_are_enough_for_an_indicative_verdict() {
    OptionAssessment none =
        new OptionAssessment("x", false, Optional.empty(), List.of("a", "b"), List.of());
    Recommendation keep = of(none, Disposition.KEEP, grounds(1, GRADED));
    assertThat(keep.disposition()).isEqualTo(Disposition.KEEP);
    assertThat(keep.strength()).isEqualTo(Strength.INDICATIVE);
    assertThat(keep.verdict().basis()).isEqualTo("by rules, no estimate, 1 month of cost");
    assertThat(keep.nextData()).first().asString().contains("decisions/options.csv");
  }

  @Test
  void only_a_figure_that_the_rules_lack_makes_it_undecided() {
    OptionAssessment none =
        new OptionAssessment("x", false, Optional.empty(), List.of("a"), List.of());
    RuleVerdict open = rule(Disposition.UNDECIDED, "business fit is not scored");
    Recommendation undecided = Recommendation.of(none, open, open, grounds(12, GRADED));
    assertThat(undecided.disposition()).isEqualTo(Disposition.UNDECIDED);
    assertThat(undecided.strength()).isEqualTo(Strength.NONE);
    assertThat(undecided.nextData()).first().isEqualTo("business fit is not scored");
    Recommendation keep = Recommendation.of(clearKeep(), open, open, grounds(12, GRADED));
    assertThat(keep.disposition()).isEqualTo(Disposition.KEEP);
  }

  @Test
  void a_constraint_comes_first_and_has_a_price() {
    OptionAssessment npv = Cases.forced(50_000);
    Grounds grounds =
        new Grounds(Optional.of("kept by law"), 12, 6, GRADED, false, Optional.empty(), List.of());
    Recommendation keep = of(npv, Disposition.RETIRE, grounds);
    assertThat(keep.disposition()).isEqualTo(Disposition.KEEP);
    assertThat(keep.strength()).isEqualTo(Strength.FORCED);
    assertThat(keep.verdict().basis()).isEqualTo("forced: kept by law");
    assertThat(keep.isContested()).isFalse();
    assertThat(keep.priceOfConstraint().orElseThrow())
        .isCloseTo(Cases.lead(npv, Disposition.RETIRE, Disposition.KEEP), within(1e-9))
        .isPositive();
  }

  @Test
  void each_weakness_takes_one_step_and_never_the_verdict() {
    List<Weakness> doubts = new ArrayList<>();
    Strength[] expected = {
      Strength.CLEAR, Strength.LEANING, Strength.TOO_CLOSE_TO_CALL, Strength.TOO_CLOSE_TO_CALL
    };
    Weakness.Kind[] kinds = {
      Weakness.Kind.STALE, Weakness.Kind.UNCONVERTED, Weakness.Kind.PARTLY_COUNTED
    };
    for (int steps = 0; steps < expected.length; steps++) {
      Recommendation keep =
          of(clearKeep(), Disposition.RETIRE, grounds(12, GRADED, doubts.toArray(Weakness[]::new)));
      assertThat(keep.strength()).isEqualTo(expected[steps]);
      assertThat(keep.disposition()).isEqualTo(Disposition.KEEP);
      assertThat(keep.isContested()).as("its own strength decides").isTrue();
      if (steps < kinds.length) {
        doubts.add(new Weakness(kinds[steps], "why"));
      }
    }
  }

  @Test
  void without_a_graded_marginal_cost_it_is_one_step_weaker_and_says_so() {
    Recommendation keep = of(clearKeep(), Disposition.KEEP, grounds(12, MarginalCost.NONE));
    assertThat(keep.strength()).isEqualTo(Strength.LEANING);
    assertThat(keep.weaknesses())
        .containsExactly(new Weakness(Weakness.Kind.NO_MARGINAL_COST, "no usage unit is named"));
  }

  @Test
  void a_flawed_curve_weakens_keeping_and_nothing_else() {
    Grounds flawed =
        new Grounds(Optional.empty(), 12, 6, GRADED, true, Optional.empty(), List.of());
    assertThat(of(clearKeep(), Disposition.KEEP, flawed).strength()).isEqualTo(Strength.LEANING);
    OptionAssessment retire = Cases.assessed(50_000, 0, Validation.State.CONFIRMED, 12);
    Recommendation gone = of(retire, Disposition.RETIRE, flawed);
    assertThat(gone.disposition()).isEqualTo(Disposition.RETIRE);
    assertThat(gone.strength()).isEqualTo(Strength.CLEAR);
  }

  @Test
  void counting_the_wrappers_gains_what_the_other_verdict_would_have_cost() {
    OptionAssessment wrapped = Cases.assessed(220_000, 300_000, Validation.State.CONFIRMED, 12);
    Recommendation flip = of(wrapped, Disposition.RETIRE, grounds(12, GRADED));
    assertThat(flip.disposition()).isEqualTo(Disposition.RETIRE);
    assertThat(flip.withoutWrappers().disposition()).isEqualTo(Disposition.KEEP);
    assertThat(flip.flips()).isTrue();
    assertThat(flip.npvGainedByWrappers().orElseThrow())
        .isCloseTo(Cases.lead(wrapped, Disposition.RETIRE, Disposition.KEEP), within(1e-9))
        .isPositive();
    assertThat(of(clearKeep(), Disposition.KEEP, grounds(12, GRADED)).npvGainedByWrappers())
        .isEmpty();
  }
}
