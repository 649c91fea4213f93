package dev.towerbook.economics.tags;

import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How a billing month carries the required tags.
 *
 * @param scopes all, then accounts, then teams, each by name
 * @param nearMisses keys that differ from a required one in case only
 * @param exact false if there are so many resources that they are estimated
 * @param unconverted currencies without a rate: their cost is in no figure
 */
public record TagMonth(
    YearMonth month,
    List<TagScope> scopes,
    SortedSet<String> nearMisses,
    boolean exact,
    SortedSet<String> unconverted) {

  public TagMonth {
    scopes = List.copyOf(scopes);
    nearMisses = Collections.unmodifiableSortedSet(new TreeSet<>(nearMisses));
    unconverted = Collections.unmodifiableSortedSet(new TreeSet<>(unconverted));
  }

  /** The whole month. */
  public TagScope all() {
    return scopes.getFirst();
  }
}
