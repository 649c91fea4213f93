package dev.towerbook.ledger.overlap;

import dev.towerbook.intake.declared.OverlapPolicy;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.ledger.day.DayCost;
import dev.towerbook.ledger.day.DayKey;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A file and what it has of which day.
 *
 * @param rows good rows by key, also those that do not count
 * @param lastDay newest day that it covers
 * @param days number of days
 * @param declared what the shelf says about files of its folder that share days
 */
record OverlapFile(
    SourceFile file,
    Map<DayKey, Long> rows,
    LocalDate lastDay,
    long days,
    Optional<OverlapPolicy> declared) {

  /**
   * The file that was written last, as far as that is known: its manifest, how far it reaches, the
   * time of the file, its name.
   */
  static final Comparator<OverlapFile> NEWEST_FIRST =
      Comparator.comparing((OverlapFile of) -> of.file.origin().submitted())
          .thenComparing(OverlapFile::lastDay)
          .thenComparingLong(OverlapFile::days)
          .thenComparing(of -> of.file.bytes().modified())
          .thenComparing(OverlapFile::name)
          .reversed();

  OverlapFile {
    rows = Map.copyOf(rows);
  }

  /**
   * A file with what the book knows of its days.
   *
   * @param covered at least one day
   */
  static OverlapFile of(SourceFile file, List<DayCost> covered, Optional<OverlapPolicy> declared) {
    Map<DayKey, Long> rows = new TreeMap<>();
    covered.forEach(day -> rows.merge(day.key(), day.rows() + day.left(), Long::sum));
    LocalDate last = covered.stream().map(DayCost::lastDay).max(LocalDate::compareTo).orElseThrow();
    long days = covered.stream().map(DayCost::day).distinct().count();
    return new OverlapFile(file, rows, last, days, declared);
  }

  String name() {
    return file.name();
  }

  /** What tells that this file is newer than another one. */
  String newerThan(OverlapFile other) {
    if (!file.origin().submitted().equals(other.file.origin().submitted())) {
      return "its manifest is newer";
    }
    if (!lastDay.equals(other.lastDay)) {
      return "it ends later, on " + lastDay;
    }
    if (days != other.days) {
      return "it has " + days + " days instead of " + other.days;
    }
    return file.bytes().modified().equals(other.file.bytes().modified())
        ? "its name comes later"
        : "the file was written later";
  }

  /** True if this file has every day of another one. */
  boolean covers(OverlapFile other) {
    return rows.keySet().containsAll(other.rows.keySet());
  }

  /** Rows of days that another file has too. */
  long rowsShared(OverlapFile other) {
    return rows.entrySet().stream()
        .filter(day -> other.rows.containsKey(day.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** Rows of all its days. */
  long rowsOfAllDays() {
    return rows.values().stream().mapToLong(Long::longValue).sum();
  }

  /** True if the folders of both differ in numbers only. */
  boolean hasPatternOf(OverlapFile other) {
    return pattern(file.source()).equals(pattern(other.file.source()));
  }

  private static String pattern(String folder) {
    return folder.replaceAll("[0-9a-fA-F]{8}[0-9a-fA-F-]*|[0-9]+", "#");
  }

  /** True if both are parts of one delivery, which its manifest vouches for. */
  boolean isOneDeliveryWith(OverlapFile other) {
    return file.origin().isKnown()
        && file.origin().scope().equals(other.file.origin().scope())
        && file.origin().run().equals(other.file.origin().run());
  }

  /** What counts where rows of both differ: what the newer one's folder says, or the older's. */
  Optional<OverlapPolicy> policyWith(OverlapFile older) {
    return declared.or(older::declared);
  }
}
