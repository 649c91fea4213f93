package dev.towerbook.economics.unit;

import dev.towerbook.ledger.allocate.AllocatedCost;

/**
 * What makes a line the same cost in two months.
 *
 * @param kind bill, timesheet, invoice, or shared
 * @param wrapper the automation it was spent on, or empty
 * @param pool the shared pool it came through, or empty
 */
public record BridgeKey(String kind, String provider, String service, String wrapper, String pool) {

  /** The key of a line. */
  public static BridgeKey of(AllocatedCost line) {
    return new BridgeKey(
        line.source().kindWord(),
        line.source().provider(),
        line.source().service(),
        line.source().wrapper(),
        line.source().sharedPool());
  }

  /** The key as {@link CostBridge.Step} has it. */
  public String text() {
    return String.join("|", kind, provider, service, wrapper, pool);
  }

  /** What it is, for a reader. */
  public String item() {
    if (!pool.isEmpty()) {
      return "pool " + pool;
    }
    String bought = service.isEmpty() ? kind : service;
    String by = provider.isEmpty() ? "" : " (" + provider + ")";
    return (wrapper.isEmpty() ? "" : wrapper + ": ") + bought + by;
  }
}
