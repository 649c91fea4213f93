package dev.towerbook.economics.unit;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One cost of an application in one month, as a bridge sees it.
 *
 * @param key what makes it the same cost in both months: provider and service or SKU, or the shared
 *     pool
 * @param group lines whose quantities may be added (one unit of measure); among them a change of
 *     mix shows
 * @param amount in the currency of the source, exact
 * @param rate report currency for one unit of it; 1 for the report currency itself
 * @param quantity units used; empty if they are not counted
 * @param shared true if it came through a shared pool
 */
public record BridgeLine(
    String key,
    String group,
    BigDecimal amount,
    BigDecimal rate,
    Optional<BigDecimal> quantity,
    boolean shared) {

  public BridgeLine {
    if (rate.signum() <= 0) {
      throw new IllegalArgumentException(key + ": rate " + rate);
    }
  }

  /** In report currency, exact. */
  public BigDecimal cost() {
    return amount.multiply(rate);
  }

  /** True if a change of it can be split into quantity and price. */
  boolean isCounted() {
    return !shared && quantity.filter(units -> units.signum() > 0).isPresent();
  }
}
