package dev.towerbook.ledger.reach;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;

/** Sources whose files are in another folder than before. */
final class Moves {

  private Moves() {}

  /**
   * A source with what other folders have of it: those that had no money of it in the month before
   * and begin when this one has ended. So a folder a month or a day is one source, and one that
   * moves and then ends early does end early.
   */
  static SourceDays followed(
      SourceDays source, YearMonth month, YearMonth before, Collection<SourceDays> sources) {
    Optional<LocalDate> last = source.reachWithin(month);
    List<SourceDays> others =
        sources.stream()
            .filter(other -> !other.id().equals(source.id()))
            .filter(other -> other.id().isLikely(source.id()))
            .filter(other -> !other.hasIn(before) && beginsAfter(other, month, last))
            .toList();
    return others.isEmpty() ? source : source.with(others);
  }

  private static boolean beginsAfter(SourceDays other, YearMonth month, Optional<LocalDate> last) {
    NavigableSet<LocalDate> begins = other.starts(month);
    return !begins.isEmpty() && last.filter(day -> !begins.first().isAfter(day)).isEmpty();
  }
}
