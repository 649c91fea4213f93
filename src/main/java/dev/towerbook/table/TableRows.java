package dev.towerbook.table;

import static dev.towerbook.table.problem.TableProblem.TABLE_CELLS;
import static dev.towerbook.table.problem.TableProblem.TABLE_COLUMN;
import static dev.towerbook.table.problem.TableProblem.TABLE_COLUMNS;
import static dev.towerbook.table.problem.TableProblem.TABLE_COLUMN_MISSING;
import static dev.towerbook.table.problem.TableProblem.TABLE_COLUMN_TWICE;
import static dev.towerbook.table.problem.TableProblem.TABLE_CONTROL;
import static dev.towerbook.table.problem.TableProblem.TABLE_LENGTH;
import static dev.towerbook.table.problem.TableProblem.TABLE_NO_HEADER;
import static dev.towerbook.table.problem.TableProblem.TABLE_QUOTE;
import static dev.towerbook.table.problem.TableProblem.TABLE_RENAMED;

import dev.towerbook.table.renamed.FileNames;
import dev.towerbook.table.scan.DoubledQuotes;
import dev.towerbook.table.scan.RowScanner;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Cells of a {@link Table} become its rows. */
final class TableRows implements RowScanner.Cells {

  private final String name;
  private final Columns columns;
  private final TableNumbers numbers;
  private final ProblemLog log;
  private final Consumer<Row> consumer;
  private final List<String> cells = new ArrayList<>();
  private final DoubledQuotes quotes = new DoubledQuotes();
  private long line;
  private Row.@Nullable Header header;
  private int width;
  private boolean seen;
  private boolean stopped;
  private final Map<Integer, String> columnsOfWords = new HashMap<>();
  private final Set<String> reportedOf = new HashSet<>();

  /**
   * Columns that must be there, and those that may be.
   *
   * @param names of those that may be there, as far as they can be listed
   */
  record Columns(
      Set<String> required, Predicate<String> known, Set<String> names, FormerNames former) {}

  /**
   * What columns and words of the file were called before.
   *
   * @param reported true if a person is to write the new name
   */
  record FormerNames(FileNames names, boolean reported) {
    static final FormerNames NONE = new FormerNames(FileNames.NONE, false);
  }

  TableRows(
      String name, Columns columns, TableNumbers numbers, ProblemLog log, Consumer<Row> consumer) {
    this.name = name;
    this.columns = columns;
    this.numbers = numbers;
    this.log = log;
    this.consumer = consumer;
  }

  @Override
  public boolean[] wanted() {
    boolean[] all = new boolean[Table.COLUMNS_MAX];
    Arrays.fill(all, true);
    return all;
  }

  @Override
  public void beginRow(long beginLine) {
    line = beginLine;
    cells.clear();
  }

  @Override
  public void cell(int column, byte[] text, int from, int length, boolean escaped) {
    if (escaped) {
      DoubledQuotes plain = quotes.read(text, from, length);
      cells.add(new String(plain.text(), 0, plain.length(), StandardCharsets.UTF_8));
    } else {
      cells.add(new String(text, from, length, StandardCharsets.UTF_8));
    }
  }

  @Override
  public void endRow(int count, RowScanner.RawRow raw) {
    if (stopped) {
      return;
    }
    if (cells.getFirst().startsWith("#")) {
      refuseIfItTakesMore();
    } else if (!cells.stream().allMatch(String::isBlank)) {
      refuseControl();
      if (header == null) {
        begin(count);
      } else {
        row(header, count);
      }
    }
  }

  /** A quote that opens in a remark would take rows with it. */
  private void refuseIfItTakesMore() {
    boolean quoted = cells.getFirst().indexOf('\n') >= 0;
    if (!quoted && cells.stream().anyMatch(cell -> cell.indexOf('\n') >= 0)) {
      openQuote(line, 0, "a quote opens in this remark and takes the next line with it");
    }
  }

  private void refuseControl() {
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i).chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r')) {
        log.error(TABLE_CONTROL, new SourceLocation(name, line, i + 1, ""), cells.get(i));
        stopped = true;
        return;
      }
    }
  }

  private void begin(int count) {
    seen = true;
    width = count;
    if (count > Table.COLUMNS_MAX) {
      log.error(TABLE_COLUMNS.with(count, Table.COLUMNS_MAX), SourceLocation.line(name, line), "");
      stopped = true;
      return;
    }
    Map<String, Integer> places = places();
    header = new Row.Header(name, line, places);
    stopped |= !allPresent(places.keySet());
  }

  private Map<String, Integer> places() {
    Map<String, Integer> places = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      String written = cells.get(i).strip();
      String column = renamed(i, written, columns.former().names().column(written));
      SourceLocation place = new SourceLocation(name, line, i + 1, column);
      if (places.putIfAbsent(column, i) != null) {
        log.error(TABLE_COLUMN_TWICE, place, column);
      } else if (!columns.known().test(column)) {
        log.error(TABLE_COLUMN.with(NearMatch.hint(column, columns.names())), place, column);
      }
    }
    for (int i = 0; i < cells.size(); i++) {
      String column = cells.get(i).strip();
      if (columns.former().names().hasWordsIn(column)) {
        columnsOfWords.put(i, column);
      }
    }
    return places;
  }

  /** What stands there now; that it has another name is reported once. */
  private String renamed(int at, String written, String now) {
    if (columns.former().reported() && !now.equals(written) && reportedOf.add(at + " " + written)) {
      log.add(
          new Problem(
              TABLE_RENAMED.with(now),
              Severity.NOTE,
              new SourceLocation(name, line, at + 1, ""),
              written));
    }
    return now;
  }

  private boolean allPresent(Set<String> present) {
    List<String> missing =
        columns.required().stream().filter(c -> !present.contains(c)).sorted().toList();
    if (!missing.isEmpty()) {
      log.error(
          TABLE_COLUMN_MISSING.with(String.join(", ", present)),
          SourceLocation.line(name, line),
          String.join(", ", missing));
    }
    return missing.isEmpty();
  }

  private void row(Row.Header of, int count) {
    if (count > width) {
      log.error(
          TABLE_CELLS.with(count, width),
          new SourceLocation(name, line, width + 1, ""),
          width < cells.size() ? cells.get(width) : "");
    } else if (!stopped) {
      columnsOfWords.forEach(
          (at, column) -> {
            if (at < cells.size()) {
              String written = cells.get(at).strip();
              cells.set(at, renamed(at, written, columns.former().names().word(column, written)));
            }
          });
      Row written = new Row(of, line, List.copyOf(cells), log);
      consumer.accept(new Row(of, line, numbers.read(cells, written, log), log));
    }
  }

  @Override
  public void blankLine() {}

  @Override
  public void brokenRow(RowScanner.BrokenRow broken) {
    if (stopped || broken.raw().startsWith("#")) {
      return;
    }
    switch (broken.cause()) {
      case OPEN_QUOTE ->
          openQuote(broken.line(), broken.cell(), "a quote opens here and does not close");
      case AFTER_QUOTE ->
          openQuote(broken.line(), 0, "text follows a closing quote before the next comma");
      case TOO_LONG, NO_OBJECT ->
          log.error(
              TABLE_LENGTH.with(RowScanner.ROW_BYTES_MAX),
              SourceLocation.line(name, broken.line()),
              "");
    }
    stopped = true;
  }

  private void openQuote(long at, int cell, String cause) {
    stopped = true;
    log.error(TABLE_QUOTE.with(cause), new SourceLocation(name, at, cell, ""), "");
  }

  @Override
  public void end(long endLine, boolean closed, boolean ended) {}

  /** Notes that there was not even a header. */
  void refuseIfEmpty() {
    if (!seen && !stopped) {
      log.error(TABLE_NO_HEADER, SourceLocation.file(name), "");
    }
  }
}
