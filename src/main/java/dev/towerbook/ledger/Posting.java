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
}
