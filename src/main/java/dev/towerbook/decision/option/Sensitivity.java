package dev.towerbook.decision.option;

import dev.towerbook.economics.metric.ThreePoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What the answer hangs on: one input at a time, the others at their mean.
 *
 * @param swings drivers with a range, largest swing first: the bars of a tornado
 * @param switches for each driver that can turn the answer at all, the nearest value at which
 *     another option draws level; the nearest in parts of its present value first
 */
public record Sensitivity(List<Swing> swings, List<SwitchingValue> switches) {

  /**
   * One bar: the best option's lead over the best of the others, in report currency.
   *
   * @param now mean of the driver
   * @param atLow lead with the driver at its lowest; below zero if another option wins there
   * @param atHigh lead with the driver at its highest
   */
  public record Swing(Driver driver, double now, double atLow, double atHigh) {

    /** Length of the bar, zero or more. */
    public double size() {
      return Math.abs(atHigh - atLow);
    }
  }

  public Sensitivity {
    swings = List.copyOf(swings);
    switches = List.copyOf(switches);
  }

  /** Turns every driver in turn. */
  public static Sensitivity of(OptionInputs inputs) {
    Option best = OptionValues.of(inputs).best();
    List<Swing> swings = new ArrayList<>();
    List<SwitchingValue> switches = new ArrayList<>();
    for (Driver driver : Driver.values()) {
      ThreePoint estimate = inputs.of(driver);
      if (estimate.isRange()) {
        swings.add(
            new Swing(
                driver,
                estimate.mean(),
                lead(best, inputs.with(driver, ThreePoint.exactly(estimate.low()))),
                lead(best, inputs.with(driver, ThreePoint.exactly(estimate.high())))));
      }
      nearestSwitch(inputs, best, driver).ifPresent(switches::add);
    }
    swings.sort(Comparator.comparingDouble(Swing::size).reversed());
    switches.sort(Comparator.comparingDouble(SwitchingValue::relativeChange));
    return new Sensitivity(swings, switches);
  }

  private static double lead(Option best, OptionInputs inputs) {
    OptionValues values = OptionValues.of(inputs);
    Option rival = values.best() == best ? values.ranking().get(1) : values.best();
    return values.of(best) - values.of(rival);
  }

  private static java.util.Optional<SwitchingValue> nearestSwitch(
      OptionInputs inputs, Option best, Driver driver) {
    double now = inputs.of(driver).mean();
    List<SwitchingValue> found = new ArrayList<>();
    for (Option rival : Option.values()) {
      if (rival != best) {
        OptionalDouble level = breakEven(inputs, best, rival, driver);
        // Costs and benefits are written as positive numbers: below zero nobody can get.
        if (level.isPresent() && level.getAsDouble() >= 0) {
          found.add(new SwitchingValue(driver, now, level.getAsDouble(), rival));
        }
      }
    }
    return found.stream().min(Comparator.comparingDouble(SwitchingValue::distance));
  }

  /**
   * The value of a driver at which two options are worth the same, the others at their mean.
   *
   * @return empty if the driver counts alike in both
   */
  public static OptionalDouble breakEven(
      OptionInputs inputs, Option one, Option other, Driver driver) {
    PresentValueWeights weights = new PresentValueWeights(inputs.horizon());
    double slope = weights.of(one, driver) - weights.of(other, driver);
    if (slope == 0) {
      return OptionalDouble.empty();
    }
    OptionValues values = OptionValues.of(inputs);
    return OptionalDouble.of(
        inputs.of(driver).mean() - (values.of(one) - values.of(other)) / slope);
  }
}
