package dev.towerbook.economics.plan;

import static java.util.Objects.requireNonNull;

import dev.towerbook.mapping.catalogue.Validity;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a business unit may spend a month.
 *
 * @param service an application or a shared pool; empty for all that the unit consumes
 * @param monthly in report currency, zero or more
 */
public record Budget(
    String businessUnit,
    Optional<String> service,
    Validity validity,
    BigDecimal monthly,
    String owner) {
  public Budget {
    requireNonNull(businessUnit, "businessUnit");
    requireNonNull(service, "service");
    requireNonNull(validity, "validity");
    requireNonNull(monthly, "monthly");
    requireNonNull(owner, "owner");
  }
}
