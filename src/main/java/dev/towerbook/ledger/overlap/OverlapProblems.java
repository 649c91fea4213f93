package dev.towerbook.ledger.overlap;

import static dev.towerbook.ledger.problem.OverlapProblem.OVERLAP_REPLACED;
import static dev.towerbook.ledger.problem.OverlapProblem.OVERLAP_SAME_ROWS;
import static dev.towerbook.ledger.problem.OverlapProblem.OVERLAP_TWO_LAYOUTS;
import static dev.towerbook.ledger.problem.OverlapProblem.OVERLAP_TWO_VERSIONS;

import dev.towerbook.intake.declared.DeclaredSources;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.ledger.DeliveryFacts;
import dev.towerbook.ledger.day.DayCost;
import dev.towerbook.ledger.day.ExcludedRows;
import dev.towerbook.ledger.day.Exclusion;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import dev.towerbook.table.SourceLocation;
import dev.towerbook.table.problem.ProblemText;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/** What a person has to know about rows that stand in two files; one problem a pair of files. */
public final class OverlapProblems {

  private static final int DECIMALS_MAX = 40;

  private OverlapProblems() {}

  /** A file, and the one because of which rows of it do not count. */
  private record Pair(String file, Exclusion exclusion) {}

  /**
   * All that there is to say about files that may tell the same twice.
   *
   * @param excluded rows that count in another file
   * @param days cost by day of the files that count
   */
  public static List<Problem> of(
      List<ExcludedRows> excluded,
      List<DayCost> days,
      SortedMap<String, DeliveryFacts> deliveries,
      DeclaredSources sources) {
    Set<String> summed = SumNotes.files(deliveries.keySet(), sources);
    Set<String> declared = SumNotes.declared(deliveries.keySet(), sources);
    List<Problem> problems = new ArrayList<>(of(excluded));
    problems.addAll(ActiveUsers.problems(days, summed, declared));
    problems.addAll(LayoutDoubts.of(days, deliveries, declared));
    problems.addAll(SumNotes.of(summed, days));
    return problems;
  }

  /** A guess about money asks for a person; what is declared, or changes nothing, is a note. */
  static List<Problem> of(List<ExcludedRows> excluded) {
    Map<Pair, List<ExcludedRows>> pairs = new LinkedHashMap<>();
    excluded.forEach(
        rows ->
            pairs
                .computeIfAbsent(
                    new Pair(rows.delivery(), rows.exclusion()), none -> new ArrayList<>())
                .add(rows));
    return pairs.entrySet().stream().map(of -> problem(of.getKey(), of.getValue())).toList();
  }

  private static Problem problem(Pair pair, List<ExcludedRows> rows) {
    Exclusion exclusion = pair.exclusion();
    boolean nothing =
        rows.stream()
            .allMatch(
                of ->
                    of.billed().signum() == 0
                        && of.effective().signum() == 0
                        && of.quantity().signum() == 0);
    return new Problem(
        words(pair.file(), exclusion, days(rows), what(rows)),
        exclusion.declared() || nothing ? Severity.NOTE : Severity.ACTION,
        SourceLocation.file(pair.file()),
        exclusion.because());
  }

  private static ProblemText words(String file, Exclusion exclusion, String days, String what) {
    String guess = exclusion.declared() ? "" : "provisional: ";
    String other = exclusion.because();
    String newer = exclusion.newer();
    String fix = exclusion.declared() ? "nothing, sources.csv says latest" : cure(file);
    return switch (exclusion.reason()) {
      case SAME_ROWS -> OVERLAP_SAME_ROWS.with(guess, days, other, what, fix);
      case MONTH_TO_DATE -> OVERLAP_REPLACED.with(guess, other, newer, days, what, fix);
      case TWO_LAYOUTS -> OVERLAP_TWO_LAYOUTS.with(guess, other, days, newer, what, fix);
      case TWO_VERSIONS -> OVERLAP_TWO_VERSIONS.with(guess, days, other, newer, what, fix);
    };
  }

  private static String days(List<ExcludedRows> rows) {
    String first = rows.stream().map(ExcludedRows::first).sorted().findFirst().orElseThrow() + "";
    String last =
        rows.stream().map(ExcludedRows::last).max((a, b) -> a.compareTo(b)).orElseThrow() + "";
    return first.equals(last) ? first : first + " to " + last;
  }

  private static String what(List<ExcludedRows> rows) {
    long count = rows.stream().mapToLong(ExcludedRows::rows).sum();
    List<String> parts = new ArrayList<>();
    parts.add(count + (count == 1 ? " row" : " rows"));
    for (ExcludedRows of : rows) {
      boolean isCount = isCount(of);
      if (isCount) {
        String unit = of.unit().toLowerCase(Locale.ROOT).replace('_', ' ');
        parts.add(plain(of.quantity()) + " of " + unit);
      } else {
        if (of.quantity().signum() != 0) {
          parts.add(plain(of.quantity()) + " hours");
        }
        parts.add(money(of));
      }
    }
    return String.join(", ", parts);
  }

  private static boolean isCount(ExcludedRows rows) {
    return rows.billed().signum() == 0
        && rows.effective().signum() == 0
        && rows.quantity().signum() != 0
        && rows.unit().length() > 3;
  }

  private static String money(ExcludedRows rows) {
    String billed = rows.unit() + " " + format("#,##0.00", rows.billed());
    return rows.billed().compareTo(rows.effective()) == 0
        ? billed
        : billed
            + " billed, "
            + rows.unit()
            + " "
            + format("#,##0.00", rows.effective())
            + " effective";
  }

  private static String plain(BigDecimal number) {
    return format("#,##0", number);
  }

  private static String format(String pattern, BigDecimal number) {
    DecimalFormat format =
        new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setMaximumFractionDigits(DECIMALS_MAX);
    return format.format(number);
  }

  private static String cure(String file) {
    return "remove the file that is not to count; or write a row of sources.csv with folder "
        + SourceFile.folder(file)
        + " and overlap latest if that is right, sum if both are to be added, refuse to be stopped";
  }
}
