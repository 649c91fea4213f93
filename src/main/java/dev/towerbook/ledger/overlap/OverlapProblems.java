package dev.towerbook.ledger.overlap;

import dev.towerbook.intake.declared.DeclaredSources;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.ledger.DeliveryFacts;
import dev.towerbook.ledger.day.DayCost;
import dev.towerbook.ledger.day.ExcludedRows;
import dev.towerbook.ledger.day.Exclusion;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import dev.towerbook.table.SourceLocation;
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
        code(exclusion),
        exclusion.declared() || nothing ? Severity.NOTE : Severity.ACTION,
        SourceLocation.file(pair.file()),
        cause(exclusion, days(rows), what(rows)),
        exclusion.because(),
        exclusion.declared() ? "nothing, sources.csv says latest" : cure(pair.file()));
  }

  private static String code(Exclusion exclusion) {
    return switch (exclusion.reason()) {
      case SAME_ROWS -> "OVERLAP-SAME-ROWS";
      case MONTH_TO_DATE -> "OVERLAP-REPLACED";
      case TWO_VERSIONS -> "OVERLAP-TWO-VERSIONS";
      case TWO_LAYOUTS -> "OVERLAP-TWO-LAYOUTS";
    };
  }

  private static String cause(Exclusion exclusion, String days, String what) {
    String other = exclusion.because();
    String since = ", since " + exclusion.newer() + "; ";
    String why =
        switch (exclusion.reason()) {
          case SAME_ROWS ->
              "rows of " + days + " stand in " + other + " too, cell by cell, and count once; ";
          case MONTH_TO_DATE ->
              other + " has all days of this file and counts instead" + since + "of " + days + ", ";
          case TWO_LAYOUTS ->
              other + " has the cost of " + days + " in another layout and counts" + since;
          case TWO_VERSIONS ->
              "rows of " + days + " stand in " + other + " with other values, which count" + since;
        };
    return (exclusion.declared() ? "" : "provisional: ")
        + why
        + what
        + " of this file are not added";
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
