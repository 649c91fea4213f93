package dev.towerbook.intake.bill.total;

import dev.towerbook.intake.bill.column.CostMeasure;
import dev.towerbook.intake.bill.problem.CostSum;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What the accepted rows of a part add up to, summed straight from the parsed cells.
 *
 * @param key what it is kept for
 * @param rows accepted rows
 * @param costs every measure
 */
public record ControlTotal(ControlKey key, long rows, Map<CostMeasure, CostSum> costs) {

  public ControlTotal {
    EnumMap<CostMeasure, CostSum> all = new EnumMap<>(CostMeasure.class);
    for (CostMeasure measure : CostMeasure.values()) {
      all.put(measure, costs.getOrDefault(measure, CostSum.ZERO));
    }
    costs = Collections.unmodifiableMap(all);
  }

  /** The sum of a measure. */
  public CostSum cost(CostMeasure measure) {
    return costs.getOrDefault(measure, CostSum.ZERO);
  }

  /**
   * Both together.
   *
   * @throws IllegalArgumentException if the keys differ
   */
  public ControlTotal plus(ControlTotal other) {
    if (!key.equals(other.key)) {
      throw new IllegalArgumentException(key + " is not " + other.key);
    }
    EnumMap<CostMeasure, CostSum> sums = new EnumMap<>(CostMeasure.class);
    costs.forEach((measure, sum) -> sums.put(measure, sum.plus(other.cost(measure))));
    return new ControlTotal(key, rows + other.rows, sums);
  }
}
