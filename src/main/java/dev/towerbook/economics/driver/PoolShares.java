package dev.towerbook.economics.driver;

import dev.towerbook.economics.driver.CostDriver.Basis;
import dev.towerbook.economics.driver.CostDriver.Cause;
import dev.towerbook.ledger.allocate.Allocation;
import dev.towerbook.ledger.allocate.AllocationBasis;
import dev.towerbook.ledger.allocate.AllocationShare;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Splits a change of a share of a pool: the pool cost more, or the share of it is another. */
public final class PoolShares {

  /** Decimals of a part that is a quotient; the other part takes what rounding leaves. */
  private static final int SCALE = 12;

  private record Key(String pool, String application) {}

  private final Map<Key, AllocationShare> former;
  private final Map<Key, AllocationShare> later;

  /** Of two months. */
  public PoolShares(Allocation former, Allocation later) {
    this.former = byKey(former);
    this.later = byKey(later);
  }

  private static Map<Key, AllocationShare> byKey(Allocation month) {
    Map<Key, AllocationShare> byKey = new HashMap<>();
    month.shares().forEach(one -> byKey.put(new Key(one.poolId(), one.application()), one));
    return byKey;
  }

  /**
   * The drivers of one pool of an application.
   *
   * @param change of what the application bears of it
   * @param now what it bears of it now
   */
  public List<CostDriver> split(
      String application, String pool, BigDecimal change, BigDecimal now) {
    AllocationShare then = former.get(new Key(pool, application));
    AllocationShare share = later.get(new Key(pool, application));
    if (then == null || share == null || hasNoDriver(then) || hasNoDriver(share)) {
      return List.of(of(Cause.POOL_COST, pool, change, ""));
    }
    if (!then.basis().words().equals(share.basis().words())) {
      String evidence = then.basis().words() + " → " + share.basis().words();
      return List.of(of(Cause.RULE, pool, change, evidence));
    }
    BigDecimal byShare = now.subtract(atFormerShare(now, then, share));
    Cause cause = share.basis() instanceof AllocationBasis.Usage ? Cause.COUNT : Cause.SHARE;
    String evidence = share.basis().words() + ": " + driver(then) + " → " + driver(share);
    return List.of(
        of(cause, pool, byShare, evidence),
        of(Cause.POOL_COST, pool, change.subtract(byShare), ""));
  }

  private static BigDecimal atFormerShare(
      BigDecimal now, AllocationShare then, AllocationShare share) {
    BigDecimal driver = then.driverValue().multiply(share.driverTotal());
    BigDecimal of = then.driverTotal().multiply(share.driverValue());
    return now.multiply(driver).divide(of, SCALE, RoundingMode.HALF_EVEN);
  }

  private static boolean hasNoDriver(AllocationShare share) {
    return share.driverTotal().signum() <= 0 || share.driverValue().signum() <= 0;
  }

  private static String driver(AllocationShare share) {
    return text(share.driverValue()) + " of " + text(share.driverTotal());
  }

  private static String text(BigDecimal driver) {
    return driver.round(MathContext.DECIMAL32).stripTrailingZeros().toPlainString();
  }

  private static CostDriver of(Cause cause, String pool, BigDecimal amount, String evidence) {
    return new CostDriver(Basis.BRIDGE, cause, "pool " + pool, amount, evidence);
  }
}
