package dev.towerbook.ledger.tuple;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sets of groups by number: a resource is in one group or in a few. Sets are few, resources many.
 * Number 0 is the empty set. Not thread-safe.
 */
final class GroupSets {

  private final List<int[]> sets = new ArrayList<>(List.of(new int[0]));
  private final Map<List<Integer>, Integer> numbers = new HashMap<>(Map.of(List.of(), 0));
  private final Map<Long, Integer> unions = new HashMap<>();

  /** The groups of a set, ascending. */
  int[] groups(int set) {
    return sets.get(set);
  }

  /** How many sets there are. */
  int size() {
    return sets.size();
  }

  /** The number of a set. */
  int number(int... groups) {
    int[] sorted = Arrays.stream(groups).sorted().distinct().toArray();
    return numbers.computeIfAbsent(
        Arrays.stream(sorted).boxed().toList(),
        none -> {
          sets.add(sorted);
          return sets.size() - 1;
        });
  }

  /** The set of all groups of two sets. */
  int union(int one, int other) {
    if (one == other || other == 0) {
      return one;
    }
    if (one == 0) {
      return other;
    }
    return unions.computeIfAbsent(
        ((long) one << Integer.SIZE) | other,
        none -> {
          int[] both = Arrays.copyOf(sets.get(one), sets.get(one).length + sets.get(other).length);
          System.arraycopy(sets.get(other), 0, both, sets.get(one).length, sets.get(other).length);
          return number(both);
        });
  }
}
