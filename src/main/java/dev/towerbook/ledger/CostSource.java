package dev.towerbook.ledger;

import dev.towerbook.intake.declared.SourceKind;
import java.util.Optional;

/**
 * Where money comes from, in words that its owner can check.
 *
 * @param kind of its source; empty for a share of a shared pool
 * @param provider provider, vendor or {@code internal}
 * @param service what was bought
 * @param wrapper the automation it was spent on, or empty
 * @param sharedPool the shared pool it came through, or empty
 * @param rule id of the rule that chose the application, or empty
 */
public record CostSource(
    Optional<SourceKind> kind,
    String provider,
    String service,
    String wrapper,
    String sharedPool,
    String rule) {

  /** Bill, timesheet, invoice, or shared for a share of a shared pool, as files name it. */
  public String kindWord() {
    return kind.map(SourceKind::word).orElse("shared");
  }

  public CostSource ofWrapper(String id) {
    return new CostSource(kind, provider, service, id, sharedPool, rule);
  }

  /** A share of a shared pool: what the pool bought stands in the ledger. */
  public static CostSource sharedPool(String id) {
    return new CostSource(Optional.empty(), "", "", "", id, "");
  }
}
