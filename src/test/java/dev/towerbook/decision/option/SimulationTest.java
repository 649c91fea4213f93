package dev.towerbook.decision.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.towerbook.Oracles;
import dev.towerbook.Seeded;
import dev.towerbook.economics.metric.ThreePoint;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SimulationTest {

  private static final double CLOSE = 0.01;

  @Test
  void worked_example_with_a_closed_form() throws IOException {
    for (Oracles.Case example : Oracles.of("ops/ops_cases.json", "monte_carlo")) {
      OptionInputs base = OptionValuesTest.inputs(Oracles.map(example.input().get("base")));
      Map<?, ?> random = Oracles.map(example.input().get("random"));
      Map<?, ?> oneOff = Oracles.map(random.get("refactor.one_off"));
      OptionInputs inputs =
          base.with(
              Driver.REFACTOR_ONE_OFF,
              new ThreePoint(
                  Oracles.number(oneOff.get("low")),
                  Oracles.number(oneOff.get("mode")),
                  Oracles.number(oneOff.get("high"))));
      Odds odds = new Simulation(1, Simulation.STANDARD_DRAWS).of(inputs);
      example.check("p_refactor_beats_keep", odds.beatsKeep(Option.REFACTOR));
      example.check(
          "break_even_one_off",
          Sensitivity.breakEven(inputs, Option.REFACTOR, Option.KEEP, Driver.REFACTOR_ONE_OFF)
              .orElseThrow());
      example.check("mean_npv_refactor", OptionValues.of(inputs).of(Option.REFACTOR));
      double simulated = odds.meanNpv().getOrDefault(Option.REFACTOR, Double.NaN);
      assertThat(simulated)
          .isCloseTo(Oracles.number(example.expected().get("mean_npv_refactor")), within(50.0));
    }
  }

  @Test
  void odds_agree_with_the_distribution_of_one_uncertain_driver() {
    Simulation simulation = new Simulation(42, Simulation.STANDARD_DRAWS);
    Seeded.rounds(
        50,
        random -> {
          OptionInputs any = Portfolios.random(random);
          Map<Driver, ThreePoint> certain = new EnumMap<>(Driver.class);
          any.drivers().forEach((d, e) -> certain.put(d, ThreePoint.exactly(e.mode())));
          double mode = random.nextInt(1_000_000);
          ThreePoint oneOff = new ThreePoint(mode * random.nextDouble(), mode, mode * 2 + 1);
          certain.put(Driver.REFACTOR_ONE_OFF, oneOff);
          OptionInputs inputs = new OptionInputs(any.horizon(), certain, Map.of());
          double level =
              Sensitivity.breakEven(inputs, Option.REFACTOR, Option.KEEP, Driver.REFACTOR_ONE_OFF)
                  .orElseThrow();
          assertThat(simulation.of(inputs).beatsKeep(Option.REFACTOR))
              .isCloseTo(below(oneOff, level), within(CLOSE));
        });
  }

  /** Distribution function of a triangle. */
  private static double below(ThreePoint t, double x) {
    if (x <= t.low()) {
      return 0;
    }
    if (x >= t.high()) {
      return 1;
    }
    double range = t.high() - t.low();
    return x < t.mode()
        ? (x - t.low()) * (x - t.low()) / (range * (t.mode() - t.low()))
        : 1 - (t.high() - x) * (t.high() - x) / (range * (t.high() - t.mode()));
  }

  @Test
  void means_and_shares_hold_for_any_inputs() {
    Simulation simulation = new Simulation(7, Simulation.STANDARD_DRAWS);
    Seeded.rounds(
        50,
        random -> {
          OptionInputs inputs = Portfolios.random(random);
          Odds odds = simulation.of(inputs);
          OptionValues values = OptionValues.of(inputs);
          double sum = 0;
          for (Option option : Option.values()) {
            sum += odds.best(option);
            assertThat(odds.meanNpv().getOrDefault(option, Double.NaN))
                .isCloseTo(values.of(option), within(2_000.0));
          }
          assertThat(sum).isCloseTo(1, within(1e-12));
          assertThat(simulation.of(inputs)).isEqualTo(odds);
        });
  }

  @Test
  void certain_inputs_leave_no_doubt() {
    OptionInputs inputs =
        Portfolios.inputs(
            new Horizon(0.1, 0, Horizon.STANDARD_YEARS, 1, 1), Map.of(Driver.KEEP_BENEFIT, 10.0));
    assertThat(new Simulation(1, Simulation.STANDARD_DRAWS).of(inputs).best(Option.KEEP))
        .isEqualTo(1);
  }

  @Test
  void drivers_of_one_cause_spread_more_than_independent_ones() {
    Horizon horizon = new Horizon(0.1, 0, Horizon.STANDARD_YEARS, 0, 0);
    OptionInputs independent =
        Portfolios.inputs(
                horizon, Map.of(Driver.REFACTOR_ONE_OFF, 9000.0, Driver.RETIRE_ONE_OFF, 3000.0))
            .with(Driver.KEEP_RUN, new ThreePoint(0, 500, 1000))
            .with(Driver.KEEP_AUTOMATION, new ThreePoint(0, 500, 1000));
    OptionInputs together =
        new OptionInputs(
            horizon,
            independent.drivers(),
            Map.of(Driver.KEEP_RUN, "wages", Driver.KEEP_AUTOMATION, "wages"));
    Simulation simulation = new Simulation(3, Simulation.STANDARD_DRAWS);
    double apart = simulation.of(independent).best(Option.KEEP);
    double joint = simulation.of(together).best(Option.KEEP);
    // Keeping costs 3,791 on average, retiring 3,000: keeping is best only in the low tail.
    assertThat(joint).isGreaterThan(apart + 0.02);
    assertThat(joint)
        .isCloseTo(below(new ThreePoint(0, 500, 1000), 3000 / 7.5815735), within(CLOSE));
  }

  @Test
  void a_portfolio_costs_little() {
    Simulation simulation = new Simulation(11, Simulation.STANDARD_DRAWS);
    java.util.Random random = new java.util.Random(5);
    double sum = 0;
    for (int i = 0; i < 200; i++) {
      sum += simulation.of(Portfolios.random(random)).best(Option.KEEP);
    }
    assertThat(sum).isBetween(0.0, 200.0);
  }
}
