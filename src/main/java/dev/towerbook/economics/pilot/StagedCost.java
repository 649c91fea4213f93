package dev.towerbook.economics.pilot;

import dev.towerbook.economics.metric.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The two cost models of an initiative. A pilot without a production model has no realistic unit
 * cost yet.
 *
 * @param production empty if nobody has said what production is like
 */
public record StagedCost(
    String initiativeId, PilotCost pilot, Optional<ProductionConditions> production) {

  /** Why a pilot cannot be restated. */
  public static final String NO_PRODUCTION = "no production model";

  /**
   * A driver in both models.
   *
   * @param pilotUnitCost its cost per transaction of the pilot, in report currency
   * @param pilotIntensity in the words of the driver
   * @param productionIntensity in the words of the driver
   * @param factor what production does to its cost per unit: 2 doubles it
   * @param restatedUnitCost its cost per transaction under the conditions of production
   */
  public record Line(
      ScaleDriver driver,
      Measure pilotUnitCost,
      Measure pilotIntensity,
      Measure productionIntensity,
      Measure factor,
      Measure restatedUnitCost) {}

  /** The pilot as production would have it; empty without a production model. */
  public Optional<PilotRealism> realism() {
    return production.map(conditions -> PilotRealism.of(pilot, conditions));
  }

  /** The drivers that one of the models names, in their own order. */
  public List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (ScaleDriver driver : ScaleDriver.values()) {
      boolean expected = production.filter(of -> of.intensities().containsKey(driver)).isPresent();
      if (expected || pilot.drivers().containsKey(driver)) {
        lines.add(line(driver));
      }
    }
    return lines;
  }

  private Line line(ScaleDriver driver) {
    Optional<PilotCost.DriverCost> seen = Optional.ofNullable(pilot.drivers().get(driver));
    Measure unitCost = seen.map(of -> perUnit(of.cost())).orElseGet(() -> notCounted(driver));
    Measure factor =
        realism()
            .map(of -> of.factors().getOrDefault(driver, notCounted(driver)))
            .orElseGet(StagedCost::noProduction);
    return new Line(
        driver,
        unitCost,
        seen.map(of -> Measure.known(of.intensity())).orElseGet(() -> notCounted(driver)),
        production
            .map(of -> Optional.ofNullable(of.intensities().get(driver)))
            .map(said -> said.map(Measure::known).orElseGet(() -> notSaid(driver)))
            .orElseGet(StagedCost::noProduction),
        factor,
        factor
            .number()
            .map(BigDecimal::doubleValue)
            .map(times -> seen.map(of -> perUnit(of.cost() * times)).orElse(unitCost))
            .orElse(factor));
  }

  /** What scales with transactions and with none of the drivers; the same in both. */
  public Measure otherUnitCost() {
    return perUnit(pilot.otherCost());
  }

  /** Cost of a transaction as the pilot saw it. */
  public Measure pilotUnitCost() {
    return perUnit(pilot.cost());
  }

  private Measure perUnit(double cost) {
    return pilot.transactions() == 0
        ? new Measure.Unknown("no transaction in the pilot")
        : Measure.known(cost / pilot.transactions());
  }

  private static Measure noProduction() {
    return new Measure.Unknown(NO_PRODUCTION);
  }

  private static Measure notCounted(ScaleDriver driver) {
    return new Measure.Unknown("the pilot did not count " + driver.words());
  }

  private static Measure notSaid(ScaleDriver driver) {
    return new Measure.Unknown("production does not say " + driver.words());
  }
}
