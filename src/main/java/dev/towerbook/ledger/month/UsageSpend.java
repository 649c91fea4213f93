package dev.towerbook.ledger.month;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * What the bills of a month charge an application for use (ChargeCategory Usage), before anything
 * is shared: the part that swings.
 *
 * @param application id
 * @param month of booking
 */
public record UsageSpend(String application, YearMonth month, String currency, Parts parts) {

  /**
   * Effective cost, exact.
   *
   * @param whole all of it
   * @param idle of it, commitments that nothing used
   * @param untagged of the rest, what carries no tag that a rule reads
   */
  public record Parts(BigDecimal whole, BigDecimal idle, BigDecimal untagged) {

    /** Nothing. */
    public static final Parts ZERO = new Parts(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    /** The exact sum, part by part. */
    public Parts plus(Parts other) {
      return new Parts(whole.add(other.whole), idle.add(other.idle), untagged.add(other.untagged));
    }

    /** The same in another currency. */
    public Parts times(BigDecimal rate) {
      return new Parts(whole.multiply(rate), idle.multiply(rate), untagged.multiply(rate));
    }
  }
}
