package dev.towerbook.economics.unit;

import dev.towerbook.economics.metric.Measure;
import java.math.BigDecimal;

/**
 * What automation costs per unit of work in a month.
 *
 * @param transactions runs, those with an exception included
 * @param exceptions runs that a person had to finish
 * @param bots active bots, flows or agents
 * @param supportHours hours of support
 * @param supportRate loaded cost of an hour, in report currency
 * @param runCost platform and licences, in report currency, support excluded
 */
public record AutomationRatios(
    long transactions,
    long exceptions,
    long bots,
    BigDecimal supportHours,
    BigDecimal supportRate,
    BigDecimal runCost) {

  private static final String NO_RUN = "no transaction count";

  public AutomationRatios {
    if (bots < 0 || exceptions < 0 || exceptions > transactions) {
      throw new IllegalArgumentException(
          exceptions + " exceptions of " + transactions + " by " + bots + " bots");
    }
  }

  /** Exceptions of transactions, with their interval. */
  public Proportion exceptionRate() {
    return new Proportion(exceptions, transactions);
  }

  /** Hours times rate. */
  public BigDecimal supportCost() {
    return supportHours.multiply(supportRate);
  }

  /** Run and support. */
  public BigDecimal cost() {
    return runCost.add(supportCost());
  }

  /** Support cost per bot. */
  public Measure supportPerBot() {
    return Measure.ratio(supportCost(), BigDecimal.valueOf(bots), "no active bot");
  }

  /** Support in run and support, 0 to 1. */
  public Measure supportShare() {
    return Measure.ratio(supportCost(), cost(), "no cost");
  }

  /** Support cost per 1,000 transactions. */
  public Measure supportPerThousand() {
    return Measure.ratio(supportCost().movePointRight(3), BigDecimal.valueOf(transactions), NO_RUN);
  }

  /** Cost per transaction. */
  public Measure costPerTransaction() {
    return Measure.ratio(cost(), BigDecimal.valueOf(transactions), NO_RUN);
  }

  /** Cost per transaction that needed nobody. */
  public Measure costPerGoodTransaction() {
    return Measure.ratio(
        cost(), BigDecimal.valueOf(transactions - exceptions), "no transaction without exception");
  }
}
