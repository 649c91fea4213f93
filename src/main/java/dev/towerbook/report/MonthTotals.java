package dev.towerbook.report;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * A month of the portfolio's trend, in the report currency.
 *
 * @param effective accrual cost of everything booked, capital outlay included
 * @param billed invoiced cost of the same month
 * @param fullyLoaded TCO of all applications
 * @param wrappers the wrappers' part of it
 */
public record MonthTotals(
    YearMonth month,
    BigDecimal effective,
    BigDecimal billed,
    BigDecimal fullyLoaded,
    BigDecimal wrappers,
    BigDecimal suspense,
    BigDecimal unallocated) {

  public MonthTotals {
    requireNonNull(month, "month");
    requireNonNull(effective, "effective");
    requireNonNull(billed, "billed");
    requireNonNull(fullyLoaded, "fullyLoaded");
    requireNonNull(wrappers, "wrappers");
    requireNonNull(suspense, "suspense");
    requireNonNull(unallocated, "unallocated");
  }
}
