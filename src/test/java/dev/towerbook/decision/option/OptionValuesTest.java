package dev.towerbook.decision.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.towerbook.Oracles;
import dev.towerbook.Seeded;
import dev.towerbook.economics.metric.ThreePoint;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OptionValuesTest {

  static OptionInputs inputs(Map<?, ?> input) {
    Map<?, ?> keep = Oracles.map(input.get("keep"));
    Map<?, ?> refactor = Oracles.map(input.get("refactor"));
    Map<?, ?> retire = Oracles.map(input.get("retire"));
    Horizon horizon =
        new Horizon(
            Oracles.number(input.get("rate")),
            Oracles.number(keep.get("escalation")),
            Horizon.STANDARD_YEARS,
            (int) Oracles.number(refactor.get("build_years")),
            (int) Oracles.number(retire.get("exit_years")));
    Map<Driver, Double> figures = new EnumMap<>(Driver.class);
    put(figures, keep, "run", Driver.KEEP_RUN);
    put(figures, keep, "automation_run", Driver.KEEP_AUTOMATION);
    put(figures, keep, "benefit", Driver.KEEP_BENEFIT);
    put(figures, keep, "risk_cost", Driver.KEEP_RISK);
    put(figures, refactor, "one_off", Driver.REFACTOR_ONE_OFF);
    put(figures, refactor, "run", Driver.REFACTOR_RUN);
    put(figures, refactor, "automation_run", Driver.REFACTOR_AUTOMATION);
    put(figures, refactor, "benefit", Driver.REFACTOR_BENEFIT);
    put(figures, refactor, "risk_cost", Driver.REFACTOR_RISK);
    put(figures, retire, "one_off", Driver.RETIRE_ONE_OFF);
    put(figures, retire, "residual_run", Driver.RETIRE_RESIDUAL_RUN);
    put(figures, retire, "benefit", Driver.RETIRE_BENEFIT);
    put(figures, retire, "contract_exit", Driver.RETIRE_CONTRACT_EXIT);
    put(figures, retire, "stranded_commitment", Driver.RETIRE_STRANDED_COMMITMENT);
    return Portfolios.inputs(horizon, figures);
  }

  private static void put(Map<Driver, Double> figures, Map<?, ?> side, String key, Driver driver) {
    if (side.containsKey(key)) {
      figures.put(driver, Oracles.number(side.get(key)));
    }
  }

  @Test
  void worked_examples_of_keep_refactor_retire() throws IOException {
    for (Oracles.Case example : Oracles.of("ops/ops_cases.json", "keep_refactor_retire")) {
      OptionInputs inputs = inputs(example.input());
      OptionValues values = OptionValues.of(inputs);
      Map<?, ?> npv = Oracles.map(example.expected().get("npv"));
      for (Option option : Option.values()) {
        String name = option.name().toLowerCase(Locale.ROOT);
        example.assertNear(example.id() + name, npv.get(name), values.of(option));
      }
      assertThat(values.best().name().toLowerCase(Locale.ROOT))
          .isEqualTo(example.expected().get("best"));
      example.check("margin", values.margin());
      example.check(
          "automation_share_of_run",
          OptionInputs.wrapperShare(
              inputs.of(Driver.KEEP_RUN).mean(), inputs.of(Driver.KEEP_AUTOMATION).mean()));
    }
  }

  @Test
  void one_year_by_hand() {
    Horizon horizon = new Horizon(0.25, 0.5, 1, 0, 0);
    OptionValues values =
        OptionValues.of(
            Portfolios.inputs(
                horizon,
                Map.of(
                    Driver.KEEP_RUN, 100.0,
                    Driver.KEEP_BENEFIT, 150.0,
                    Driver.REFACTOR_ONE_OFF, 30.0,
                    Driver.REFACTOR_RUN, 50.0,
                    Driver.REFACTOR_BENEFIT, 150.0,
                    Driver.RETIRE_CONTRACT_EXIT, 7.0,
                    Driver.RETIRE_STRANDED_COMMITMENT, 5.0,
                    Driver.RETIRE_UNAVOIDABLE, 25.0)));
    assertThat(values.of(Option.KEEP)).isCloseTo(40, within(1e-12));
    assertThat(values.of(Option.REFACTOR)).isCloseTo(50, within(1e-12));
    assertThat(values.of(Option.RETIRE)).isCloseTo(-32, within(1e-12));
    assertThat(values.ranking()).containsExactly(Option.REFACTOR, Option.KEEP, Option.RETIRE);
    assertThat(values.margin()).isCloseTo(10, within(1e-12));
  }

  @Test
  void building_for_the_whole_horizon_is_keeping_and_paying_for_the_change() {
    Seeded.rounds(
        200,
        random -> {
          OptionInputs any = Portfolios.random(random);
          Horizon horizon = new Horizon(any.horizon().rate(), 0.03, 5, 5, 5);
          OptionValues values =
              OptionValues.of(new OptionInputs(horizon, any.drivers(), any.causes()));
          assertThat(values.of(Option.REFACTOR))
              .isCloseTo(
                  values.of(Option.KEEP) - any.of(Driver.REFACTOR_ONE_OFF).mean(), within(1e-6));
        });
  }

  @Test
  void cost_that_does_not_end_with_the_application_saves_nothing() {
    OptionInputs avoidable =
        Portfolios.inputs(
            new Horizon(0.08, 0.04, Horizon.STANDARD_YEARS, 1, 0), Map.of(Driver.KEEP_RUN, 1000.0));
    OptionInputs sharedOnly = avoidable.with(Driver.RETIRE_UNAVOIDABLE, ThreePoint.exactly(1000));
    assertThat(OptionValues.of(avoidable).of(Option.RETIRE)).isZero();
    assertThat(OptionValues.of(sharedOnly).of(Option.RETIRE))
        .isCloseTo(OptionValues.of(sharedOnly).of(Option.KEEP), within(1e-9));
  }

  @Test
  void a_missing_figure_is_refused_rather_than_read_as_zero() {
    assertThatThrownBy(
            () ->
                new OptionInputs(
                    new Horizon(0.1, 0, Horizon.STANDARD_YEARS, 1, 1),
                    Map.of(Driver.KEEP_RUN, ThreePoint.ZERO),
                    Map.of()))
        .hasMessageContaining("KEEP_BENEFIT");
    assertThatThrownBy(() -> new Horizon(-1, 0, Horizon.STANDARD_YEARS, 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Horizon(0.1, 0, Horizon.STANDARD_YEARS, 6, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
