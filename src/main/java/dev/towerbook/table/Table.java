package dev.towerbook.table;

import static dev.towerbook.table.problem.TableProblem.TABLE_GZIP;
import static dev.towerbook.table.problem.TableProblem.TABLE_READ;
import static dev.towerbook.table.problem.TableProblem.TABLE_UTF8;
import static dev.towerbook.table.problem.TableProblem.TABLE_WRITTEN;

import dev.towerbook.table.bytes.EncodingFault;
import dev.towerbook.table.bytes.GzipDamaged;
import dev.towerbook.table.renamed.FileNames;
import dev.towerbook.table.scan.ByteScanner;
import dev.towerbook.table.scan.NotUtf8;
import dev.towerbook.table.scan.RowScanner;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A small CSV file with a header that people edit: columns by name, in any order. Lines that start
 * with {@code #} in the first cell and empty lines are skipped. Too few cells at the end of a row
 * are empty; too many are a problem. A quote that does not close, a control character, bytes that
 * are not UTF-8 or a gzip file that is not whole are errors: no rule is ever dropped silently.
 */
public final class Table {

  /** Most columns of a file, as many as a spreadsheet has. */
  public static final int COLUMNS_MAX = 16_384;

  private final String name;
  private final ProblemLog log;
  private final TableRows.FormerNames former;

  /**
   * @param name the file as the user knows it, for places
   * @param log takes the problems
   */
  public Table(String name, ProblemLog log) {
    this(name, log, TableRows.FormerNames.NONE);
  }

  private Table(String name, ProblemLog log, TableRows.FormerNames former) {
    this.name = name;
    this.log = log;
    this.former = former;
  }

  /** The same file, whose columns and words may have former names. */
  public Table translated(FileNames names) {
    return new Table(name, log, new TableRows.FormerNames(names, false));
  }

  /** The same; a person is notified of each former name, to write the new one. */
  public Table translatedAndReported(FileNames names) {
    return new Table(name, log, new TableRows.FormerNames(names, true));
  }

  /** Reads all rows into memory, see {@link #forEach(Path, Set, Predicate, Consumer)}. */
  public List<Row> rows(Path file, Set<String> required, Predicate<String> known) {
    List<Row> rows = new ArrayList<>();
    forEach(file, required, known, rows::add);
    return rows;
  }

  /**
   * Hands each row to a consumer.
   *
   * @param required columns that must be there; if one is missing it is named and no row is read
   * @param known columns that may be there; any other is noted as an error (a typing slip in a
   *     column name must not silently switch a rule off)
   */
  public void forEach(
      Path file, Set<String> required, Predicate<String> known, Consumer<Row> consumer) {
    forEach(file, new TableRows.Columns(required, known, Set.of(), former), consumer);
  }

  private void forEach(Path file, TableRows.Columns columns, Consumer<Row> consumer) {
    try {
      TableWriting written =
          TableWriting.of(
              file,
              columns.required(),
              column -> columns.known().test(former.names().column(column)));
      if (!written.isUsual()) {
        rewritten(file, written, columns, consumer);
        return;
      }
      try (InputStream text = TextFile.open(file)) {
        read(text, new TableRows(name, columns, TableNumbers.PLAIN, log, consumer));
      }
    } catch (NotUtf8 e) {
      notUtf8(file);
    } catch (IOException e) {
      unreadable(e);
    }
  }

  /**
   * The same for a file all of whose columns are known by name.
   *
   * @param known columns that may be there; the nearest is named where another one is
   */
  public void forEach(Path file, Set<String> required, Set<String> known, Consumer<Row> consumer) {
    forEach(file, new TableRows.Columns(required, known::contains, known, former), consumer);
  }

  /** A table that a spreadsheet has saved with semicolons, tabs or as UTF-16. */
  private void rewritten(
      Path file, TableWriting written, TableRows.Columns columns, Consumer<Row> consumer)
      throws IOException {
    TableNumbers numbers;
    try (InputStream text = written.open(file)) {
      numbers = TableNumbers.of(text);
    }
    log.note(TABLE_WRITTEN.with(written.inWords()), SourceLocation.file(name), "");
    try (InputStream text = written.open(file)) {
      read(text, new TableRows(name, columns, numbers, log, consumer));
    }
  }

  /**
   * The same for an opened text, which the caller closes.
   *
   * @throws IOException if it cannot be read
   */
  public void read(
      InputStream text, Set<String> required, Predicate<String> known, Consumer<Row> consumer)
      throws IOException {
    TableRows.Columns columns = new TableRows.Columns(required, known, Set.of(), former);
    read(text, new TableRows(name, columns, TableNumbers.PLAIN, log, consumer));
  }

  private static void read(InputStream text, TableRows rows) throws IOException {
    new ByteScanner(text, RowScanner.ROW_BYTES_MAX, 1).scan(rows);
    rows.refuseIfEmpty();
  }

  private void notUtf8(Path file) {
    try (InputStream text = TextFile.open(file)) {
      EncodingFault fault = EncodingFault.of(text, 1);
      SourceLocation place = new SourceLocation(name, fault.line(), fault.cell(), "");
      log.error(TABLE_UTF8.says(fault.cause(), fault.cure()), place, "");
    } catch (IOException e) {
      unreadable(e);
    }
  }

  private void unreadable(IOException e) {
    boolean gzip = e instanceof GzipDamaged;
    log.error(
        gzip ? TABLE_GZIP.with(e.getMessage()) : TABLE_READ,
        SourceLocation.file(name),
        gzip ? "" : String.valueOf(e.getMessage()));
  }
}
