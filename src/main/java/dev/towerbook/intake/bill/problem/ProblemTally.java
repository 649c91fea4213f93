package dev.towerbook.intake.bill.problem;

import dev.towerbook.intake.source.NormalizationCounts;
import dev.towerbook.intake.source.Normalizations;
import dev.towerbook.intake.source.NormalizedCell;
import dev.towerbook.money.Money;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import dev.towerbook.table.SourceLocation;
import dev.towerbook.table.problem.ProblemWords;
import dev.towerbook.table.scan.RowScanner;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a part, bounded in memory. */
public final class ProblemTally {

  /** Maximum number of rejected rows kept verbatim. */
  public static final int ROWS_KEPT_MAX = 1000;

  /** Maximum number of characters kept of a rejected row. */
  private static final long RAW_CHARACTERS_MAX = 1 << 20;

  private final String file;
  private final List<Problem> problems = new ArrayList<>();
  private final SortedMap<String, Long> counts = new TreeMap<>();
  private final List<RejectedRow> rows = new ArrayList<>();
  private final SortedMap<String, RejectedTotal> totals = new TreeMap<>();
  private final Map<List<String>, Finding> findings = new LinkedHashMap<>();
  private final Normalizations normalizations = new Normalizations();
  private long rawCharacters;
  private long rowsRejected;
  private boolean damaged;

  public ProblemTally(String file) {
    this.file = file;
  }

  /** The place of a cell; column counts from 0, below 0 means the line. */
  public SourceLocation place(long line, int column, String name) {
    return new SourceLocation(file, line, Math.max(0, column + 1), name);
  }

  public void add(Problem problem) {
    long count = counts.merge(problem.code(), 1L, Long::sum);
    if (count <= CountedProblems.KEPT_MAX) {
      problems.add(problem);
    }
  }

  /** Leaves a row out; {@code raw} is asked for only if it is still kept. */
  public void rejected(Problem problem, RowScanner.RawRow raw) {
    add(problem);
    rowsRejected++;
    if (rows.size() < ROWS_KEPT_MAX && rawCharacters < RAW_CHARACTERS_MAX) {
      String text = raw.text();
      rawCharacters += text.length();
      rows.add(new RejectedRow(problem.place(), problem.code(), text));
    }
  }

  /** Notes the money of a row that was excluded, whose currency may be empty. */
  public void money(String stated, @Nullable BigDecimal billed) {
    String currency = stated.isEmpty() ? Money.NO_CURRENCY : stated;
    long readable = billed == null ? 0 : 1;
    BigDecimal amount = billed == null ? BigDecimal.ZERO : billed;
    totals.merge(
        currency,
        new RejectedTotal(currency, 1, readable, amount, amount.abs()),
        RejectedTotal::plus);
  }

  /** Notes something that rows have in common. */
  public void find(Problem problem, long rowCount) {
    findings.merge(
        List.of(problem.code(), problem.place().columnName(), problem.value()),
        new Finding(problem, rowCount),
        Finding::plus);
  }

  public void warning(ProblemWords words, SourceLocation place) {
    find(new Problem(words, Severity.WARNING, place), 0);
  }

  /** An error that rejects the whole file. */
  public void error(ProblemWords words, SourceLocation place) {
    damaged = true;
    add(new Problem(words, Severity.ERROR, place));
  }

  public boolean isDamaged() {
    return damaged;
  }

  public long rowsRejected() {
    return rowsRejected;
  }

  public CountedProblems problems() {
    return new CountedProblems(CountedProblems.capped(problems, counts), counts);
  }

  public List<Finding> findings() {
    return List.copyOf(findings.values());
  }

  /** Counts rows with a changed text that no dictionary counts. */
  public void normalized(NormalizedCell changed, long rowCount) {
    normalizations.add(changed, rowCount);
  }

  /** What was changed in how many rows, together with what dictionaries counted. */
  public NormalizationCounts normalizations(NormalizationCounts counted) {
    normalizations.addAll(counted);
    return normalizations.counts();
  }

  public List<RejectedRow> rows() {
    return rows;
  }

  public List<RejectedTotal> totals() {
    return List.copyOf(totals.values());
  }
}
