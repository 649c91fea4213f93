package dev.towerbook.ledger.gap;

import java.time.YearMonth;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Whose cost of a month is unknown for want of an exchange rate, and in which currencies.
 *
 * @param currencies of all cost that is in no total; empty if the month is known
 * @param applications application id → currencies, alone or through what is shared
 * @param wrappers wrapper id → currencies
 */
public record Unconverted(
    YearMonth month,
    SortedSet<String> currencies,
    SortedMap<String, SortedSet<String>> applications,
    SortedMap<String, SortedSet<String>> wrappers) {

  public Unconverted {
    currencies = Collections.unmodifiableSortedSet(new TreeSet<>(currencies));
    applications = Collections.unmodifiableSortedMap(new TreeMap<>(applications));
    wrappers = Collections.unmodifiableSortedMap(new TreeMap<>(wrappers));
  }

  /** A month in which every cost has a rate. */
  public static Unconverted nothing(YearMonth month) {
    return new Unconverted(
        month,
        Collections.emptySortedSet(),
        Collections.emptySortedMap(),
        Collections.emptySortedMap());
  }

  /** Why sums of the month are unknown; empty if they are known. */
  public Optional<String> reason() {
    return currencies.isEmpty() ? Optional.empty() : Optional.of(RateGap.reason(month, currencies));
  }

  /** Why the cost of an application is unknown; empty if it is known. */
  public Optional<String> ofApplication(String id) {
    return Optional.ofNullable(applications.get(id)).map(of -> RateGap.reason(month, of));
  }

  /** Why the cost of a wrapper is unknown; empty if it is known. */
  public Optional<String> ofWrapper(String id) {
    return Optional.ofNullable(wrappers.get(id)).map(of -> RateGap.reason(month, of));
  }
}
