package dev.towerbook.economics.operation;

import dev.towerbook.economics.metric.Measure;
import dev.towerbook.ledger.UsageTotal;
import dev.towerbook.mapping.CostObject;
import dev.towerbook.mapping.words.UsageUnit;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts by whose they are, unit and month; a part of a month is no count of it. */
public final class OperationCounts {

  private record Key(CostObject.Listed subject, UsageUnit unit) {}

  private final Map<Key, SortedMap<YearMonth, BigDecimal>> whole = new HashMap<>();
  private final Map<Key, SortedMap<YearMonth, String>> partial = new HashMap<>();

  /**
   * Sorts counts.
   *
   * @param last the newest month that is looked at
   */
  OperationCounts(List<UsageTotal> usage, YearMonth last) {
    for (UsageTotal count : usage) {
      if (count.month().isAfter(last)) {
        continue;
      }
      Key key = new Key(count.subject(), count.unit());
      count
          .incomplete()
          .ifPresentOrElse(
              why -> partial.computeIfAbsent(key, none -> new TreeMap<>()).put(count.month(), why),
              () ->
                  whole
                      .computeIfAbsent(key, none -> new TreeMap<>())
                      .merge(count.month(), count.quantity(), BigDecimal::add));
    }
  }

  /** Whole months of a count, oldest first. */
  SortedMap<YearMonth, BigDecimal> of(CostObject.Listed subject, UsageUnit unit) {
    return whole.getOrDefault(new Key(subject, unit), new TreeMap<>());
  }

  /** The count of a month, or why there is none. */
  Measure at(CostObject.Listed subject, UsageUnit unit, YearMonth month) {
    return Optional.ofNullable(of(subject, unit).get(month))
        .<Measure>map(Measure.Known::new)
        .orElseGet(
            () ->
                new Measure.Unknown(
                    partial
                        .getOrDefault(new Key(subject, unit), new TreeMap<>())
                        .getOrDefault(month, "no " + unit.id() + " count in " + month)));
  }

  /** True if something was counted in a month, be it a part of it. */
  boolean has(CostObject.Listed subject, UsageUnit unit, YearMonth month) {
    Key key = new Key(subject, unit);
    return of(subject, unit).containsKey(month)
        || partial.getOrDefault(key, new TreeMap<>()).containsKey(month);
  }

  /** What the exceptions of a subject are counted out of: runs of a wrapper. */
  Optional<UsageUnit> base(CostObject.Listed subject, Optional<UsageUnit> own) {
    if (subject instanceof CostObject.Wrapper) {
      return Optional.of(UsageUnit.WORKFLOW_RUN);
    }
    List<UsageUnit> events =
        List.of(UsageUnit.TRANSACTION, UsageUnit.WORKFLOW_RUN, UsageUnit.API_CALL);
    return own.filter(events::contains)
        .or(() -> events.stream().filter(unit -> !of(subject, unit).isEmpty()).findFirst());
  }
}
