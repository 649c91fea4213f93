package dev.towerbook.ledger.allocate;

import dev.towerbook.ledger.CostSource;
import dev.towerbook.mapping.CostCategory;
import dev.towerbook.mapping.CostObject;
import java.math.BigDecimal;

/**
 * A cost after allocation: who bears how much of what, for one month, in the report currency.
 *
 * @param amount effective cost, exact
 */
public record AllocatedCost(
    CostObject.Final costObject, CostCategory place, CostSource source, BigDecimal amount) {

  /** True if the cost reached its cost object through a shared pool. */
  public boolean isShared() {
    return !source.sharedPool().isEmpty();
  }

  /** True if the cost was spent on an automation wrapper. */
  public boolean isWrapper() {
    return !source.wrapper().isEmpty();
  }
}
