package dev.towerbook.economics.scorecard;

import dev.towerbook.economics.metric.Measure;
import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.ledger.EntryKey;
import dev.towerbook.ledger.LedgerEntry;
import dev.towerbook.ledger.rates.ExchangeRates;
import dev.towerbook.mapping.CostObject;
import dev.towerbook.mapping.Mappings;
import dev.towerbook.mapping.RuleRef;
import dev.towerbook.mapping.rules.Result;
import dev.towerbook.mapping.rules.Rule;
import dev.towerbook.mapping.rules.RuleTable;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How much taggable cost carries tags, as far as the book knows: it keeps whether a charge has a
 * tag that a rule reads, and which rules decided, but not the tags themselves. So a key counts
 * where a rule that needs a value of it has decided; a charge may carry more. Taggable are charges
 * of category Usage; only cost above zero counts, credits cover nothing.
 */
public final class TagSpend {

  /**
   * Cost and rows with something.
   *
   * @param cost in report currency
   * @param rows source lines
   */
  public record Covered(BigDecimal cost, long rows) {

    static final Covered NONE = new Covered(BigDecimal.ZERO, 0);

    Covered plus(Covered other) {
      return new Covered(cost.add(other.cost), rows + other.rows);
    }

    /** By cost, of a whole. */
    public Measure byCost(Covered whole) {
      return Measure.ratio(cost, whole.cost, "no taggable charge");
    }

    /** By rows, of a whole. */
    public Measure byRows(Covered whole) {
      return Measure.ratio(rows, whole.rows, "no taggable charge");
    }
  }

  /** Sums of a scope: all, an application or a wrapper. */
  static final class Sum {
    private Covered taggable = Covered.NONE;
    private Covered tagged = Covered.NONE;

    Measure share() {
      return taggable.rows() == 0
          ? new Measure.NotApplicable("no taggable charge")
          : tagged.byCost(taggable);
    }
  }

  private static final String TAG = "tag:";

  private final Map<RuleRef, Set<String>> keysOf = new HashMap<>();
  private final Map<CostObject.Assigned, Sum> byTarget = new HashMap<>();
  private final SortedMap<String, Covered> byKey = new TreeMap<>();
  private final Sum all = new Sum();
  private Covered placed = Covered.NONE;

  private TagSpend() {}

  /** Reads the ledger entries of a month. */
  public static TagSpend of(Iterable<LedgerEntry> entries, ExchangeRates rates, Mappings mappings) {
    TagSpend spend = new TagSpend();
    for (RuleTable table : mappings.ruleTables()) {
      for (Rule rule : table.rules()) {
        Set<String> keys = keys(rule);
        spend.keysOf.put(new RuleRef(table.dimension().name(), rule.id()), keys);
        keys.forEach(key -> spend.byKey.putIfAbsent(key, Covered.NONE));
      }
    }
    entries.forEach(entry -> spend.add(entry, rates));
    return spend;
  }

  /** Tag keys that must have a value for a rule to hold. */
  private static Set<String> keys(Rule rule) {
    Set<String> keys = new TreeSet<>();
    rule.conditions().stream()
        .filter(condition -> condition.field().startsWith(TAG) && !condition.matcher().matches(""))
        .forEach(condition -> keys.add(condition.field().substring(TAG.length())));
    for (Result result : rule.results()) {
      if (result instanceof Result.FieldValue value && value.field().startsWith(TAG)) {
        keys.add(value.field().substring(TAG.length()));
      }
    }
    return keys;
  }

  private void add(LedgerEntry entry, ExchangeRates rates) {
    EntryKey key = entry.key();
    boolean taggable =
        key.origin().kind() == SourceKind.BILL
            && key.traits().chargeCategory().equalsIgnoreCase("Usage")
            && entry.amounts().effective().signum() > 0;
    Optional<BigDecimal> rate = rates.rate(key.billingMonth(), key.origin().currency());
    if (!taggable || rate.isEmpty()) {
      return;
    }
    Covered cost = new Covered(entry.amounts().effective().multiply(rate.get()), entry.lines());
    add(all, cost, key);
    add(byTarget.computeIfAbsent(key.place().target(), target -> new Sum()), cost, key);
    if (!(key.place().target() instanceof CostObject.Suspense)) {
      placed = placed.plus(cost);
    }
    Set<String> keys = new TreeSet<>();
    key.place().rules().forEach(rule -> keys.addAll(keysOf.getOrDefault(rule, Set.of())));
    keys.forEach(word -> byKey.merge(word, cost, Covered::plus));
  }

  private static void add(Sum sum, Covered cost, EntryKey key) {
    sum.taggable = sum.taggable.plus(cost);
    if (key.traits().tagged()) {
      sum.tagged = sum.tagged.plus(cost);
    }
  }

  /** Taggable cost of a target that carries no tag that a rule reads, in report currency. */
  public BigDecimal untaggedCost(CostObject.Assigned target) {
    Sum sum = byTarget.get(target);
    return sum == null ? BigDecimal.ZERO : sum.taggable.cost().subtract(sum.tagged.cost());
  }

  /** All taggable charges: what the shares are of. */
  public Covered taggable() {
    return all.taggable;
  }

  /** Those with a tag that a rule reads: before enrichment. */
  public Covered tagged() {
    return all.tagged;
  }

  /** Those that the rules have placed, by tags or by accounts and the like: after enrichment. */
  public Covered placed() {
    return placed;
  }

  /** By tag key, where the value of the key has decided. */
  public SortedMap<String, Covered> byKey() {
    return new TreeMap<>(byKey);
  }

  /** Share of tagged cost, of all. */
  Measure share() {
    return all.share();
  }

  /** The same of what one cost object has directly. */
  Measure shareOf(CostObject.Assigned target) {
    return Optional.ofNullable(byTarget.get(target)).orElseGet(Sum::new).share();
  }
}
