package dev.towerbook.mapping;

import dev.towerbook.mapping.words.Layer;
import dev.towerbook.mapping.words.RunChange;
import dev.towerbook.mapping.words.Transfer;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The place of a fact.
 *
 * @param pool cost pool as the taxonomy writes it; empty if unplaced
 * @param subPool its sub-pool; empty if unplaced
 * @param tower tower as the taxonomy writes it; empty if unplaced
 * @param subTower its sub-tower; empty if unplaced
 * @param target who bears it; suspense if pool, tower or application is unplaced
 * @param environment {@code unknown} if no rule says
 * @param avoidable true if the cost ends when the application does
 * @param ownDimensions value by dimension name; {@code unknown} if no rule says
 * @param rules the deciding rules in the order of the dimensions; a dimension that no rule decided
 *     is absent
 * @param unplaced names of the dimensions among cost-pool, tower and application without a rule
 */
public record Classification(
    String pool,
    String subPool,
    String tower,
    String subTower,
    CostObject.Assigned target,
    String environment,
    Transfer transfer,
    RunChange runChange,
    Layer layer,
    boolean avoidable,
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
