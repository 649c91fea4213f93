package dev.towerbook.assess;

import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.ledger.DeliveryFacts;
import dev.towerbook.ledger.SourceTotal;
import dev.towerbook.ledger.TracedCount;
import dev.towerbook.ledger.day.DayCost;
import dev.towerbook.ledger.day.ExcludedRows;
import dev.towerbook.ledger.promise.ListedCommitment;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the book knows of all files that count, read once when intake has ended.
 *
 * @param deliveries by name
 * @param totals sums of the rows as read
 * @param months with a bill, ascending
 * @param counts as each file has them
 * @param commitments rows of the lists of providers, in file order
 * @param excluded rows that count in another file
 */
public record SourceData(
    SortedMap<String, DeliveryFacts> deliveries,
    List<SourceTotal> totals,
    List<YearMonth> months,
    List<TracedCount.OfFile> counts,
    List<ListedCommitment> commitments,
    List<ExcludedRows> excluded) {

  public SourceData {
    deliveries = Collections.unmodifiableSortedMap(new TreeMap<>(deliveries));
    totals = List.copyOf(totals);
    months = List.copyOf(months);
    counts = List.copyOf(counts);
    commitments = List.copyOf(commitments);
    excluded = List.copyOf(excluded);
  }

  /** True for a day of a file of some kind. */
  boolean isOf(SourceKind kind, DayCost day) {
    return Optional.ofNullable(deliveries.get(day.delivery()))
        .filter(file -> file.kind() == kind)
        .isPresent();
  }
}
