package dev.towerbook.mapping;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The place of a fact.
 *
 * @param category where its cost lies; pool and tower are empty if unplaced
 * @param target who bears it; suspense if pool, tower or application is unplaced
 * @param ownDimensions value by dimension name; {@code unknown} if no rule says
 * @param rules the deciding rules in the order of the dimensions; a dimension that no rule decided
 *     is absent
 * @param unplaced names of the dimensions among cost-pool, tower and application without a rule
 */
public record Classification(
    CostCategory category,
    CostObject.Assigned target,
    SortedMap<String, String> ownDimensions,
    List<RuleRef> rules,
    Set<String> unplaced) {

  public Classification {
    ownDimensions = Collections.unmodifiableSortedMap(new TreeMap<>(ownDimensions));
    rules = List.copyOf(rules);
    unplaced = Collections.unmodifiableSortedSet(new TreeSet<>(unplaced));
    if (unplaced.isEmpty() == (target instanceof CostObject.Suspense)) {
      throw new IllegalArgumentException("suspense goes with an unplaced dimension: " + target);
    }
  }
}
