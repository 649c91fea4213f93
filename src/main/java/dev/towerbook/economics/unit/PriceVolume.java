package dev.towerbook.economics.unit;

import java.math.BigDecimal;

/**
 * A plan against what came, as a flexible budget sees it. Adverse is positive, since it is cost.
 *
 * @param plannedQuantity units
 * @param plannedRate cost of a unit
 * @param actualQuantity units
 * @param actualRate cost of a unit
 */
public record PriceVolume(
    BigDecimal plannedQuantity,
    BigDecimal plannedRate,
    BigDecimal actualQuantity,
    BigDecimal actualRate) {

  /** Planned cost. */
  public BigDecimal planned() {
    return plannedQuantity.multiply(plannedRate);
  }

  /** Actual cost. */
  public BigDecimal actual() {
    return actualQuantity.multiply(actualRate);
  }

  /** Actual less planned. */
  public BigDecimal total() {
    return actual().subtract(planned());
  }

  /** From quantity, at the planned rate. */
  public BigDecimal volume() {
    return actualQuantity.subtract(plannedQuantity).multiply(plannedRate);
  }

  /** From the rate, at the actual quantity; with {@link #volume} exactly {@link #total}. */
  public BigDecimal rate() {
    return actualRate.subtract(plannedRate).multiply(actualQuantity);
  }
}
