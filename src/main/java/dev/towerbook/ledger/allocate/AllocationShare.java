package dev.towerbook.ledger.allocate;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;

/**
 * How one shared pool reached one application in a month.
 *
 * @param poolTotal what the pool held
 * @param driverValue the application's driver
 * @param driverTotal sum of all drivers; zero means that nobody could bear the pool
 * @param amount the share, exact
 * @param path which way it took
 * @param estimatedFrom month whose share stands for a driver that is missing; empty if measured
 */
public record AllocationShare(
    YearMonth month,
    String poolId,
    AllocationBasis basis,
    String application,
    BigDecimal poolTotal,
    BigDecimal driverValue,
    BigDecimal driverTotal,
    BigDecimal amount,
    AllocationPath path,
    Optional<YearMonth> estimatedFrom) {}
