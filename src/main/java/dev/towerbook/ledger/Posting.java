package dev.towerbook.ledger;

import static java.util.Objects.requireNonNull;

import dev.towerbook.mapping.Target;
import java.math.BigDecimal;

/**
 * A balance of one month in the report currency, before anything shared is shared.
 *
 * @param target application, wrapper, shared pool or suspense
 * @param effective accrual cost, exact
 * @param billed invoice cost, exact
 */
public record Posting(
    Target target,
    CostPlace place,
    CostSource source,
    BigDecimal effective,
    BigDecimal billed,
    BigDecimal hours,
    long lines) {

  public Posting {
    requireNonNull(target, "target");
    requireNonNull(place, "place");
    requireNonNull(source, "source");
    requireNonNull(effective, "effective");
    requireNonNull(billed, "billed");
    requireNonNull(hours, "hours");
  }

  /**
   * The same cost of an unused commitment borne by another: it does not end with that bearer, since
   * the commitment stays.
   */
  Posting unusedOf(Target other) {
    return new Posting(other, place.unavoidable(), source, effective, billed, hours, lines);
  }

  /** The same with other amounts. */
  Posting with(BigDecimal otherEffective, BigDecimal otherBilled) {
    return new Posting(target, place, source, otherEffective, otherBilled, hours, lines);
  }

  /** The same as a further part of lines that are counted elsewhere. */
  Posting withoutLines() {
    return new Posting(target, place, source, effective, billed, hours, 0);
  }
}
