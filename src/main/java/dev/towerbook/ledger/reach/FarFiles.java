package dev.towerbook.ledger.reach;

import static dev.towerbook.ledger.problem.ReachProblem.SOURCE_FAR_MONTH;

import dev.towerbook.intake.declared.SourceKind;
import dev.towerbook.money.MoneyBag;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import dev.towerbook.table.SourceLocation;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Single months more than a year from all others of the book: a file whose rows are all misdated.
 * No pack is made of such a month unless it is asked for, and what it holds is reported: it would
 * be in a month that nobody reads. A book that begins anew after more than a year has its second
 * month to show that it is no slip.
 */
public final class FarFiles {

  private static final int YEAR = 12;
  private static final int NAMES = 3;

  private final List<SourceDays> sources;
  private final SortedSet<YearMonth> far;

  private FarFiles(Collection<SourceDays> sources, SortedSet<YearMonth> far) {
    this.sources = List.copyOf(sources);
    this.far = Collections.unmodifiableSortedSet(far);
  }

  /** Those among the sources of the book, of any kind. */
  public static FarFiles of(Collection<SourceDays> all) {
    // The hours of a role are among those of their folder.
    List<SourceDays> sources = all.stream().filter(source -> !source.id().isRole()).toList();
    NavigableMap<YearMonth, Long> files = new TreeMap<>();
    for (SourceDays source : sources) {
      for (YearMonth month : source.billed()) {
        files.merge(month, (long) source.deliveries(month).size(), Long::sum);
      }
    }
    List<NavigableMap<YearMonth, Long>> runs = runs(files);
    SortedSet<YearMonth> far = new TreeSet<>();
    runs.stream().filter(run -> run.size() == 1).forEach(run -> far.addAll(run.keySet()));
    // The book itself is never far: most months, then most files, then the newest.
    runs.stream()
        .max(
            Comparator.comparingInt((NavigableMap<YearMonth, Long> run) -> run.size())
                .thenComparingLong(run -> run.values().stream().mapToLong(Long::longValue).sum())
                .thenComparing(NavigableMap::lastKey))
        .ifPresent(book -> far.removeAll(book.keySet()));
    return new FarFiles(sources, far);
  }

  /** Months without a gap of more than a year, with their files. */
  private static List<NavigableMap<YearMonth, Long>> runs(NavigableMap<YearMonth, Long> files) {
    List<NavigableMap<YearMonth, Long>> runs = new ArrayList<>();
    files.forEach(
        (month, count) -> {
          if (runs.isEmpty() || ChronoUnit.MONTHS.between(runs.getLast().lastKey(), month) > YEAR) {
            runs.add(new TreeMap<>());
          }
          runs.getLast().put(month, count);
        });
    return runs;
  }

  /** True if a month is far from all others. */
  public boolean isFar(YearMonth month) {
    return far.contains(month);
  }

  /**
   * One problem a far month, with its files and what they hold.
   *
   * @param printed month of the pack, of which nothing has to be reported
   */
  public List<Problem> problems(YearMonth printed) {
    return far.stream().filter(month -> !month.equals(printed)).map(this::problem).toList();
  }

  private Problem problem(YearMonth month) {
    SortedSet<String> files = new TreeSet<>();
    MoneyBag money = MoneyBag.empty();
    BigDecimal hours = BigDecimal.ZERO;
    BigDecimal counts = BigDecimal.ZERO;
    for (SourceDays source : sources) {
      files.addAll(source.deliveries(month));
      money = money.plus(source.effective(month));
      BigDecimal quantity = source.quantity(month);
      boolean isHours = source.id().kind() == SourceKind.TIMESHEET;
      hours = isHours ? hours.add(quantity) : hours;
      counts = source.id().kind() == SourceKind.USAGE ? counts.add(quantity) : counts;
    }
    List<String> held = new ArrayList<>();
    if (!money.amounts().isEmpty()) {
      held.add(ReachProblems.text(money));
    }
    if (hours.signum() != 0) {
      held.add(hours.stripTrailingZeros().toPlainString() + " hours");
    }
    if (counts.signum() != 0) {
      held.add(counts.stripTrailingZeros().toPlainString() + " counts");
    }
    return new Problem(
        SOURCE_FAR_MONTH.with(month, String.join(", ", held), names(files)),
        Severity.ACTION,
        SourceLocation.file(files.isEmpty() ? "." : files.first()),
        month.toString());
  }

  private static String names(SortedSet<String> files) {
    return files.stream().limit(NAMES).collect(Collectors.joining(", "))
        + (files.size() > NAMES ? " and " + (files.size() - NAMES) + " more files" : "");
  }
}
