package dev.towerbook.ledger.overlap;

import static dev.towerbook.ledger.problem.OverlapProblem.OVERLAP_USERS;

import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.ledger.UsageTotal;
import dev.towerbook.ledger.day.DayCost;
import dev.towerbook.mapping.words.UsageUnit;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import dev.towerbook.table.SourceLocation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Active users of a day that come in several counts: of regions, of tenants. Whether a person is in
 * two of them no count says, so the highest counts, and a person is notified; where {@code
 * sources.csv} says {@code sum} the counts of a day are added, and the month has its highest day.
 */
public final class ActiveUsers {

  private record Subject(YearMonth month, String id, String unit) {}

  private ActiveUsers() {}

  /**
   * The counts of months with those of summed files.
   *
   * @param usage one for each subject, unit and month; of active users the highest single count
   * @param days counts by file and day, of any unit
   * @param summed names of files whose folder is declared {@code sum}
   */
  public static List<UsageTotal> added(
      List<UsageTotal> usage, List<DayCost> days, Set<String> summed) {
    Map<Subject, Map<LocalDate, BigDecimal>> sums = new HashMap<>();
    for (DayCost day : days) {
      if (isUsers(day) && summed.contains(day.delivery())) {
        sums.computeIfAbsent(
                new Subject(YearMonth.from(day.day()), day.key().subject(), day.key().unit()),
                none -> new HashMap<>())
            .merge(day.day(), day.quantity(), BigDecimal::add);
      }
    }
    return usage.stream().map(count -> added(count, sums)).toList();
  }

  private static boolean isUsers(DayCost day) {
    return isDistinct(day.key().unit()) && day.rows() > 0;
  }

  /** True for the name of a unit that counts different ones, so that no two counts are added. */
  static boolean isDistinct(String unit) {
    return !UsageUnit.ofStored(unit).isSummed();
  }

  private static UsageTotal added(UsageTotal count, Map<Subject, Map<LocalDate, BigDecimal>> sums) {
    Map<LocalDate, BigDecimal> days =
        sums.getOrDefault(
            new Subject(count.month(), count.subject().name(), count.unit().name()), Map.of());
    if (count.unit().isSummed() || days.isEmpty()) {
      return count;
    }
    BigDecimal highest = days.values().stream().reduce(count.quantity(), BigDecimal::max);
    return new UsageTotal(
        count.month(), count.subject(), count.unit(), highest, count.days(), count.incomplete());
  }

  /**
   * Counts of a day that are not added: the highest is taken. One problem for the same files.
   *
   * @param declared names of files of which {@code sources.csv} says how days in common count: of
   *     these a person has decided
   */
  public static List<Problem> problems(
      List<DayCost> days, Set<String> summed, Set<String> declared) {
    SortedMap<String, List<DayCost>> byDay = new TreeMap<>();
    days.stream()
        .filter(ActiveUsers::isUsers)
        .filter(day -> !summed.contains(day.delivery()))
        .forEach(
            day ->
                byDay
                    .computeIfAbsent(
                        day.key().subject() + "\n" + day.key().unit() + "\n" + day.day(),
                        none -> new ArrayList<>())
                    .add(day));
    SortedMap<String, List<List<DayCost>>> byFiles = new TreeMap<>();
    for (List<DayCost> counts : byDay.values()) {
      if (counts.stream().mapToLong(DayCost::rows).sum() > 1) {
        SortedSet<String> files = new TreeSet<>();
        counts.forEach(count -> files.add(count.delivery()));
        byFiles.computeIfAbsent(String.join(", ", files), none -> new ArrayList<>()).add(counts);
      }
    }
    List<Problem> problems = new ArrayList<>();
    byFiles.forEach((files, counts) -> problems.add(problem(files, counts, declared)));
    return problems;
  }

  private static Problem problem(String files, List<List<DayCost>> days, Set<String> declared) {
    SortedSet<String> subjects = new TreeSet<>();
    SortedSet<LocalDate> dates = new TreeSet<>();
    BigDecimal added = BigDecimal.ZERO;
    for (List<DayCost> counts : days) {
      BigDecimal sum = BigDecimal.ZERO;
      for (DayCost count : counts) {
        subjects.add(count.key().subject());
        dates.add(count.day());
        sum = sum.add(count.quantity());
      }
      added = added.max(sum);
    }
    String file = days.getFirst().getFirst().delivery();
    boolean decided =
        days.stream().flatMap(List::stream).map(DayCost::delivery).allMatch(declared::contains);
    String folder = SourceFile.folder(file);
    String fix =
        decided
            ? "nothing if that is right, since sources.csv says so; sum adds the counts of a day"
            : "if no user is in two of them, add to sources.csv a row with folder "
                + folder
                + " and overlap sum; otherwise deliver one count of all users, each counted once";
    return new Problem(
        OVERLAP_USERS.with(
            decided ? "" : "provisional: ",
            String.join(", ", subjects),
            dates.size() + (dates.size() == 1 ? " day" : " days"),
            files,
            added.toPlainString(),
            fix),
        decided ? Severity.NOTE : Severity.ACTION,
        SourceLocation.file(file));
  }
}
