package dev.towerbook.intake.stored;

import dev.towerbook.intake.stored.Conversion.Flattened;
import dev.towerbook.table.bytes.GzipInput;
import dev.towerbook.table.bytes.StoredDamaged;
import dev.towerbook.table.scan.RecordCount;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rows of a file with one JSON object a line. A key that a line does not have is an empty cell. A
 * line that is no JSON object, or has a key twice, is an {@link UnreadRow}.
 */
final class JsonLines extends ConvertedRows implements JsonObject.Members {

  /** As many as a spreadsheet has columns. */
  private static final int KEYS_MAX = 16_384;

  private static final byte[] EMPTY = new byte[0];

  private final RecordCount text;
  private final LineBytes lines;
  private final JsonObject object;
  private final Map<String, Integer> columns = new HashMap<>();
  private final byte[][] cells;

  JsonLines(Content content, boolean gzip, List<String> columns, Flattened flattened)
      throws IOException {
    for (int i = 0; i < columns.size(); i++) {
      this.columns.putIfAbsent(columns.get(i), i);
    }
    cells = new byte[columns.size()][];
    object = new JsonObject(flattened, this);
    text = new RecordCount(open(content, gzip));
    lines = new LineBytes(text);
  }

  private static InputStream open(Content content, boolean gzip) throws IOException {
    InputStream stored = content.open();
    return gzip ? new GzipInput(stored) : stored;
  }

  /** All keys, in order of first appearance. */
  static List<String> columns(Content content, boolean gzip, Flattened flattened)
      throws IOException {
    Set<String> keys = new LinkedHashSet<>();
    Keys seen = new Keys(new LinkedHashSet<>());
    JsonObject object = new JsonObject(flattened, seen);
    try (InputStream text = open(content, gzip)) {
      LineBytes lines = new LineBytes(text);
      while (lines.next()) {
        seen.keys().clear();
        if (!lines.isTooLong() && !lines.isBlank() && object.walk(lines)) {
          keys.addAll(seen.keys());
          refuseTooMany(keys.size());
        }
      }
    }
    if (keys.isEmpty()) {
      throw new StoredDamaged(
          "no line of it is a JSON object with a key",
          "deliver one JSON object a line, or name the file .csv if it is one");
    }
    return List.copyOf(keys);
  }

  private static void refuseTooMany(int keys) throws StoredDamaged {
    if (keys > KEYS_MAX) {
      throw new StoredDamaged(
          "its lines have more than " + KEYS_MAX + " different keys, the most that is read",
          "deliver what varies from line to line as the value of one key");
    }
  }

  /** Keys of a line. */
  private record Keys(Set<String> keys) implements JsonObject.Members {
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
  boolean convert() throws IOException {
    if (!lines.next()) {
      return false;
    }
    if (lines.isBlank()) {
      blank();
      return true;
    }
    Arrays.fill(cells, EMPTY);
    boolean isObject = lines.stored() <= LineBytes.KEPT_MAX && object.walk(lines);
    if (!isObject && !lines.isEnded()) {
      throw new StoredDamaged(
          "the file ends inside its last line: it was cut", "deliver the file again, whole");
    }
    if (isObject && lines.isTooLong()) {
      longRow(cells, lines.stored(), raw());
    } else if (isObject) {
      row(cells);
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
  public void nothing(String path) {}

  @Override
  public void text(String path, String text) {
    put(path, CsvRow.cell(text));
  }

  @Override
  public void nested(String path, byte[] json, int from, int to) {
    put(path, CsvRow.cell(json, from, to));
  }

  private void put(String path, byte[] cell) {
    Integer column = columns.get(path);
    if (column != null) {
      cells[column] = cell;
    }
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
