package dev.towerbook.bench;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a scenario gave.
 *
 * @param bytes of its bills as they lie in the folder
 * @param medians of each contender
 * @param differences between the contenders' results; empty if there are none
 */
record Outcome(
    Scenario scenario, long bytes, Map<Contender, Figures> medians, List<String> differences) {

  Outcome {
    requireNonNull(scenario, "scenario");
    medians = Collections.unmodifiableMap(new EnumMap<>(medians));
    differences = List.copyOf(differences);
  }

  /** Figures of a contender, if it ran. */
  Optional<Figures> of(Contender contender) {
    return Optional.ofNullable(medians.get(contender));
  }
}
