package dev.towerbook.intake.source;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Rows in which texts were read as others.
 *
 * @param rows by changed text, sorted
 * @param worth what the rows hold by currency (or {@code hours}, or the unit of a count), with its
 *     sign, for the changes of which that is reported
 */
public record NormalizationCounts(
    SortedMap<NormalizedCell, Long> rows,
    Map<NormalizedCell, SortedMap<String, BigDecimal>> worth) {

  public NormalizationCounts {
    rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
    worth = Collections.unmodifiableMap(new TreeMap<>(worth));
  }

  /** Both. */
  public NormalizationCounts plus(NormalizationCounts other) {
    Normalizations both = new Normalizations();
    both.addAll(this);
    both.addAll(other);
    return both.counts();
  }
}
