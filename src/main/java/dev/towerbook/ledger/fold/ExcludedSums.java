package dev.towerbook.ledger.fold;

import dev.towerbook.ledger.day.ExcludedRows;
import dev.towerbook.ledger.day.Exclusion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds up what does not count, by the file because of which it does not. Not thread-safe. */
public final class ExcludedSums {

  private record Key(Exclusion exclusion, String unit) {}

  private final Map<Key, ExcludedRows> sums = new HashMap<>();

  public void add(ExcludedRows rows) {
    sums.merge(new Key(rows.exclusion(), rows.unit()), rows, ExcludedRows::plus);
  }

  void addAll(ExcludedSums other) {
    other.sums.values().forEach(this::add);
  }

  /** By the other file, reason and unit. */
  public List<ExcludedRows> all() {
    TreeMap<String, ExcludedRows> sorted = new TreeMap<>();
    sums.forEach(
        (key, rows) ->
            sorted.put(
                String.join(
                    "\n",
                    key.exclusion().because(),
                    key.exclusion().reason().name(),
                    key.exclusion().newer(),
                    key.unit()),
                rows));
    return List.copyOf(sorted.values());
  }
}
