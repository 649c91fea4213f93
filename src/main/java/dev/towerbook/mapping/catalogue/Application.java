package dev.towerbook.mapping.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An application of the portfolio. Scores run from 1 to 5 and 5 is high or healthy; an empty score
 * means that nobody has scored it, which is not the same as low.
 *
 * @param id slug, see {@link Ids}
 * @param businessUnit id of the unit that answers for it
 * @param businessOwner name, or empty
 * @param itOwner name, or empty
 * @param unit what its unit cost is per
 * @param forcedKeep why it stays whatever the figures say (regulation …)
 * @param successor id of the application that takes over
 */
public record Application(
    String id,
    String name,
    String businessUnit,
    String businessOwner,
    String itOwner,
    Lifecycle lifecycle,
    Optional<LocalDate> inService,
    Optional<LocalDate> plannedRetire,
    Optional<BigDecimal> criticality,
    Optional<BigDecimal> businessFit,
    Optional<BigDecimal> technicalFit,
    Optional<UsageUnit> unit,
    Optional<String> forcedKeep,
    Optional<String> successor,
    String note) {

  public Application {
    Ids.checked(id);
    checkScore(criticality);
    checkScore(businessFit);
    checkScore(technicalFit);
    if (unit.equals(Optional.of(UsageUnit.EXCEPTION))) {
      throw new IllegalArgumentException("unit cost per exception");
    }
  }

  /** True if it still costs and counts. */
  public boolean isActive() {
    return lifecycle != Lifecycle.RETIRED;
  }

  static boolean isScore(BigDecimal score) {
    return score.compareTo(BigDecimal.ONE) >= 0 && score.compareTo(BigDecimal.valueOf(5)) <= 0;
  }

  private static void checkScore(Optional<BigDecimal> score) {
    if (score.isPresent() && !isScore(score.get())) {
      throw new IllegalArgumentException("score " + score.get() + " is not from 1 to 5");
    }
  }
}
