package dev.towerbook.budget;

import dev.towerbook.economics.metric.Measure;
import dev.towerbook.money.Sums;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The budget of an initiative: five layers by five phases over a horizon, in report currency.
 *
 * @param horizonYears 1 or more
 */
public record ProductionBudget(List<BudgetLine> lines, int horizonYears, BudgetFacts facts) {

  public ProductionBudget {
    lines = List.copyOf(lines);
    if (horizonYears < 1) {
      throw new IllegalArgumentException("a horizon of " + horizonYears + " years");
    }
  }

  private BigDecimal sum(Predicate<BudgetLine> which) {
    return lines.stream().filter(which).collect(Sums.of(line -> line.within(horizonYears)));
  }

  /** Everything within the horizon. */
  public BigDecimal total() {
    return sum(line -> true);
  }

  /** What a layer takes in a phase. */
  public BigDecimal of(BudgetLayer layer, BudgetPhase phase) {
    return sum(line -> line.layer() == layer && line.phase() == phase);
  }

  /** Every layer. */
  public Map<BudgetLayer, BigDecimal> byLayer() {
    Map<BudgetLayer, BigDecimal> sums = new EnumMap<>(BudgetLayer.class);
    for (BudgetLayer layer : BudgetLayer.values()) {
      sums.put(layer, sum(line -> line.layer() == layer));
    }
    return Collections.unmodifiableMap(sums);
  }

  /** Every phase. */
  public Map<BudgetPhase, BigDecimal> byPhase() {
    Map<BudgetPhase, BigDecimal> sums = new EnumMap<>(BudgetPhase.class);
    for (BudgetPhase phase : BudgetPhase.values()) {
      sums.put(phase, of(phase));
    }
    return Collections.unmodifiableMap(sums);
  }

  private BigDecimal of(BudgetPhase phase) {
    return sum(line -> line.phase() == phase);
  }

  private BigDecimal of(BudgetLayer layer) {
    return sum(line -> line.layer() == layer);
  }

  /** Phase → what is needed up to its end: the need at each stage gate. */
  public Map<BudgetPhase, BigDecimal> cumulative() {
    Map<BudgetPhase, BigDecimal> sums = new EnumMap<>(BudgetPhase.class);
    BigDecimal sum = BigDecimal.ZERO;
    for (BudgetPhase phase : BudgetPhase.values()) {
      sum = sum.add(of(phase));
      sums.put(phase, sum);
    }
    return Collections.unmodifiableMap(sums);
  }

  /** What recurs, over the horizon. */
  public BigDecimal structural() {
    return sum(line -> line.nature() == BudgetLine.Nature.STRUCTURAL);
  }

  /** What is needed once. */
  public BigDecimal transitional() {
    return sum(line -> line.nature() == BudgetLine.Nature.TRANSITIONAL);
  }

  /** What recurs, a year. */
  public BigDecimal runRate() {
    return lines.stream()
        .filter(line -> line.nature() == BudgetLine.Nature.STRUCTURAL)
        .collect(Sums.of(BudgetLine::amount));
  }

  /** A layer in the total, 0 to 1. */
  public Measure share(BudgetLayer layer) {
    return Measure.ratio(of(layer), total(), "nothing is budgeted");
  }

  /** Layers without money. */
  public Set<BudgetLayer> missingLayers() {
    Set<BudgetLayer> missing = EnumSet.allOf(BudgetLayer.class);
    missing.removeIf(layer -> of(layer).signum() > 0);
    return missing;
  }

  /** Everything that speaks against it, in the order of the numbers. */
  public Set<RedFlag> redFlags() {
    Set<RedFlag> flags = EnumSet.noneOf(RedFlag.class);
    if (of(BudgetPhase.OPERATING).signum() == 0) {
      flags.add(RedFlag.OPERATION_UNFUNDED);
    }
    if (of(BudgetLayer.GOVERNANCE).signum() == 0 || facts.governanceDeferred()) {
      flags.add(RedFlag.GOVERNANCE_ABSENT);
    }
    if (of(BudgetLayer.OWNERSHIP_TRANSFER).signum() == 0 || !facts.exitTermsStated()) {
      flags.add(RedFlag.OWNERSHIP_UNFUNDED);
    }
    if (facts.rolloutStages() < 2 || of(BudgetPhase.ROLLOUT).signum() == 0) {
      flags.add(RedFlag.ONE_STEP_ROLLOUT);
    }
    if (facts.benefitClaimed() && !facts.controlModelStated()) {
      flags.add(RedFlag.BENEFIT_WITHOUT_CONTROL);
    }
    if (!missingLayers().isEmpty()) {
      flags.add(RedFlag.LAYER_MISSING);
    }
    return flags;
  }

  /**
   * True if the budget is the pilot's cost times the growth of volume, to a hundredth: production
   * has cost that a pilot has not, and has some of it once only.
   */
  public boolean isPilotTimesVolume(BigDecimal pilotCost, BigDecimal volumeRatio) {
    BigDecimal scaled = pilotCost.multiply(volumeRatio);
    BigDecimal tolerance = scaled.abs().movePointLeft(2);
    return total().subtract(scaled).abs().compareTo(tolerance) <= 0;
  }
}
