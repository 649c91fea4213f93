package dev.towerbook.ledger.restate;

import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.ledger.DeliveryRegister;
import dev.towerbook.ledger.LedgerEntry;
import dev.towerbook.ledger.allocate.AllocatedCost;
import dev.towerbook.ledger.allocate.Allocation;
import dev.towerbook.ledger.rates.ExchangeRates;
import dev.towerbook.mapping.CostObject;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** A month as it was or would be published: cost by source and cost object, and by application. */
public final class LedgerSnapshot {

  private final Map<String, String> sourceOfDelivery = new HashMap<>();
  private final SortedMap<String, SortedSet<String>> digests = new TreeMap<>();
  private final Map<SourceCost.Key, SourceCost> costs = new HashMap<>();
  private final SortedMap<String, BigDecimal> applications = new TreeMap<>();

  /**
   * The month as it is in this run.
   *
   * @param entries of the month
   */
  public static LedgerSnapshot of(
      DeliveryRegister register,
      List<LedgerEntry> entries,
      ExchangeRates rates,
      Allocation allocation) {
    LedgerSnapshot snapshot = new LedgerSnapshot();
    register
        .loaded()
        .forEach(facts -> snapshot.delivery(facts.name(), facts.origin().scope(), facts.sha256()));
    for (LedgerEntry entry : entries) {
      String currency = entry.key().origin().currency();
      CostObject.Assigned target = entry.key().place().target();
      snapshot.row(
          new LedgerRow(
              entry.delivery(),
              entry.key().origin().kind(),
              target.kind(),
              target.name(),
              currency,
              entry.amounts().effective(),
              rates.rate(allocation.month(), currency),
              entry.hours()));
    }
    for (AllocatedCost line : allocation.lines()) {
      if (line.costObject() instanceof CostObject.Application application) {
        snapshot.application(application.id(), line.amount());
      }
    }
    return snapshot;
  }

  /**
   * Adds a file that was loaded.
   *
   * @param scope what its delivery replaces as a whole; empty for a file of its own
   */
  public void delivery(String name, String scope, String sha256) {
    String source = scope.isEmpty() ? name : scope;
    sourceOfDelivery.put(name, source);
    digests.computeIfAbsent(source, none -> new TreeSet<>()).add(sha256);
  }

  /**
   * A row of the ledger.
   *
   * @param amount effective cost in its currency
   * @param rate into the report currency, if there is one
   */
  public record LedgerRow(
      String delivery,
      SourceKind kind,
      CostObject.Kind costObject,
      String target,
      String currency,
      BigDecimal amount,
      Optional<BigDecimal> rate,
      BigDecimal hours) {}

  /** Adds a row of the ledger; its delivery must have been added. */
  public void row(LedgerRow row) {
    String source = sourceOfDelivery.getOrDefault(row.delivery(), row.delivery());
    SourceCost.Key key =
        new SourceCost.Key(row.costObject(), row.target(), source, row.kind(), row.currency());
    SourceCost cost =
        new SourceCost(key, row.amount(), row.rate().orElse(BigDecimal.ZERO), row.hours());
    costs.merge(key, cost, SourceCost::plus);
  }

  /** Adds what an application bears in the end. */
  public void application(String id, BigDecimal amount) {
    applications.merge(id, amount, BigDecimal::add);
  }

  Map<SourceCost.Key, SourceCost> costs() {
    return costs;
  }

  SortedMap<String, BigDecimal> applications() {
    return applications;
  }

  boolean has(String source) {
    return digests.containsKey(source);
  }

  boolean hasSameBytes(String source, LedgerSnapshot other) {
    return digests.getOrDefault(source, new TreeSet<>()).equals(other.digests.get(source));
  }
}
