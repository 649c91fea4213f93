package dev.towerbook.ledger.restate;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a pack says beside the money of its month. What is unknown there is not in here. */
public final class FigureSnapshot {

  private final Map<FigureKind, Set<YearMonth>> months = new EnumMap<>(FigureKind.class);
  private final Set<String> applications = new HashSet<>();
  private final SortedMap<FigureKey, FigureValue> values = new TreeMap<>();
  private final Map<FigureKey, SortedSet<String>> files = new HashMap<>();

  /** Notes that the pack has figures of a kind for a month. */
  public void month(FigureKind kind, YearMonth month) {
    months.computeIfAbsent(kind, none -> new HashSet<>()).add(month);
  }

  /** Notes an application of whose cost and unit cost the pack speaks. */
  public void application(String id) {
    applications.add(id);
  }

  /** Notes a number. */
  public void number(FigureKey key, BigDecimal value) {
    values.put(key, new FigureValue.Amount(value));
  }

  /** Notes a word; an empty one is none. */
  public void word(FigureKey key, String word) {
    if (!word.isEmpty()) {
      values.put(key, new FigureValue.Word(word));
    }
  }

  /** Notes the files that a count is from. */
  public void countedIn(FigureKey key, SortedSet<String> names) {
    files.computeIfAbsent(key, none -> new TreeSet<>()).addAll(names);
  }

  /** All that is known. */
  public SortedMap<FigureKey, FigureValue> values() {
    return Collections.unmodifiableSortedMap(values);
  }

  boolean speaksOf(FigureKind kind, YearMonth month) {
    return months.getOrDefault(kind, Set.of()).contains(month);
  }

  boolean speaksOf(String application) {
    return applications.contains(application);
  }

  Optional<FigureValue> at(FigureKey key) {
    return Optional.ofNullable(values.get(key));
  }

  /** The files that a count is from; none for other figures. */
  public SortedSet<String> filesOf(FigureKey key) {
    return files.getOrDefault(key, Collections.emptySortedSet());
  }
}
