package dev.towerbook.decision.npv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.towerbook.Seeded;
import dev.towerbook.decision.Disposition;
import dev.towerbook.decision.option.Driver;
import dev.towerbook.decision.option.Horizon;
import dev.towerbook.decision.option.Option;
import dev.towerbook.decision.option.OptionInputs;
import dev.towerbook.decision.option.OptionThresholds;
import dev.towerbook.decision.option.OptionValues;
import dev.towerbook.decision.option.Portfolios;
import dev.towerbook.decision.option.Quadrant;
import dev.towerbook.decision.option.Sensitivity;
import dev.towerbook.decision.option.Simulation;
import dev.towerbook.decision.option.SwitchingValue;
import dev.towerbook.decision.option.Validation;
import dev.towerbook.economics.metric.Measure;
import dev.towerbook.economics.metric.ThreePoint;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NpvVerdictTest {

  private static final Simulation SIMULATION = new Simulation(1, Simulation.STANDARD_DRAWS);
  private static final Horizon HORIZON = new Horizon(0.09, 0.03, Horizon.STANDARD_YEARS, 2, 1);

  private static OptionInputs inputs(double benefit, double wrappers) {
    return Portfolios.inputs(
            HORIZON,
            Map.of(
                Driver.KEEP_RUN, 200_000.0,
                Driver.KEEP_AUTOMATION, wrappers,
                Driver.KEEP_BENEFIT, benefit,
                Driver.REFACTOR_RUN, 150_000.0,
                Driver.REFACTOR_BENEFIT, benefit))
        .with(Driver.REFACTOR_ONE_OFF, new ThreePoint(500_000, 700_000, 1_200_000))
        .with(Driver.RETIRE_ONE_OFF, new ThreePoint(50_000, 80_000, 200_000));
  }

  private static NpvVerdict judged(OptionCase option) {
    return NpvVerdict.of(option, SIMULATION, OptionThresholds.DEFAULTS);
  }

  @Test
  void a_large_lead_is_clear_and_says_what_would_turn_it() {
    NpvVerdict keep = judged(Portfolios.good(inputs(500_000, 10_000)));
    assertThat(keep.strength()).isEqualTo(NpvStrength.CLEAR);
    assertThat(keep.disposition()).isEqualTo(Disposition.KEEP);
    assertThat(keep.switches().getFirst().winner()).isNotEqualTo(Option.KEEP);
  }

  @Test
  void what_turns_the_verdict_does_turn_it() {
    Seeded.rounds(
        200,
        random -> {
          OptionInputs inputs = Portfolios.random(random);
          for (SwitchingValue turn : Sensitivity.of(inputs).switches()) {
            double beyond = turn.turnsAt() + (turn.turnsAt() - turn.now()) * 1e-6;
            OptionInputs changed = inputs.with(turn.driver(), ThreePoint.exactly(beyond));
            assertThat(OptionValues.of(changed).best())
                .as(turn.toString())
                .isEqualTo(turn.winner());
            double before = turn.now() + (turn.turnsAt() - turn.now()) * 0.999;
            OptionInputs nearly = inputs.with(turn.driver(), ThreePoint.exactly(before));
            assertThat(OptionValues.of(nearly).best()).isEqualTo(OptionValues.of(inputs).best());
          }
        });
  }

  @Test
  void a_constraint_keeps_it_and_has_a_price() {
    OptionCase forced =
        new OptionCase(
            "claims",
            inputs(50_000, 0),
            Portfolios.GOOD,
            Optional.of("ten years of records by law"));
    NpvVerdict keep = judged(forced);
    assertThat(keep.strength()).isEqualTo(NpvStrength.FORCED);
    assertThat(keep.disposition()).isEqualTo(Disposition.KEEP);
    assertThat(keep.values().best()).isEqualTo(Option.RETIRE);
    assertThat(keep.priceOfConstraint())
        .isCloseTo(keep.values().of(Option.RETIRE) - keep.values().of(Option.KEEP), within(1e-9))
        .isPositive();
  }

  @Test
  void missing_evidence_is_named_cheapest_first() {
    Evidence poor =
        new Evidence(
            3,
            new Measure.Unknown("no tags"),
            Validation.State.NOBODY,
            Optional.empty(),
            Optional.empty());
    OptionInputs sure = inputs(500_000, 0).with(Driver.RETIRE_ONE_OFF, ThreePoint.exactly(80_000));
    NpvVerdict open = judged(new OptionCase("x", sure, poor, Optional.empty()));
    assertThat(open.strength()).isEqualTo(NpvStrength.INSUFFICIENT_EVIDENCE);
    assertThat(open.disposition()).isEqualTo(Disposition.UNDECIDED);
    assertThat(open.gaps())
        .containsExactly(Gap.ONE_OFF_RANGE, Gap.UNALLOCATED_COST, Gap.BENEFIT, Gap.MONTHS_OF_COST);
  }

  @Test
  void a_small_lead_on_a_large_run_cost_is_never_clear() {
    OptionInputs nearly =
        Portfolios.inputs(
                new Horizon(0, 0, Horizon.STANDARD_YEARS, 0, 0),
                Map.of(
                    Driver.KEEP_RUN, 1_000_000.0,
                    Driver.KEEP_BENEFIT, 1_000_000.0,
                    Driver.REFACTOR_RUN, 1_000_000.0,
                    Driver.REFACTOR_BENEFIT, 1_000_000.0))
            .with(Driver.REFACTOR_ONE_OFF, new ThreePoint(200_000, 220_000, 240_000))
            .with(Driver.RETIRE_ONE_OFF, new ThreePoint(230_000, 240_000, 250_000));
    NpvVerdict close = judged(Portfolios.good(nearly));
    assertThat(close.odds().best(Option.KEEP)).isEqualTo(1);
    assertThat(close.strength()).isEqualTo(NpvStrength.LEANING);
    assertThat(close.disposition()).isEqualTo(Disposition.KEEP);
  }

  @Test
  void odds_between_the_thresholds_lean() {
    OptionInputs inputs =
        Portfolios.inputs(
                new Horizon(0, 0, Horizon.STANDARD_YEARS, 0, 0),
                Map.of(Driver.KEEP_RUN, 10.0, Driver.KEEP_BENEFIT, 10.0))
            .with(Driver.REFACTOR_BENEFIT, new ThreePoint(0, 40, 80))
            .with(Driver.REFACTOR_ONE_OFF, new ThreePoint(160, 170, 180))
            .with(Driver.RETIRE_ONE_OFF, new ThreePoint(900, 950, 1000));
    NpvVerdict lean = judged(Portfolios.good(inputs));
    assertThat(lean.odds().best(lean.values().best())).isBetween(0.6, 0.8);
    assertThat(lean.strength()).isEqualTo(NpvStrength.LEANING);
    assertThat(lean.disposition()).isEqualTo(lean.values().best().disposition());
  }

  @Test
  void the_quadrant_is_shown_beside_the_money() {
    Evidence healthyButUseless =
        new Evidence(
            12,
            new Measure.Known(BigDecimal.ZERO),
            Validation.State.CONFIRMED,
            Optional.of(1.0),
            Optional.of(1.0));
    NpvVerdict keep =
        judged(new OptionCase("x", inputs(500_000, 0), healthyButUseless, Optional.empty()));
    assertThat(keep.quadrant()).contains(Quadrant.ELIMINATE);
    assertThat(keep.quadrantDisagrees()).isTrue();
    assertThat(keep.disposition()).isEqualTo(Disposition.KEEP);
  }

  @Test
  void debt_has_a_share_a_trend_and_a_curve() {
    WrapperDebt rising = new WrapperDebt(List.of(0.5, 0.1, 0.12, 0.2, 0.3), true);
    assertThat(rising.signs(0.25, OptionThresholds.DEFAULTS)).containsExactly(DebtSign.values());
    assertThat(WrapperDebt.NONE.signs(0.2499, OptionThresholds.DEFAULTS)).isEmpty();
  }

  @Test
  void counting_the_wrappers_may_flip_the_verdict() {
    OptionCase wrapped = Portfolios.good(inputs(220_000, 300_000));
    WrapperFlip flip =
        new WrapperFlip(judged(wrapped), judged(wrapped.withoutWrappers(ThreePoint.ZERO)));
    assertThat(flip.with().disposition()).isEqualTo(Disposition.RETIRE);
    assertThat(flip.without().values().best()).isEqualTo(Option.KEEP);
    assertThat(flip.flips()).isTrue();
  }

  @Test
  void swings_are_sorted_and_cross_where_the_answer_turns() {
    Sensitivity sensitivity = Sensitivity.of(inputs(500_000, 10_000));
    assertThat(sensitivity.swings())
        .extracting(Sensitivity.Swing::driver)
        .containsExactlyInAnyOrder(Driver.REFACTOR_ONE_OFF, Driver.RETIRE_ONE_OFF);
    assertThat(sensitivity.swings().get(0).size())
        .isGreaterThanOrEqualTo(sensitivity.swings().get(1).size());
  }
}
