package dev.towerbook.ledger;

import static java.util.Objects.requireNonNull;

import dev.towerbook.mapping.catalogue.UsageUnit;
import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * What was counted in a month.
 *
 * @param application id, or empty if the count is a wrapper's
 * @param wrapper id, or empty
 * @param quantity sum over the days; for active users the highest day, since people are not summed
 * @param days days with a count
 */
public record UsageTotal(
    YearMonth month,
    String application,
    String wrapper,
    UsageUnit unit,
    BigDecimal quantity,
    int days) {

  public UsageTotal {
    requireNonNull(month, "month");
    requireNonNull(application, "application");
    requireNonNull(wrapper, "wrapper");
    requireNonNull(unit, "unit");
    requireNonNull(quantity, "quantity");
  }

  /** Two counts of the same subject, unit and month. */
  public UsageTotal plus(UsageTotal other) {
    BigDecimal sum =
        unit == UsageUnit.ACTIVE_USER ? quantity.max(other.quantity) : quantity.add(other.quantity);
    return new UsageTotal(month, application, wrapper, unit, sum, days + other.days);
  }
}
