package dev.towerbook.mapping.catalogue;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What {@code settings.csv} decides.
 *
 * @param reportCurrency ISO 4217 code of every figure that is printed
 * @param company name on the pages
 * @param suspenseThresholdPercent suspense above this part of the month's cost needs a person
 * @param unallocatedThresholdPercent the same of what stays in shared pools
 * @param setAsideRowsPercentMax rows set aside above this part of a file refuse the file
 * @param setAsideValuePercentMax the same by money
 * @param businessHourCost report currency per hour of business staff; empty if unknown, and then
 *     business-side effort stays in hours
 * @param allocationMethod how pools that serve each other are shared
 * @param commitmentDiscountPercent off the list price, above 0 and below 100, where the register of
 *     commitments says none; empty if nobody says, and then there is no advice on committing
 */
public record CompanySettings(
    String reportCurrency,
    String company,
    BigDecimal suspenseThresholdPercent,
    BigDecimal unallocatedThresholdPercent,
    BigDecimal setAsideRowsPercentMax,
    BigDecimal setAsideValuePercentMax,
    Optional<BigDecimal> businessHourCost,
    AllocationMethod allocationMethod,
    Optional<BigDecimal> commitmentDiscountPercent) {

  /** What holds where {@code settings.csv} says nothing. */
  public static final CompanySettings DEFAULTS =
      new CompanySettings(
          "USD",
          "The company",
          new BigDecimal("5"),
          new BigDecimal("5"),
          BigDecimal.ONE,
          BigDecimal.ONE,
          Optional.empty(),
          AllocationMethod.RECIPROCAL,
          Optional.empty());
}
