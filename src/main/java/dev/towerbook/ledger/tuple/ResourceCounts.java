package dev.towerbook.ledger.tuple;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The distinct resources of charges by billing month: of one bill, whose parts are read by several
 * threads, or of all bills of a month. Resources are digests; no name is kept.
 */
public final class ResourceCounts {

  private final int max;
  private final Words<ResourceGroup> groups = new Words<>();
  private final GroupSets sets = new GroupSets();
  private final List<Integer> setOfGroup = new ArrayList<>();
  private final List<ResourceTable> tableOfGroup = new ArrayList<>();
  private final SortedMap<YearMonth, ResourceTable> tables = new TreeMap<>();

  /** Counts nothing yet. */
  public ResourceCounts() {
    this(ResourceTable.EXACT_MAX);
  }

  /**
   * Counts nothing yet.
   *
   * @param max resources of a month that are counted exactly
   */
  ResourceCounts(int max) {
    this.max = max;
  }

  /** The number of a group. */
  public synchronized int group(ResourceGroup group) {
    int number = groups.number(group);
    if (number == setOfGroup.size()) {
      setOfGroup.add(sets.number(number));
      tableOfGroup.add(table(group.month()));
    }
    return number;
  }

  /** Adds resources with the numbers of their groups. */
  synchronized void addAll(long[] highs, int[] lows, int[] groupOf, int count) {
    for (int i = 0; i < count; i++) {
      int group = groupOf[i];
      tableOfGroup.get(group).add(highs[i], lows[i], setOfGroup.get(group));
    }
  }

  /** The number of a set of groups, which are numbers themselves. */
  public int set(int... numbers) {
    return sets.number(numbers);
  }

  /** The resources of a month, to which those of another file may be added. */
  public ResourceTable table(YearMonth month) {
    return tables.computeIfAbsent(month, none -> new ResourceTable(sets, max));
  }

  /** The groups by number. */
  public List<ResourceGroup> groups() {
    return groups.all();
  }

  /** The resources by billing month. */
  public SortedMap<YearMonth, ResourceTable> months() {
    return tables;
  }

  /**
   * How many resources there are of each set of groups in a month; an estimate if the table kept
   * some of them only.
   */
  public Map<List<ResourceGroup>, Long> bySet(YearMonth month) {
    ResourceTable table = tables.get(month);
    Map<List<ResourceGroup>, Long> counts = new HashMap<>();
    if (table == null) {
      return counts;
    }
    long[] bySet = new long[table.setCount()];
    table.forEach((high, low, set) -> bySet[set]++);
    for (int set = 0; set < bySet.length; set++) {
      if (bySet[set] > 0) {
        List<ResourceGroup> of = new ArrayList<>();
        for (int group : table.groups(set)) {
          of.add(groups.all().get(group));
        }
        counts.put(List.copyOf(of), bySet[set] << table.sampled());
      }
    }
    return counts;
  }
}
