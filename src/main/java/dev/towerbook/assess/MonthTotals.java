package dev.towerbook.assess;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A month of the portfolio's trend, in the report currency.
 *
 * @param effective accrual cost of everything booked, capital outlay included
 * @param billed invoiced cost of the same month
 * @param fullyLoaded TCO of all applications
 * @param wrappers the wrappers' part of it
 * @param suspense charges less credits without a place
 * @param suspenseGross charges plus credits without a place
 * @param unallocated charges less credits that stay in shared pools
 * @param unallocatedGross charges plus credits that stay in shared pools
 * @param unknown why the amounts are a part only, and no total of the month; empty if they are
 *     whole
 * @param billedUnknown the same of {@code billed}
 */
public record MonthTotals(
    YearMonth month,
    BigDecimal effective,
    BigDecimal billed,
    BigDecimal fullyLoaded,
    BigDecimal wrappers,
    BigDecimal suspense,
    BigDecimal suspenseGross,
    BigDecimal unallocated,
    BigDecimal unallocatedGross,
    Optional<String> unknown,
    Optional<String> billedUnknown) {}
