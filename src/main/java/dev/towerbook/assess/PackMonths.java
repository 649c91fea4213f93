package dev.towerbook.assess;

import dev.towerbook.ledger.TracedCount;
import dev.towerbook.ledger.UsageTotal;
import dev.towerbook.tco.MonthData;
import java.util.List;
import java.util.Optional;

/**
 * What a pack is about: its month and the one before it whole, of ten more what is kept of a month.
 * Memory does not grow with the length of the book.
 *
 * @param now the pack's month
 * @param prior the month before, if the book has it
 * @param history of up to 24 months up to the pack's
 * @param usage counts of all months, those marked that are not about the whole month
 */
public record PackMonths(
    MonthData now, Optional<MonthData> prior, MonthHistory history, List<UsageTotal> usage) {

  public PackMonths {
    usage = List.copyOf(usage);
  }

  /**
   * The counts of the months that the pack covers, with the files that they are from.
   *
   * @param counts as each file has them
   */
  public List<TracedCount> traced(List<TracedCount.OfFile> counts) {
    return TracedCount.of(
        usage.stream().filter(count -> history.totals().containsKey(count.month())).toList(),
        counts);
  }
}
