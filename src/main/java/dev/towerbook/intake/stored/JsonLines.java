package dev.towerbook.intake.stored;

import dev.towerbook.intake.stored.Conversion.Flattened;
import dev.towerbook.intake.stored.rows.ConvertedRows;
import dev.towerbook.intake.stored.rows.CsvRow;
import dev.towerbook.intake.stored.rows.LineBytes;
import dev.towerbook.intake.stored.rows.UnreadRow;
import dev.towerbook.table.bytes.StoredDamaged;
import dev.towerbook.table.scan.RecordCount;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Rows of a file with one JSON object a line. A key that a line does not have is an empty cell. A
 * line that is no JSON object, or has a key twice, is an {@link UnreadRow}.
 */
final class JsonLines extends ConvertedRows {

  private static final int KEYS_MAX = JsonObject.MEMBERS_MAX;

  private final RecordCount text;
  private final LineBytes lines;
  private final JsonObject object;
  private final JsonCells cells;

  JsonLines(InputStream stored, List<String> columns, Flattened flattened) {
    cells = new JsonCells(columns);
    object = new JsonObject(flattened, cells);
    text = new RecordCount(stored);
    lines = new LineBytes(text);
  }

  /** Adds all keys, in order of first appearance. */
  static void keys(InputStream text, Flattened flattened, Set<String> keys) throws IOException {
    Keys seen = new Keys(new LinkedHashSet<>());
    JsonObject object = new JsonObject(flattened, seen);
    LineBytes lines = new LineBytes(text);
    while (lines.next()) {
      seen.keys().clear();
      if (!lines.isTooLong() && !lines.isBlank() && object.walk(lines)) {
        keys.addAll(seen.keys());
        refuseTooMany(keys.size());
      }
    }
  }

  static void refuseTooMany(int keys) throws StoredDamaged {
    if (keys > KEYS_MAX) {
      throw new StoredDamaged(
          "its lines have more than " + KEYS_MAX + " different keys, the most that is read",
          "deliver what varies from line to line as the value of one key");
    }
  }

  /** Keys of a line. */
  record Keys(Set<String> keys) implements JsonObject.Members {
    @Override
    public void nothing(String path) {
      keys.add(path);
    }

    @Override
    public void text(String path, String text) {
      keys.add(path);
    }

    @Override
    public void nested(String path, byte[] json, int from, int to) {
      keys.add(path);
    }
  }

  @Override
  public boolean convert() throws IOException {
    if (!lines.next()) {
      return false;
    }
    if (lines.isBlank()) {
      blank();
      return true;
    }
    Arrays.fill(cells.row(), CsvRow.EMPTY);
    boolean isObject = lines.stored() <= LineBytes.KEPT_MAX && object.walk(lines);
    if (!isObject && !lines.isEnded()) {
      throw new StoredDamaged(
          "the file ends inside its last line: it was cut", "deliver the file again, whole");
    }
    if (isObject && lines.isTooLong()) {
      longRow(cells.row(), lines.stored(), raw());
    } else if (isObject) {
      row(cells.row());
    } else {
      notRead(lines.isTooLong(), raw());
    }
    return true;
  }

  private String raw() {
    int length = Math.min(lines.length(), ROW_BYTES_MAX);
    return new String(lines.bytes(), 0, length, StandardCharsets.UTF_8);
  }

  @Override
  public long counted() {
    return text.feeds();
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
