package dev.towerbook.ledger;

import static java.util.Objects.requireNonNull;

/**
 * Where money comes from, in words that its owner can check.
 *
 * @param kind bill, timesheet, invoice, or shared for a share of a shared pool
 * @param provider provider, vendor or {@code internal}
 * @param service what was bought
 * @param wrapper the automation it was spent on, or empty
 * @param sharedPool the shared pool it came through, or empty
 * @param rule id of the rule that chose the application, or empty
 */
public record CostSource(
    String kind, String provider, String service, String wrapper, String sharedPool, String rule) {

  public CostSource {
    requireNonNull(kind, "kind");
    requireNonNull(provider, "provider");
    requireNonNull(service, "service");
    requireNonNull(wrapper, "wrapper");
    requireNonNull(sharedPool, "sharedPool");
    requireNonNull(rule, "rule");
  }

  public CostSource ofWrapper(String id) {
    return new CostSource(kind, provider, service, id, sharedPool, rule);
  }

  /** A share of a shared pool: what the pool bought stands in the ledger. */
  public static CostSource sharedPool(String id) {
    return new CostSource("shared", "", "", "", id, "");
  }
}
