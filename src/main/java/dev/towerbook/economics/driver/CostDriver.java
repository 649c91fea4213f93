package dev.towerbook.economics.driver;

import java.math.BigDecimal;

/**
 * One cause of a change of cost.
 *
 * @param item what was bought, or the shared pool; empty for what is about the whole
 * @param amount what it adds to the cost of the month before, in report currency, exact
 * @param evidence the counts, rules or shares behind it; may be empty
 */
public record CostDriver(
    Basis basis, Cause cause, String item, BigDecimal amount, String evidence) {

  /** Two drivers of one cause and item together. */
  public CostDriver plus(CostDriver other) {
    String both =
        evidence.isEmpty() || other.evidence.isEmpty()
            ? evidence + other.evidence
            : evidence + "; " + other.evidence;
    return new CostDriver(basis, cause, item, amount.add(other.amount), both);
  }

  /** The same with other evidence. */
  public CostDriver because(String other) {
    return new CostDriver(basis, cause, item, amount, other);
  }

  /** Where the split comes from. Drivers of one basis sum to the whole change. */
  public enum Basis {
    BRIDGE,
    CURVE
  }

  /** Why cost changed. */
  public enum Cause {
    /** Quantities grew or shrank. */
    VOLUME,
    /** They shifted between dearer and cheaper. */
    MIX,
    PRICE,
    EXCHANGE_RATE,
    /** What was not bought before. */
    NEW,
    /** What is no longer bought. */
    RETIRED,
    /** A source of the month before that is missing now. */
    NOT_DELIVERED,
    /** A shared pool as a whole costs more or less. */
    POOL_COST,
    /** The usage count by which a pool is shared. */
    COUNT,
    /** The share of a pool by another driver than a count. */
    SHARE,
    /** A rule or basis of the mappings that holds now and did not before. */
    RULE,
    /** Corrections of earlier months. */
    CORRECTION,
    /** Quantity or price, without a count that would tell. */
    NOT_SPLIT,
    /** What the cost curve does not explain by volume. */
    REST
  }
}
