package dev.towerbook.decision.npv;

import dev.towerbook.decision.option.Driver;
import dev.towerbook.decision.option.OptionInputs;
import dev.towerbook.decision.option.OptionThresholds;
import dev.towerbook.decision.option.Quadrant;
import dev.towerbook.decision.option.Validation;
import dev.towerbook.economics.metric.Measure;
import dev.towerbook.economics.metric.ThreePoint;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of an application, apart from the figures themselves.
 *
 * @param monthsOfCost closed months with cost
 * @param unallocatedShare part of its cost that is unallocated or untagged, 0 to 1; unknown counts
 *     as too much
 * @param benefit whether the business owner has confirmed the benefit, at the end of the month
 * @param businessValue 1 to 5, 5 is high; empty if nobody has scored it
 * @param technicalFit 1 to 5, 5 is healthy; empty if nobody has scored it
 */
public record Evidence(
    int monthsOfCost,
    Measure unallocatedShare,
    Validation.State benefit,
    Optional<Double> businessValue,
    Optional<Double> technicalFit) {

  /** Everything that stands against a verdict, the cheapest to close first. */
  public List<Gap> gaps(OptionInputs inputs, OptionThresholds thresholds) {
    Set<Gap> gaps = EnumSet.noneOf(Gap.class);
    if (isPoint(inputs.of(Driver.REFACTOR_ONE_OFF)) || isPoint(inputs.of(Driver.RETIRE_ONE_OFF))) {
      gaps.add(Gap.ONE_OFF_RANGE);
    }
    if (unallocatedShare
        .number()
        .filter(share -> share.doubleValue() <= thresholds.unallocatedShare())
        .isEmpty()) {
      gaps.add(Gap.UNALLOCATED_COST);
    }
    switch (benefit) {
      case NOBODY -> gaps.add(Gap.BENEFIT);
      case NO_DATE -> gaps.add(Gap.BENEFIT_DATE);
      case EXPIRED -> gaps.add(Gap.BENEFIT_AGE);
      case CONFIRMED -> {}
    }
    if (monthsOfCost < thresholds.monthsOfCost()) {
      gaps.add(Gap.MONTHS_OF_COST);
    }
    return new ArrayList<>(gaps);
  }

  /** A one-off that costs something and is said to be certain; one of zero is a statement. */
  private static boolean isPoint(ThreePoint oneOff) {
    return !oneOff.isRange() && oneOff.mode() != 0;
  }

  /** The quadrant of value and fit; empty if one of them is not scored. */
  public Optional<Quadrant> quadrant(OptionThresholds thresholds) {
    return businessValue.flatMap(
        value ->
            technicalFit.map(
                fit ->
                    Quadrant.of(value >= thresholds.highScore(), fit >= thresholds.highScore())));
  }
}
