package dev.towerbook.intake.bill.problem;

import dev.towerbook.table.Problem;
import dev.towerbook.table.SourceLocation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Problems of a part, without the flood: of a code that comes more than {@value #KEPT_MAX} times
 * only the first {@value #KEPT_OF_MANY} are kept.
 *
 * @param kept in file order
 * @param counts how many there were, by code
 */
public record CountedProblems(List<Problem> kept, SortedMap<String, Long> counts) {

  /** So many problems of a code are all kept. */
  public static final int KEPT_MAX = 1000;

  /** Of more than that only so many are kept. */
  public static final int KEPT_OF_MANY = 100;

  public CountedProblems {
    kept = List.copyOf(kept);
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
  }

  /** Both, this one's first. */
  public CountedProblems plus(CountedProblems other) {
    TreeMap<String, Long> sums = new TreeMap<>(counts);
    other.counts.forEach((code, count) -> sums.merge(code, count, Long::sum));
    List<Problem> both = new ArrayList<>(kept);
    both.addAll(other.kept);
    return new CountedProblems(capped(both, sums), sums);
  }

  static List<Problem> capped(List<Problem> problems, SortedMap<String, Long> counts) {
    List<Problem> kept = new ArrayList<>();
    TreeMap<String, Integer> seen = new TreeMap<>();
    for (Problem problem : problems) {
      boolean many = counts.getOrDefault(problem.code(), 0L) > KEPT_MAX;
      if (seen.merge(problem.code(), 1, Integer::sum) <= (many ? KEPT_OF_MANY : KEPT_MAX)) {
        kept.add(problem);
      }
    }
    return kept;
  }

  /** The kept problems, and for each code of which some are missing one that says how many. */
  public List<Problem> all() {
    List<Problem> all = new ArrayList<>(kept);
    counts.forEach(
        (code, count) -> {
          List<Problem> same = kept.stream().filter(kept -> kept.code().equals(code)).toList();
          if (same.size() < count) {
            all.add(more(same.getFirst(), count - same.size()));
          }
        });
    return all;
  }

  private static Problem more(Problem like, long count) {
    return new Problem(
        like.code(),
        like.severity(),
        SourceLocation.file(like.place().file()),
        count + " more rows have this problem and are not listed",
        "",
        like.cure());
  }

  public CountedProblems shift(long lines) {
    return new CountedProblems(
        kept.stream().map(problem -> shift(problem, lines)).toList(), counts);
  }

  public static Problem shift(Problem problem, long lines) {
    return new Problem(
        problem.code(),
        problem.severity(),
        shift(problem.place(), lines),
        problem.cause(),
        problem.value(),
        problem.cure());
  }

  static SourceLocation shift(SourceLocation place, long lines) {
    return place.line() == 0
        ? place
        : new SourceLocation(
            place.file(), place.line() + lines, place.column(), place.columnName());
  }
}
