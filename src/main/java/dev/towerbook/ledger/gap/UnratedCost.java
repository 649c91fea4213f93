package dev.towerbook.ledger.gap;

import dev.towerbook.mapping.CostObject;
import java.math.BigDecimal;

/**
 * Cost of one cost object in a currency without a rate; it is in no total.
 *
 * @param effective in {@code currency}
 * @param billed in {@code currency}
 * @param hours booked hours whose cost has no rate
 */
public record UnratedCost(
    CostObject.Assigned target,
    String currency,
    BigDecimal effective,
    BigDecimal billed,
    BigDecimal hours) {

  /** Cost of the same cost object in the same currency. */
  public UnratedCost plus(UnratedCost other) {
    return new UnratedCost(
        target,
        currency,
        effective.add(other.effective),
        billed.add(other.billed),
        hours.add(other.hours));
  }

  /** True if it is nothing at any rate. */
  public boolean isNothing() {
    return effective.signum() == 0;
  }
}
