package dev.towerbook.sample.bill;

import dev.towerbook.sample.company.SampleCompany.Part;
import dev.towerbook.sample.company.SampleCompany.Service;
import dev.towerbook.sample.company.SampleCompany.Workload;

/**
 * One service of one workload in one environment and month.
 *
 * @param environment prod, test, dev or sandbox
 * @param listUnits list cost in units of 10<sup>-8</sup>, a multiple of 100
 */
record UsagePart(
    Workload workload, Part part, Service service, String environment, long listUnits) {

  /** Share of committed services that the commitment covers, in percent. */
  private static final int COVERED_PERCENT = 60;

  private static final int UNIT = 100;

  /** True if a commitment pays for a share of it. */
  boolean committed() {
    return part.committed() && environment.equals("prod");
  }

  /** List cost of what the commitment covers. */
  long coveredUnits() {
    return committed() ? listUnits / UNIT * COVERED_PERCENT / UNIT * UNIT : 0;
  }
}
