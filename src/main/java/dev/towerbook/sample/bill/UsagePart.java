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

  private static final int UNIT = 100;

  /** True if a commitment pays for a share of it. */
  boolean committed() {
    return part.committed() && environment.equals("prod");
  }

  /** List cost of what the commitment covers, if it covers so much of committed services. */
  long coveredUnits(int percent) {
    return committed() ? listUnits / UNIT * percent / UNIT * UNIT : 0;
  }
}
