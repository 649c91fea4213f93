package dev.towerbook.intake.bill;

import dev.towerbook.intake.bill.part.BillPart;
import dev.towerbook.intake.bill.problem.CountedProblems;
import dev.towerbook.intake.bill.problem.Finding;
import dev.towerbook.intake.bill.problem.LineCounts;
import dev.towerbook.intake.bill.problem.ProblemTally;
import dev.towerbook.intake.bill.problem.RejectedRow;
import dev.towerbook.intake.bill.problem.RejectedTotal;
import dev.towerbook.intake.bill.total.ControlTotal;
import dev.towerbook.intake.bill.total.DayTotal;
import dev.towerbook.intake.source.NormalizationCounts;
import dev.towerbook.intake.source.Normalizations;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What was read of a part, or of all parts of a file.
 *
 * @param part what was read
 * @param lines where every physical line went
 * @param rows accepted rows, which went to the sink
 * @param rowsExcluded good rows that count elsewhere
 * @param rowsRejected rows that cannot be used
 * @param control what the accepted rows add up to, sorted by key
 * @param days the same by day, sorted
 * @param rejected what was excluded, by currency
 * @param rejectedRows the first of the rows excluded
 * @param problems problems with a place
 * @param findings what many rows have in common
 * @param normalizations rows in which a text was read as another one
 * @param absentColumns wanted or mandatory columns that the file does not have: null for every row
 * @param lastChargeDay newest day on which a charge began
 * @param closed false if the part ends inside quotes: then the byte ranges of its file are wrong
 */
public record PartReport(
    BillPart part,
    LineCounts lines,
    long rows,
    long rowsExcluded,
    long rowsRejected,
    List<ControlTotal> control,
    List<DayTotal> days,
    List<RejectedTotal> rejected,
    List<RejectedRow> rejectedRows,
    CountedProblems problems,
    List<Finding> findings,
    NormalizationCounts normalizations,
    List<String> absentColumns,
    Optional<LocalDate> lastChargeDay,
    boolean closed) {

  /** By line, then by what it is: how a file was split never shows in the order. */
  private static final Comparator<Problem> BY_PLACE =
      Comparator.comparingLong((Problem problem) -> problem.place().line())
          .thenComparingInt(problem -> problem.place().column())
          .thenComparing(Problem::code)
          .thenComparing(problem -> problem.place().columnName())
          // Notes on changed texts come with those of most rows first, and stay so.
          .thenComparing(problem -> problem.change().isPresent() ? "" : problem.value());

  public PartReport {
    control = List.copyOf(control);
    days = List.copyOf(days);
    rejected = List.copyOf(rejected);
    rejectedRows = List.copyOf(rejectedRows);
    findings = List.copyOf(findings);
    absentColumns = List.copyOf(absentColumns);
    long summed = control.stream().mapToLong(ControlTotal::rows).sum();
    if (summed != rows) {
      throw new IllegalArgumentException(summed + " rows summed, " + rows + " accepted");
    }
  }

  /** True if nothing of the file may be used. */
  public boolean isRefused() {
    return problems.kept().stream().anyMatch(p -> p.severity() == Severity.ERROR);
  }

  /** Every problem: what concerns the file first, then row by row. */
  public List<Problem> allProblems() {
    Normalizations notes = new Normalizations();
    notes.addAll(normalizations);
    return Stream.of(
            findings.stream().map(Finding::counted),
            notes.notes(part.file().name()).stream(),
            problems.all().stream())
        .flatMap(some -> some)
        .sorted(BY_PLACE)
        .toList();
  }

  /** The same with all line numbers moved: a range's lines are counted from its own start. */
  public PartReport shift(long by) {
    return new PartReport(
        part,
        lines,
        rows,
        rowsExcluded,
        rowsRejected,
        control,
        days,
        rejected,
        rejectedRows.stream().map(row -> row.shift(by)).toList(),
        problems.shift(by),
        findings.stream()
            .map(f -> new Finding(CountedProblems.shift(f.problem(), by), f.rows()))
            .toList(),
        normalizations,
        absentColumns,
        lastChargeDay,
        closed);
  }

  /**
   * The report of the whole file.
   *
   * @param parts all parts of one file in order, proven by {@link BillParts#areProven}
   */
  public static PartReport merged(List<PartReport> parts) {
    PartReport merged = parts.getFirst();
    for (PartReport next : parts.subList(1, parts.size())) {
      merged = merged.plus(next.shift(merged.lines.physical()));
    }
    return merged;
  }

  private PartReport plus(PartReport next) {
    return new PartReport(
        new BillPart(part.file(), part.from(), next.part.to(), part.inflateAhead()),
        lines.plus(next.lines),
        rows + next.rows,
        rowsExcluded + next.rowsExcluded,
        rowsRejected + next.rowsRejected,
        sum(control, next.control, ControlTotal::key, ControlTotal::plus),
        sum(days, next.days, DayTotal::key, DayTotal::plus),
        sum(rejected, next.rejected, RejectedTotal::currency, RejectedTotal::plus),
        Stream.concat(rejectedRows.stream(), next.rejectedRows.stream())
            .limit(ProblemTally.ROWS_KEPT_MAX)
            .toList(),
        problems.plus(next.problems),
        findings(next),
        normalizations.plus(next.normalizations),
        absentColumns,
        Stream.concat(lastChargeDay.stream(), next.lastChargeDay.stream())
            .max(LocalDate::compareTo),
        next.closed);
  }

  private List<Finding> findings(PartReport next) {
    List<Finding> both = new ArrayList<>(findings);
    for (Finding more : next.findings) {
      int same = 0;
      while (same < both.size() && !both.get(same).isSame(more)) {
        same++;
      }
      if (same < both.size()) {
        both.set(same, both.get(same).plus(more));
      } else {
        both.add(more);
      }
    }
    return both;
  }

  private static <K extends Comparable<K>, T> List<T> sum(
      List<T> one, List<T> two, Function<T, K> key, BinaryOperator<T> plus) {
    Map<K, T> sums = new TreeMap<>();
    Stream.concat(one.stream(), two.stream()).forEach(t -> sums.merge(key.apply(t), t, plus));
    return List.copyOf(sums.values());
  }
}
