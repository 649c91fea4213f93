package dev.towerbook.ledger;

import dev.towerbook.mapping.CostObject;
import dev.towerbook.mapping.words.UsageUnit;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A count of a month, and the files that it is from.
 *
 * @param files names, ascending
 */
public record TracedCount(UsageTotal count, SortedSet<String> files) {

  private static final Comparator<UsageTotal> ORDER =
      UsageTotal.BY_SUBJECT.thenComparing(UsageTotal::quantity);

  /** A count as one file has it. */
  public record OfFile(String delivery, UsageTotal count) {}

  /** What several files count of a subject in a month is one count; by month, subject and unit. */
  public static List<UsageTotal> folded(List<OfFile> byFile) {
    return UsageTotal.folded(byFile.stream().map(OfFile::count).sorted(ORDER).toList());
  }

  private record Subject(YearMonth month, CostObject.Listed of, UsageUnit unit) {
    static Subject of(UsageTotal count) {
      return new Subject(count.month(), count.subject(), count.unit());
    }
  }

  public TracedCount {
    files = Collections.unmodifiableSortedSet(new TreeSet<>(files));
  }

  /**
   * The counts of all files with their files, by month, subject and unit.
   *
   * @param counts one for each subject, unit and month
   */
  public static List<TracedCount> of(List<UsageTotal> counts, List<OfFile> byFile) {
    Map<Subject, SortedSet<String>> files = new HashMap<>();
    byFile.forEach(
        one ->
            files
                .computeIfAbsent(Subject.of(one.count), none -> new TreeSet<>())
                .add(one.delivery));
    return counts.stream()
        .map(
            count ->
                new TracedCount(
                    count, files.getOrDefault(Subject.of(count), Collections.emptySortedSet())))
        .sorted(Comparator.comparing(TracedCount::count, UsageTotal.BY_SUBJECT))
        .toList();
  }
}
