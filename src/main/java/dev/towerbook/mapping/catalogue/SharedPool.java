package dev.towerbook.mapping.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A cost that several applications bear.
 *
 * @param basis how it is shared
 * @param driver unit that is counted, exactly for basis {@link BasisKind#USAGE}
 * @param everyApplication true if all applications that are not retired bear it
 * @param applications ids of those that bear it; empty if all do
 * @param shares percentages in the order of the applications, exactly for basis {@link
 *     BasisKind#FIXED}; they sum to 100
 * @param use what other pools use of it
 */
public record SharedPool(
    String id,
    String name,
    BasisKind basis,
    Optional<UsageUnit> driver,
    boolean everyApplication,
    List<String> applications,
    List<BigDecimal> shares,
    String why,
    PoolUse use) {

  public SharedPool {
    Ids.checked(id);
    applications = List.copyOf(applications);
    shares = List.copyOf(shares);
    if (everyApplication != applications.isEmpty()) {
      throw new IllegalArgumentException(id + " is borne by all or by named applications");
    }
    if (driver.isPresent() != (basis == BasisKind.USAGE)) {
      throw new IllegalArgumentException(id + ": a driver goes with basis usage");
    }
    if (shares.size() != (basis == BasisKind.FIXED ? applications.size() : 0)) {
      throw new IllegalArgumentException(id + ": one share an application with basis fixed");
    }
  }

  /** A pool that serves applications only. */
  public SharedPool(
      String id,
      String name,
      BasisKind basis,
      Optional<UsageUnit> driver,
      boolean everyApplication,
      List<String> applications,
      List<BigDecimal> shares,
      String why) {
    this(id, name, basis, driver, everyApplication, applications, shares, why, PoolUse.NONE);
  }

  /** The same pool, used by other pools: user pool → percent. */
  public SharedPool usedBy(SortedMap<String, BigDecimal> percents) {
    return with(new PoolUse(use.rank(), percents));
  }

  /** The same pool with another use. */
  public SharedPool with(PoolUse other) {
    return new SharedPool(
        id, name, basis, driver, everyApplication, applications, shares, why, other);
  }
}
