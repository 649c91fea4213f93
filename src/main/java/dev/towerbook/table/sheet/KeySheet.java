package dev.towerbook.table.sheet;

import dev.towerbook.table.Row;
import dev.towerbook.table.problem.ProblemCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file of keys and values, one row a key: each key is declared and read as a column is, with what
 * holds where the file says nothing.
 *
 * @param sheet the rows
 * @param key its column of keys
 * @param value its column of values
 * @param keys the columns that the values stand for; none of them needs a value
 */
public record KeySheet(
    Sheet<Cells> sheet, Column<String> key, Column<String> value, List<Column<?>> keys) {

  public KeySheet {
    keys = List.copyOf(keys);
  }

  /** The columns beside that of the keys. */
  public record Said(Column<String> value, Column<String> why) {}

  /**
   * A file that a shelf may do without.
   *
   * @param unknown of a key that is not known; it names the nearest key and all of them
   */
  public static KeySheet of(String path, ProblemCode unknown, Said said, Column<?>... keys) {
    List<String> words = List.of(keys).stream().<String>map(Column::name).sorted().toList();
    Column<String> key =
        Column.of(
            "key",
            "word",
            "see below",
            cell ->
                words.contains(cell.text())
                    ? Optional.of(cell.text())
                    : cell.refuse(cell.notOneOf(unknown, words)));
    return new KeySheet(
        Sheet.of(path, cells -> cells, key, said.value(), said.why()).unique(key),
        key,
        said.value(),
        List.of(keys));
  }

  /** The same file, whose lack is worth a look. */
  public KeySheet missed(String what) {
    return new KeySheet(sheet.missed(what), key, value, keys);
  }

  /** Reads the file; what is wrong with a value is noted, and the default of the key holds. */
  public Values read(SheetReader reader) {
    Map<String, Cells> rows = new HashMap<>();
    sheet.read(reader).forEach(cells -> rows.put(cells.get(key), cells));
    Row.Header header = new Row.Header(sheet.path(), 0, Map.of());
    return new Values(rows, new Cells(new Row(header, 0, List.of(), reader.log()), reader), this);
  }

  /** What a file says of its keys. */
  public static final class Values {

    private final Map<String, Cells> rows;
    private final Cells silent;
    private final KeySheet file;

    private Values(Map<String, Cells> rows, Cells silent, KeySheet file) {
      this.rows = rows;
      this.silent = silent;
      this.file = file;
    }

    /** The value of a key, its default if there is none or a bad one. */
    public <T> T get(Column<T> key) {
      Cells row = rows.getOrDefault(key.name(), silent);
      return key.reading()
          .apply(new Cell(row, file.value().name()))
          .or(() -> key.reading().apply(new Cell(silent, file.value().name())))
          .orElseThrow();
    }
  }
}
