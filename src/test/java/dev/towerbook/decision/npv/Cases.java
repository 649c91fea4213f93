package dev.towerbook.decision.npv;

import dev.towerbook.decision.Disposition;
import dev.towerbook.decision.option.Driver;
import dev.towerbook.decision.option.Horizon;
import dev.towerbook.decision.option.Option;
import dev.towerbook.decision.option.OptionInputs;
import dev.towerbook.decision.option.OptionThresholds;
import dev.towerbook.decision.option.OptionValues;
import dev.towerbook.decision.option.Portfolios;
import dev.towerbook.decision.option.Sensitivity;
import dev.towerbook.decision.option.Simulation;
import dev.towerbook.decision.option.Validation;
import dev.towerbook.economics.metric.Measure;
import dev.towerbook.economics.metric.ThreePoint;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Applications with known present values. */
public final class Cases {

  private static final Simulation SIMULATION = new Simulation(1, 2_000);

  private Cases() {}

  /** An application of a yearly benefit and wrapper cost; its run costs 200,000 a year. */
  public static OptionAssessment assessed(
      double benefit, double wrappers, Validation.State validation, int months) {
    return assessed(
        new OptionCase(
            "x", inputs(benefit, wrappers), evidence(validation, months), Optional.empty()));
  }

  /** The same where a law keeps it. */
  public static OptionAssessment forced(double benefit) {
    return assessed(
        new OptionCase(
            "x",
            inputs(benefit, 0),
            evidence(Validation.State.CONFIRMED, 12),
            Optional.of("kept by law")));
  }

  private static OptionAssessment assessed(OptionCase with) {
    NpvVerdict all = NpvVerdict.of(with, SIMULATION, OptionThresholds.DEFAULTS);
    NpvVerdict bare =
        NpvVerdict.of(with.withoutWrappers(ThreePoint.ZERO), SIMULATION, OptionThresholds.DEFAULTS);
    return new OptionAssessment(
        "x",
        true,
        Optional.of(
            new OptionAssessment.Judged(
                with, new WrapperFlip(all, bare), Sensitivity.of(with.inputs()))),
        List.of(),
        List.of());
  }

  private static Evidence evidence(Validation.State validation, int months) {
    return new Evidence(
        months,
        new Measure.Known(new BigDecimal("0.05")),
        validation,
        Optional.of(4.0),
        Optional.of(4.0));
  }

  private static OptionInputs inputs(double benefit, double wrappers) {
    return Portfolios.inputs(
            new Horizon(0.09, 0.03, Horizon.STANDARD_YEARS, 2, 1),
            Map.of(
                Driver.KEEP_RUN, 200_000.0,
                Driver.KEEP_AUTOMATION, wrappers,
                Driver.KEEP_BENEFIT, benefit,
                Driver.REFACTOR_RUN, 150_000.0,
                Driver.REFACTOR_BENEFIT, benefit))
        .with(Driver.REFACTOR_ONE_OFF, new ThreePoint(500_000, 700_000, 1_200_000))
        .with(Driver.RETIRE_ONE_OFF, new ThreePoint(50_000, 80_000, 200_000));
  }

  /** Present value of one verdict less that of another. */
  public static double lead(OptionAssessment of, Disposition one, Disposition other) {
    OptionValues values = of.npv().orElseThrow().values();
    return values.of(Option.valueOf(one.name())) - values.of(Option.valueOf(other.name()));
  }
}
