package dev.towerbook.job;

import dev.towerbook.job.WalkedInput.Expected;
import dev.towerbook.job.WalkedInput.Lying;
import dev.towerbook.job.WalkedInput.Run;
import dev.towerbook.job.step.QuickNight.End;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What must count after each night, said without the book: maps of files by name, and the few rules
 * that a person would give. It shares no code with what it checks.
 */
final class WalkModel {

  /**
   * What a night must come to.
   *
   * @param withdrawn files that must be named as withdrawn
   * @param broken totals of another month that must be named
   */
  record Expectation(
      End end, int code, SortedMap<String, Lying> counted, Set<String> withdrawn, int broken) {}

  private SortedMap<String, Lying> published = new TreeMap<>();
  private SortedMap<String, Lying> lastCounted = new TreeMap<>();
  private Optional<String> lastInput = Optional.empty();
  private int lastCode;

  SortedMap<String, Lying> published() {
    return published;
  }

  Expectation expect(WalkedInput input) {
    SortedMap<String, Lying> counted = counted(input);
    if (counted.equals(published) && lastInput.equals(Optional.of(input.fingerprint()))) {
      return new Expectation(End.NOTHING_NEW, lastCode, counted, Set.of(), 0);
    }
    List<Expected> broken =
        input.expected.stream().filter(total -> isBroken(total, counted)).toList();
    if (broken.stream().anyMatch(total -> total.month().equals(WalkedInput.OCTOBER))) {
      return new Expectation(End.REFUSED, 2, counted, Set.of(), 0);
    }
    SortedSet<String> withdrawn = withdrawn(input, counted);
    boolean waits =
        input.runs.values().stream()
            .anyMatch(runs -> runs.stream().anyMatch(run -> waits(run, runs)));
    int code = broken.isEmpty() && withdrawn.isEmpty() && !waits ? 0 : 3;
    return new Expectation(End.PUBLISHED, code, counted, withdrawn, broken.size());
  }

  /** A run waits if it is not complete and no complete one is newer. */
  private static boolean waits(Run run, List<Run> runs) {
    return !run.complete()
        && runs.stream()
            .noneMatch(
                other -> other.complete() && other.submitted().compareTo(run.submitted()) > 0);
  }

  private SortedMap<String, Lying> counted(WalkedInput input) {
    SortedMap<String, Lying> counted = new TreeMap<>(input.plain);
    input.runs.forEach(
        (scope, runs) -> {
          List<Lying> before =
              published.values().stream().filter(file -> file.scope().equals(scope)).toList();
          Optional<Run> newest =
              runs.stream().filter(Run::complete).max(Comparator.comparing(Run::submitted));
          boolean keeps =
              !before.isEmpty()
                  && !runs.isEmpty()
                  && (newest.isEmpty()
                      || newest.get().submitted().compareTo(before.getFirst().submitted()) < 0);
          if (keeps) {
            before.forEach(file -> counted.put(file.name(), file));
          } else {
            newest.ifPresent(run -> run.parts().forEach(file -> counted.put(file.name(), file)));
          }
        });
    return counted;
  }

  private static boolean isBroken(Expected total, SortedMap<String, Lying> counted) {
    BigDecimal found =
        counted.values().stream()
            .filter(file -> file.owner().folder().equals(total.folder()))
            .map(Lying::billed)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return found.compareTo(total.billed()) != 0;
  }

  private SortedSet<String> withdrawn(WalkedInput input, SortedMap<String, Lying> counted) {
    Set<String> lies = new HashSet<>(input.plain.keySet());
    input
        .runs
        .values()
        .forEach(runs -> runs.forEach(run -> run.parts().forEach(p -> lies.add(p.name()))));
    SortedSet<String> withdrawn = new TreeSet<>();
    for (Lying file : lastCounted.values()) {
      boolean gone = !lies.contains(file.name()) && !counted.containsKey(file.name());
      boolean newerRun =
          !file.scope().isEmpty()
              && counted.values().stream().anyMatch(other -> other.scope().equals(file.scope()));
      boolean sameBytes =
          counted.values().stream().anyMatch(other -> other.text().equals(file.text()));
      if (gone
          && !newerRun
          && !sameBytes
          && changedRows(counted, lastCounted, file) < changedRows(lastCounted, counted, file)) {
        withdrawn.add(file.name());
      }
    }
    return withdrawn;
  }

  /** Rows of the owner of a file in those files of a map that the other lacks as they are. */
  private static int changedRows(
      SortedMap<String, Lying> map, SortedMap<String, Lying> other, Lying of) {
    int rows = 0;
    for (Lying file : map.values()) {
      Lying same = other.get(file.name());
      if (file.owner().equals(of.owner()) && (same == null || !same.text().equals(file.text()))) {
        rows += file.rows();
      }
    }
    return rows;
  }

  /** A night has given its pack to readers. */
  void published(WalkedInput input, Expectation run) {
    Set<String> heldFolders = new TreeSet<>();
    input.expected.stream()
        .filter(total -> isBroken(total, run.counted()))
        .forEach(total -> heldFolders.add(total.folder()));
    SortedMap<String, Lying> next = new TreeMap<>();
    Map<String, Lying> held = new TreeMap<>();
    run.counted()
        .forEach(
            (name, file) -> {
              boolean isPublished = file.equals(published.get(name));
              if (isPublished || !heldFolders.contains(file.owner().folder())) {
                next.put(name, file);
              } else {
                held.put(name, file);
              }
            });
    published.forEach(
        (name, file) -> {
          boolean replacedByHeld =
              held.values().stream()
                  .anyMatch(
                      other ->
                          other.name().equals(name)
                              || (!file.scope().isEmpty() && other.scope().equals(file.scope())));
          if (replacedByHeld) {
            next.putIfAbsent(name, file);
          }
        });
    published = next;
    lastCounted = run.counted();
    lastInput = Optional.of(input.fingerprint());
    lastCode = run.code();
  }

  /** Sums by file and month of what must count. */
  static SortedMap<String, BigDecimal> sums(SortedMap<String, Lying> counted) {
    SortedMap<String, BigDecimal> sums = new TreeMap<>();
    counted.forEach((name, file) -> sums.put(key(name, file.owner().month()), file.billed()));
    return sums;
  }

  static String key(String name, YearMonth month) {
    return name + " " + month;
  }
}
