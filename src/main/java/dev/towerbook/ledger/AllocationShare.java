package dev.towerbook.ledger;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * How one shared pool reached one application in a month.
 *
 * @param poolTotal what the pool held
 * @param driverValue the application's driver
 * @param driverTotal sum of all drivers; zero means that nobody could bear the pool
 * @param amount the share, exact
 * @param passage which way it took
 */
public record AllocationShare(
    YearMonth month,
    String poolId,
    String basis,
    String application,
    BigDecimal poolTotal,
    BigDecimal driverValue,
    BigDecimal driverTotal,
    BigDecimal amount,
    Passage passage) {

  public AllocationShare {
    requireNonNull(month, "month");
    requireNonNull(poolId, "poolId");
    requireNonNull(basis, "basis");
    requireNonNull(application, "application");
    requireNonNull(poolTotal, "poolTotal");
    requireNonNull(driverValue, "driverValue");
    requireNonNull(driverTotal, "driverTotal");
    requireNonNull(amount, "amount");
    requireNonNull(passage, "passage");
  }
}
