package dev.towerbook.ledger.overlap;

import static dev.towerbook.ledger.problem.OverlapProblem.OVERLAP_SUM;

import dev.towerbook.intake.declared.DeclaredSources;
import dev.towerbook.intake.declared.OverlapPolicy;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.ledger.day.DayCost;
import dev.towerbook.ledger.day.DayKey;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import dev.towerbook.table.SourceLocation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Files that share days and are added up all the same, because the shelf says so. */
public final class SumNotes {

  private SumNotes() {}

  /** Names of the files of whose folder is declared how days in common count. */
  public static Set<String> declared(Collection<String> names, DeclaredSources declared) {
    return names.stream()
        .filter(name -> declared.of(name).overlap().isPresent())
        .collect(Collectors.toSet());
  }

  /** Names of the files whose folder is declared {@code sum}. */
  public static Set<String> files(Collection<String> names, DeclaredSources declared) {
    return names.stream()
        .filter(name -> declared.of(name).overlap().equals(Optional.of(OverlapPolicy.SUM)))
        .collect(Collectors.toSet());
  }

  /**
   * One note a folder.
   *
   * @param summed names of files whose folder is declared {@code sum}
   * @param days what all files have of which day
   */
  public static List<Problem> of(Set<String> summed, List<DayCost> days) {
    SortedMap<String, List<DayCost>> byFolder = new TreeMap<>();
    days.stream()
        .filter(day -> summed.contains(day.delivery()))
        .forEach(
            day ->
                byFolder
                    .computeIfAbsent(SourceFile.folder(day.delivery()), none -> new ArrayList<>())
                    .add(day));
    List<Problem> notes = new ArrayList<>();
    byFolder.forEach((folder, of) -> note(folder, of, notes));
    return notes;
  }

  private static void note(String folder, List<DayCost> days, List<Problem> to) {
    Map<DayKey, Long> files = new HashMap<>();
    days.forEach(day -> files.merge(day.key(), 1L, Long::sum));
    List<DayCost> shared =
        days.stream().filter(day -> files.getOrDefault(day.key(), 0L) > 1).toList();
    if (shared.isEmpty()) {
      return;
    }
    LocalDate first =
        shared.stream().map(DayCost::day).min(Comparator.naturalOrder()).orElseThrow();
    LocalDate last = shared.stream().map(DayCost::day).max(Comparator.naturalOrder()).orElseThrow();
    long count = shared.stream().map(DayCost::delivery).distinct().count();
    long rows = shared.stream().mapToLong(DayCost::rows).sum();
    to.add(
        new Problem(
            OVERLAP_SUM.with(count, first, last, rows),
            Severity.NOTE,
            SourceLocation.file(folder)));
  }
}
