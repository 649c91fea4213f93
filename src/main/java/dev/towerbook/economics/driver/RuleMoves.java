package dev.towerbook.economics.driver;

import dev.towerbook.economics.unit.BridgeKey;
import dev.towerbook.ledger.allocate.AllocatedCost;
import dev.towerbook.tco.MonthStatements;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a rule has moved between applications: the same cost is in one application before and in
 * another one now, and the rule that chose the latter decided nothing before.
 */
public final class RuleMoves {

  /** Applications and rules of one cost in one month. */
  private record Bearers(SortedSet<String> applications, SortedSet<String> rules) {
    Bearers() {
      this(new TreeSet<>(), new TreeSet<>());
    }
  }

  private final Map<String, Bearers> former = new TreeMap<>();
  private final Map<String, Bearers> later = new TreeMap<>();
  private final Set<String> formerRules = new HashSet<>();

  /** Of two months. */
  public RuleMoves(MonthStatements before, MonthStatements now) {
    add(before, former);
    add(now, later);
    former.values().forEach(one -> formerRules.addAll(one.rules()));
  }

  private static void add(MonthStatements month, Map<String, Bearers> to) {
    month
        .byApplication()
        .forEach(
            (id, statement) ->
                statement.lines().stream()
                    .filter(line -> !line.isShared() && !line.source().rule().isEmpty())
                    .forEach(
                        line -> {
                          Bearers one = to.computeIfAbsent(key(line), key -> new Bearers());
                          one.applications().add(id);
                          one.rules().add(line.source().rule());
                        }));
  }

  private static String key(AllocatedCost line) {
    return BridgeKey.of(line).text();
  }

  /** The rule that has moved a cost to an application, which did not bear it before. */
  public Optional<String> into(String key) {
    return Optional.ofNullable(former.get(key))
        .flatMap(
            then ->
                newRule(key)
                    .map(
                        rule -> rule + " moves it from " + String.join(", ", then.applications())));
  }

  /** The rule that has moved a cost away from an application, which does not bear it any more. */
  public Optional<String> outOf(String key) {
    return Optional.ofNullable(later.get(key))
        .flatMap(
            now ->
                newRule(key)
                    .map(rule -> rule + " moves it to " + String.join(", ", now.applications())));
  }

  private Optional<String> newRule(String key) {
    return Optional.ofNullable(later.get(key)).stream()
        .flatMap(now -> now.rules().stream())
        .filter(rule -> !formerRules.contains(rule))
        .findFirst();
  }
}
