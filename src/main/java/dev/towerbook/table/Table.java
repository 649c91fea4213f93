package dev.towerbook.table;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvValidationException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A small CSV file with a header: columns by name, in any order. Lines that start with {@code #} in
 * the first cell and empty lines are skipped. Too few cells at the end of a row are empty; too many
 * are a problem.
 */
public final class Table {

  private final String name;
  private final ProblemLog log;

  /**
   * @param name the file as the user knows it, for places
   * @param log takes the problems
   */
  public Table(String name, ProblemLog log) {
    this.name = name;
    this.log = log;
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
    try (Reader text = TextFile.reader(file)) {
      forEach(text, required, known, consumer);
    } catch (IOException e) {
      unreadable(e);
    }
  }

  /**
   * Hands each row of an opened text to a consumer, like {@link #forEach(Path, Set, Predicate,
   * Consumer)}; closes the text.
   */
  public void forEach(
      Reader text, Set<String> required, Predicate<String> known, Consumer<Row> consumer) {
    try (CSVReader csv =
        new CSVReaderBuilder(text).withCSVParser(new RFC4180ParserBuilder().build()).build()) {
      String[] header = firstLine(csv);
      if (header.length == 0) {
        log.error(
            "TABLE-NO-HEADER", Place.file(name), "is empty", "", "start the file with its header");
        return;
      }
      long headerLine = csv.getLinesRead();
      Map<String, Integer> columns = columns(header, headerLine, known);
      if (allPresent(required, columns.keySet(), headerLine)) {
        readRows(csv, new Row.Header(name, headerLine, columns), header.length, consumer);
      }
    } catch (CharacterCodingException notUtf8) {
      log.error("TABLE-UTF8", Place.file(name), "is not UTF-8", "", "save the file as UTF-8");
    } catch (IOException | CsvValidationException e) {
      unreadable(e);
    }
  }

  private void unreadable(Exception e) {
    log.error(
        "TABLE-READ",
        Place.file(name),
        "cannot be read",
        String.valueOf(e.getMessage()),
        "check that the file exists, is complete and may be read");
  }

  private static String[] firstLine(CSVReader csv) throws IOException, CsvValidationException {
    String[] cells = csv.readNext();
    while (cells != null && isSkipped(cells)) {
      cells = csv.readNext();
    }
    return cells == null ? new String[0] : cells;
  }

  private static boolean isSkipped(String[] cells) {
    return cells[0].startsWith("#") || Arrays.stream(cells).allMatch(String::isBlank);
  }

  private Map<String, Integer> columns(String[] header, long line, Predicate<String> known) {
    Map<String, Integer> columns = new LinkedHashMap<>();
    for (int i = 0; i < header.length; i++) {
      String column = header[i].strip();
      Place place = new Place(name, line, i + 1, column);
      if (columns.putIfAbsent(column, i) != null) {
        log.error("TABLE-COLUMN-TWICE", place, "the column stands twice", column, "remove one");
      } else if (!known.test(column)) {
        log.error(
            "TABLE-COLUMN",
            place,
            "is not a column of this file",
            column,
            "correct the name; the shelf's README lists the columns of each file");
      }
    }
    return columns;
  }

  private boolean allPresent(Set<String> required, Set<String> present, long line) {
    List<String> missing = required.stream().filter(c -> !present.contains(c)).sorted().toList();
    if (!missing.isEmpty()) {
      log.error(
          "TABLE-COLUMN-MISSING",
          Place.line(name, line),
          "the header lacks a needed column",
          String.join(", ", missing),
          "add it; found: " + String.join(", ", present));
    }
    return missing.isEmpty();
  }

  private void readRows(CSVReader csv, Row.Header header, int width, Consumer<Row> consumer)
      throws IOException, CsvValidationException {
    long line = csv.getLinesRead() + 1;
    for (String[] cells = csv.readNext(); cells != null; cells = csv.readNext()) {
      if (!isSkipped(cells)) {
        if (cells.length > width) {
          log.error(
              "TABLE-CELLS",
              new Place(name, line, width + 1, ""),
              "the row has " + cells.length + " cells, the header " + width,
              cells[width],
              "quote cells that hold a comma, or remove the surplus");
        } else {
          consumer.accept(new Row(header, line, List.of(cells), log));
        }
      }
      line = csv.getLinesRead() + 1;
    }
  }
}
