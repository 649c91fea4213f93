package dev.towerbook.table.sheet;

import dev.towerbook.table.Loaded;
import dev.towerbook.table.Row;
import dev.towerbook.table.Table;
import dev.towerbook.table.problem.ProblemWords;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/**
 * One CSV file of the shelf: the only place that knows its path, columns and checks.
 *
 * <pre>
 * static final Sheet&lt;Budget&gt; SHEET =
 *     Sheet.of("catalogue/budgets.csv", cells -&gt; new Budget(cells.get(UNIT), …), UNIT, …)
 *         .unique(UNIT, SERVICE);
 * </pre>
 *
 * @param path below the shelf, with {@code /}
 * @param lack what it means if the file is missing
 * @param decides what the file decides, for a person who misses it; empty if its lack is no news
 * @param fields in the order in which they are documented
 * @param others what columns of any other name are; empty if there are none
 * @param checks each reading has its own
 * @param row the value of a row without a problem
 */
public record Sheet<T>(
    String path,
    Lack lack,
    String decides,
    List<Field<?>> fields,
    String others,
    List<Supplier<Check>> checks,
    Function<Cells, T> row) {

  /** What a missing file means. */
  public enum Lack {
    ERROR,
    WARNING,
    NOTHING
  }

  public Sheet {
    fields = List.copyOf(fields);
    checks = List.copyOf(checks);
  }

  /** A file that a shelf may do without. */
  public static <T> Sheet<T> of(String path, Function<Cells, T> row, Field<?>... fields) {
    return new Sheet<>(path, Lack.NOTHING, "", List.of(fields), "", List.of(), row);
  }

  /** The same file with more fields. */
  public Sheet<T> with(Field<?>... more) {
    List<Field<?>> all = new ArrayList<>(fields);
    all.addAll(List.of(more));
    return new Sheet<>(path, lack, decides, all, others, checks, row);
  }

  /** The same file, which may have columns of any other name. */
  public Sheet<T> others(String meaning) {
    return new Sheet<>(path, lack, decides, fields, meaning, checks, row);
  }

  /** The same file, without which no pack is printed. */
  public Sheet<T> required(String what) {
    return new Sheet<>(path, Lack.ERROR, what, fields, others, checks, row);
  }

  /** The same file, whose lack is worth a look. */
  public Sheet<T> missed(String what) {
    return new Sheet<>(path, Lack.WARNING, what, fields, others, checks, row);
  }

  /** A rule of its own. */
  public Sheet<T> check(Supplier<Check> check) {
    List<Supplier<Check>> more = new ArrayList<>(checks);
    more.add(check);
    return new Sheet<>(path, lack, decides, fields, others, more, row);
  }

  /** A rule that looks at one row at a time. */
  public Sheet<T> each(Check check) {
    return check(() -> check);
  }

  /**
   * No two rows have the same values of some fields.
   *
   * @param at where it is reported
   * @param key the fields; {@code at} alone if there are none
   */
  public Sheet<T> unique(Column<?> at, Field<?>... key) {
    Field<?>[] fields = key.length == 0 ? new Field<?>[] {at} : key;
    return check(() -> new Checks.Unique(at, cells -> Checks.key(cells, fields)));
  }

  /**
   * No two rows have the same key.
   *
   * @param at where it is reported
   * @param key empty if it could not be read
   */
  public Sheet<T> uniqueBy(Column<?> at, Function<Cells, Optional<String>> key) {
    return check(() -> new Checks.Unique(at, key));
  }

  /** The ids that references to a list may name from now on. */
  public Sheet<T> declares(Reference list, Column<String> id) {
    return check(() -> new Checks.Declares(list, id, new TreeSet<>()));
  }

  /** A column that names another row of the file, whose ids were declared before. */
  public Sheet<T> refersToRows(Column<Optional<String>> column, Reference list) {
    return check(() -> new Checks.RefersToRows(column, list, new ArrayList<>()));
  }

  /**
   * Exactly one of two cells is filled.
   *
   * @param at column where it is reported; empty for the whole row
   */
  public Sheet<T> exactlyOneOf(Column<?> first, Column<?> second, String at, ProblemWords words) {
    return each(
        cells -> {
          String one = cells.text(first);
          String other = cells.text(second);
          if (one.isEmpty() == other.isEmpty()) {
            cells.error(words, at, one + " | " + other);
          }
        });
  }

  /**
   * Rows with the same values of some fields do not hold at the same time.
   *
   * @param span when a row holds; told at its first column
   * @param words of two rows that hold at the same time, by the line of the earlier one
   */
  public <V> Sheet<T> noOverlap(
      Field<V> span,
      BiPredicate<V, V> overlaps,
      LongFunction<ProblemWords> words,
      Field<?>... key) {
    return noOverlap(span, overlaps, words, cells -> Checks.key(cells, key));
  }

  /**
   * Rows with the same key do not hold at the same time.
   *
   * @param key empty if it could not be read
   */
  public <V> Sheet<T> noOverlap(
      Field<V> span,
      BiPredicate<V, V> overlaps,
      LongFunction<ProblemWords> words,
      Function<Cells, Optional<String>> key) {
    return check(() -> new Checks.NoOverlap<>(key, span, overlaps, words));
  }

  /** The numbers of a part sum exactly to 1 for each whole. */
  public Sheet<T> sumsToOne(Column<?> whole, Column<java.math.BigDecimal> part) {
    return check(() -> new Checks.SumsToOne(whole, part));
  }

  /** The values of the good rows in file order; none if the file is missing. */
  public List<T> read(SheetReader reader) {
    List<T> values = new ArrayList<>();
    Optional<SheetReader.Written> written = find(reader);
    if (written.isEmpty()) {
      return values;
    }
    List<Check> rules = checks.stream().map(Supplier::get).toList();
    String name = written.get().path();
    Table table = new Table(name, reader.log()).translatedAndReported(written.get().names());
    Consumer<Row> each =
        line -> {
          Cells cells = new Cells(line, reader);
          fields.forEach(cells::find);
          rules.forEach(rule -> rule.row(cells));
          if (!cells.isBad()) {
            values.add(row.apply(cells));
          }
        };
    Path file = reader.folder().resolve(name);
    if (others.isEmpty()) {
      table.forEach(file, header(), names(), each);
    } else {
      table.forEach(file, header(), any -> true, each);
    }
    rules.forEach(rule -> rule.end(reader));
    return values;
  }

  /** The values with what is wrong with them; the reader reads this sheet only. */
  public Loaded<List<T>> load(SheetReader reader) {
    return reader.loaded(read(reader));
  }

  /** The file of the shelf; its lack is noted. */
  private Optional<SheetReader.Written> find(SheetReader reader) {
    Optional<SheetReader.Written> written = reader.find(path);
    if (written.isEmpty()) {
      reader.missing(path, lack, decides, String.join(",", header()));
    }
    return written;
  }

  /** True if a folder has the file. */
  public boolean isIn(Path folder) {
    return Files.exists(folder.resolve(path));
  }

  /** All columns in the order in which they are documented. */
  public List<Column<?>> columns() {
    List<Column<?>> columns = new ArrayList<>();
    fields.forEach(field -> columns.addAll(field.columns()));
    return columns;
  }

  /** The columns that the file must have. */
  Set<String> header() {
    return names(column -> column.need() != Column.Need.OPTIONAL);
  }

  private Set<String> names() {
    return names(column -> true);
  }

  private Set<String> names(java.util.function.Predicate<Column<?>> wanted) {
    Set<String> names = new LinkedHashSet<>();
    columns().stream().filter(wanted).forEach(column -> names.add(column.name()));
    return names;
  }
}
