package dev.towerbook.intake.bill.translate;

import static dev.towerbook.intake.bill.problem.BillProblem.BILL_GROSS;
import static dev.towerbook.intake.bill.problem.BillProblem.BILL_ROWS;
import static dev.towerbook.intake.bill.problem.BillProblem.BILL_ROWS_WARNED;
import static dev.towerbook.intake.bill.problem.BillProblem.BILL_TAGS_NATIVE;
import static dev.towerbook.intake.bill.problem.BillProblem.BILL_UNLISTED;

import dev.towerbook.intake.bill.problem.ProblemTally;
import dev.towerbook.intake.recipe.Normalization;
import dev.towerbook.intake.recipe.RowCase;
import dev.towerbook.intake.source.NormalizedCell;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Counts what rows of a native file have in common; of a row each thing counts once. */
public final class NativeFindings {

  /** Maximum number of different values of a file that are reported one by one. */
  private static final int VALUES_MAX = 1000;

  private final ProblemTally tally;
  private final Map<Problem, long[]> problems = new LinkedHashMap<>();
  private final Map<NormalizedCell, long[]> normalizations = new LinkedHashMap<>();
  private long row;

  public NativeFindings(ProblemTally tally) {
    this.tally = tally;
  }

  /** What takes them. */
  public ProblemTally tally() {
    return tally;
  }

  /** Another row begins. */
  public void nextRow() {
    row++;
  }

  public void unlisted(String column, String value) {
    count(new Problem(BILL_UNLISTED, Severity.WARNING, tally.place(0, -1, column), value));
  }

  /**
   * A cell that was not read as written.
   *
   * @param word what stands there, if it is a word that means no value
   */
  public void normalized(String column, Normalization normalization, String word) {
    count(normalizations, new NormalizedCell(normalization, column, word, ""));
  }

  /** A text, or none if it is a word that means no value. */
  public String known(String column, String text, Set<String> noValue) {
    if (noValue.isEmpty() || !noValue.contains(text.toLowerCase(Locale.ROOT))) {
      return text;
    }
    normalized(column, Normalization.NO_VALUE, text);
    return "";
  }

  public void unreadable(String column, String value) {
    count(new Problem(BILL_TAGS_NATIVE, Severity.WARNING, tally.place(0, -1, column), value));
  }

  /** A row without a value in a column that would make others stand for their twins; or none. */
  public void gross(String column) {
    if (column.isEmpty()) {
      return;
    }
    count(new Problem(BILL_GROSS, Severity.NOTE, tally.place(0, -1, column)));
  }

  public void reported(RowCase kind) {
    kind.reported()
        .ifPresent(
            cause ->
                count(
                    new Problem(
                        (kind.warns() ? BILL_ROWS_WARNED : BILL_ROWS).with(cause),
                        kind.warns() ? Severity.WARNING : Severity.NOTE,
                        tally.place(0, -1, kindOf(kind)))));
  }

  private static String kindOf(RowCase kind) {
    List<String> columns = kind.when().keySet().stream().map(column -> column.id()).toList();
    return String.join(", ", columns.stream().sorted().toList());
  }

  private void count(Problem problem) {
    count(problems, problem);
  }

  private <T> void count(Map<T, long[]> counts, T what) {
    long[] seen = counts.get(what);
    if (seen == null && counts.size() < VALUES_MAX) {
      counts.put(what, new long[] {1, row});
    } else if (seen != null && seen[1] != row) {
      seen[0]++;
      seen[1] = row;
    }
  }

  /** Hands everything over, once all rows are read. */
  public void report() {
    problems.forEach((problem, seen) -> tally.find(problem, seen[0]));
    normalizations.forEach((changed, seen) -> tally.normalized(changed, seen[0]));
  }
}
