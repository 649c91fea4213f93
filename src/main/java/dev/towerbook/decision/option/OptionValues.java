package dev.towerbook.decision.option;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Net present value of each option at the mean of every input, in report currency before tax.
 *
 * @param npv every option; the write-off of a book value is no cash and not in it
 */
public record OptionValues(Map<Option, Double> npv) {

  public OptionValues {
    if (npv.size() != Option.values().length) {
      throw new IllegalArgumentException("not every option has a value: " + npv.keySet());
    }
    npv = Collections.unmodifiableMap(new EnumMap<>(npv));
  }

  /** Values all options by the same terms. */
  public static OptionValues of(OptionInputs inputs) {
    PresentValueWeights weights = new PresentValueWeights(inputs.horizon());
    Map<Option, Double> npv = new EnumMap<>(Option.class);
    for (Option option : Option.values()) {
      double sum = 0;
      for (Driver driver : Driver.values()) {
        sum += weights.of(option, driver) * inputs.of(driver).mean();
      }
      npv.put(option, sum);
    }
    return new OptionValues(npv);
  }

  /** Value of one option. */
  public double of(Option option) {
    return requireNonNull(npv.get(option));
  }

  /** Best first; options of equal value in the order keep, refactor, retire. */
  public List<Option> ranking() {
    return Stream.of(Option.values())
        .sorted(Comparator.comparingDouble((Option option) -> of(option)).reversed())
        .toList();
  }

  /** The option of the highest value. */
  public Option best() {
    return ranking().getFirst();
  }

  /** Best minus second best, zero or more. */
  public double margin() {
    return of(ranking().get(0)) - of(ranking().get(1));
  }
}
