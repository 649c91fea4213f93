package dev.towerbook.mapping.catalogue;

import java.math.BigDecimal;

/**
 * What an hour of a role costs, all-in.
 *
 * @param role as the timesheets write it
 * @param currency of the cost, ISO 4217
 * @param hourlyCost above 0
 */
public record LabourRate(
    String role, Validity validity, String currency, BigDecimal hourlyCost, String why) {

  public LabourRate {
    if (hourlyCost.signum() <= 0) {
      throw new IllegalArgumentException("hourly cost " + hourlyCost + " is not above 0");
    }
  }
}
