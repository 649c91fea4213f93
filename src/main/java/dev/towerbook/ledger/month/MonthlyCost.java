package dev.towerbook.ledger.month;

import dev.towerbook.ledger.CostSource;
import dev.towerbook.mapping.CostCategory;
import dev.towerbook.mapping.CostObject;
import java.math.BigDecimal;

/**
 * A ledger entry of one month in the report currency, before anything shared is shared.
 *
 * @param target application, wrapper, shared pool or suspense
 * @param effective accrual cost, exact
 * @param billed invoice cost, exact
 */
public record MonthlyCost(
    CostObject.Assigned target,
    CostCategory place,
    CostSource source,
    BigDecimal effective,
    BigDecimal billed,
    BigDecimal hours,
    long lines) {

  /**
   * The same cost of an unused commitment borne by another: it does not end with that cost object,
   * since the commitment stays.
   */
  MonthlyCost unusedOf(CostObject.Assigned other) {
    return new MonthlyCost(other, place.unavoidable(), source, effective, billed, hours, lines);
  }

  /** The same with other amounts. */
  MonthlyCost with(BigDecimal otherEffective, BigDecimal otherBilled) {
    return new MonthlyCost(target, place, source, otherEffective, otherBilled, hours, lines);
  }

  /** The same as a further part of lines that are counted elsewhere. */
  MonthlyCost withoutLines() {
    return new MonthlyCost(target, place, source, effective, billed, hours, 0);
  }
}
