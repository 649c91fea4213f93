package dev.towerbook.job.accident;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The rows of a CSV file as texts. */
public record Rows(List<String> header, List<List<String>> rows) {

  /** A row by the names of its columns. */
  public record Row(List<String> header, List<String> cells) {

    public String get(String column) {
      return cells.get(at(header, column));
    }

    public BigDecimal number(String column) {
      String text = get(column);
      return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
    }

    /** The same row with other cells. */
    public Row with(Map<String, String> changed) {
      List<String> cells = new ArrayList<>(this.cells);
      changed.forEach((column, value) -> cells.set(at(header, column), value));
      return new Row(header, cells);
    }

    public Row with(String column, String value) {
      return with(Map.of(column, value));
    }
  }

  public Rows {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }

  private static int at(List<String> header, String column) {
    int at = header.indexOf(column);
    if (at < 0) {
      throw new IllegalArgumentException("no column " + column + " in " + header);
    }
    return at;
  }

  /** Reads a file of which the first row is the header; remarks of a shelf file are left out. */
  public static Rows of(String text) {
    List<List<String>> all = new ArrayList<>();
    String rows =
        text.startsWith("#")
            ? text.lines().dropWhile(line -> line.startsWith("#")).collect(Collectors.joining("\n"))
            : text;
    try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(rows)) {
      records.forEach(record -> all.add(record.getFields()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Rows(all.getFirst(), all.subList(1, all.size()));
  }

  public String csv() {
    StringWriter text = new StringWriter();
    try (CsvWriter csv =
        CsvWriter.builder().lineDelimiter(de.siegmar.fastcsv.writer.LineDelimiter.LF).build(text)) {
      csv.writeRecord(header);
      rows.forEach(csv::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  public List<Row> all() {
    return rows.stream().map(cells -> new Row(header, cells)).toList();
  }

  public Rows where(Predicate<Row> kept) {
    return of(header, all().stream().filter(kept).toList());
  }

  public Rows without(Predicate<Row> left) {
    return where(left.negate());
  }

  public Rows change(UnaryOperator<Row> change) {
    return of(header, all().stream().map(change).toList());
  }

  /** Changes the first row that is meant. */
  public Rows changeFirst(Predicate<Row> which, UnaryOperator<Row> change) {
    List<Row> changed = new ArrayList<>(all());
    int at =
        IntStream.range(0, changed.size())
            .filter(i -> which.test(changed.get(i)))
            .findFirst()
            .orElseThrow();
    changed.set(at, change.apply(changed.get(at)));
    return of(header, changed);
  }

  public Rows plus(Rows more) {
    List<List<String>> both = new ArrayList<>(rows);
    for (Row row : more.all()) {
      both.add(header.stream().map(row::get).toList());
    }
    return new Rows(header, both);
  }

  public Rows plus(Row row) {
    return plus(new Rows(row.header(), List.of(row.cells())));
  }

  /** A row of empty cells. */
  public Row blank() {
    return new Row(header, Collections.nCopies(header.size(), ""));
  }

  /** Every n-th row, from one on. */
  public Rows part(int first, int every) {
    return new Rows(
        header,
        IntStream.range(0, rows.size())
            .filter(i -> i % every == first)
            .mapToObj(rows::get)
            .toList());
  }

  /** The same rows with their columns in another order. */
  public Rows columnsReversed() {
    return new Rows(header.reversed(), rows.stream().map(List::reversed).toList());
  }

  public Rows rowsShuffled(long seed) {
    List<List<String>> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, new Random(seed));
    return new Rows(header, shuffled);
  }

  public Rows withoutColumn(String column) {
    int at = at(header, column);
    return new Rows(without(header, at), rows.stream().map(row -> without(row, at)).toList());
  }

  public Rows withColumn(String column, String value) {
    List<String> more = new ArrayList<>(header);
    more.add(column);
    return new Rows(
        more,
        rows.stream()
            .map(
                row -> {
                  List<String> cells = new ArrayList<>(row);
                  cells.add(value);
                  return cells;
                })
            .toList());
  }

  public BigDecimal sum(String column) {
    return all().stream().map(row -> row.number(column)).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static List<String> without(List<String> cells, int at) {
    List<String> less = new ArrayList<>(cells);
    less.remove(at);
    return less;
  }

  private static Rows of(List<String> header, List<Row> rows) {
    return new Rows(header, rows.stream().map(Row::cells).toList());
  }
}
