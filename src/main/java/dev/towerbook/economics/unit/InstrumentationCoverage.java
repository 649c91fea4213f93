package dev.towerbook.economics.unit;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/**
 * Does every service report its cost per unit? A metric counts if finance has signed it and a count
 * has come in.
 *
 * @param services with cost in the month
 */
public record InstrumentationCoverage(List<Service> services) {

  /**
   * A service or application.
   *
   * @param cost of the month, in report currency
   * @param signed true if finance has signed its unit metric
   * @param live true if its denominator was counted in the month
   */
  public record Service(String id, BigDecimal cost, boolean signed, boolean live) {

    /** True if its unit cost can be reported and trusted. */
    public boolean isInstrumented() {
      return signed && live;
    }
  }

  public InstrumentationCoverage {
    services = services.stream().filter(service -> service.cost().signum() > 0).toList();
  }

  /** Services with a live, signed metric / services with cost. */
  public Proportion byCount() {
    return new Proportion(
        services.stream().filter(Service::isInstrumented).count(), services.size());
  }

  /** Services without one, the dearest first. */
  public List<Service> offenders() {
    return services.stream()
        .filter(service -> !service.isInstrumented())
        .sorted(Comparator.comparing(Service::cost).reversed().thenComparing(Service::id))
        .toList();
  }
}
