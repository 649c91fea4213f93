package dev.towerbook.intake.stored;

import dev.towerbook.intake.stored.Conversion.Flattened;
import dev.towerbook.intake.stored.rows.ConvertedRows;
import dev.towerbook.intake.stored.rows.LineBytes;
import dev.towerbook.table.bytes.GzipInput;
import dev.towerbook.table.bytes.StoredDamaged;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** A file of JSON: one object a line, or objects whatever lines they take. Its first bytes tell. */
public final class JsonText {

  private static final int LOOK_BYTES = 64 * 1024;

  private JsonText() {}

  /** How the objects of a file stand. */
  enum Shape {
    LINES,
    ELEMENTS
  }

  private record Opened(PushbackInputStream text, Shape shape) {}

  /** All keys of a file, in order of first appearance. */
  static List<String> columns(Content content, boolean gzip, Flattened flattened)
      throws IOException {
    Set<String> keys = new LinkedHashSet<>();
    keys(content, gzip, flattened, keys);
    if (keys.isEmpty()) {
      throw new StoredDamaged(
          "holds no JSON object with a key",
          "deliver an array of objects or one object a line, or name the file .csv if it is one");
    }
    return List.copyOf(keys);
  }

  private static void keys(Content content, boolean gzip, Flattened flattened, Set<String> keys)
      throws IOException {
    Opened opened = open(content, gzip);
    try (InputStream text = opened.text()) {
      switch (opened.shape()) {
        case LINES -> JsonLines.keys(text, flattened, keys);
        case ELEMENTS -> JsonElements.keys(text, flattened, keys);
      }
    }
  }

  /** The rows of a file. */
  static ConvertedRows rows(
      Content content, boolean gzip, List<String> columns, Flattened flattened) throws IOException {
    Opened opened = open(content, gzip);
    try {
      return opened.shape() == Shape.LINES
          ? new JsonLines(opened.text(), columns, flattened)
          : new JsonElements(opened.text(), columns, flattened);
    } catch (IOException | RuntimeException e) {
      opened.text().close();
      throw e;
    }
  }

  /** The stream behind a byte-order mark. */
  private static Opened open(Content content, boolean gzip) throws IOException {
    InputStream stored = content.open();
    PushbackInputStream text =
        new PushbackInputStream(gzip ? new GzipInput(stored) : stored, LOOK_BYTES);
    try {
      byte[] start = text.readNBytes(LOOK_BYTES);
      int from = begins(start, 0xef, 0xbb, 0xbf) ? 3 : 0;
      if (begins(start, 0xff, 0xfe) || begins(start, 0xfe, 0xff)) {
        throw new StoredDamaged("is UTF-16, not UTF-8", "save it as UTF-8");
      }
      text.unread(start, from, start.length - from);
      return new Opened(text, shape(start, from));
    } catch (IOException e) {
      text.close();
      throw e;
    }
  }

  private static boolean begins(byte[] start, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= start.length || (start[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** Lines, unless an array begins or the first object goes on on another line. */
  private static Shape shape(byte[] start, int from) throws IOException {
    String text = new String(start, from, start.length - from, StandardCharsets.ISO_8859_1);
    List<String> lines =
        text.lines().map(String::strip).filter(l -> !l.isEmpty()).limit(2).toList();
    if (lines.isEmpty() || lines.getFirst().startsWith("[")) {
      return lines.isEmpty() ? Shape.LINES : Shape.ELEMENTS;
    }
    boolean goesOn = lines.size() == 2 && !isObject(lines.getFirst()) && !isObject(lines.getLast());
    return lines.getFirst().startsWith("{") && goesOn ? Shape.ELEMENTS : Shape.LINES;
  }

  private static boolean isObject(String line) throws IOException {
    byte[] bytes = line.getBytes(StandardCharsets.ISO_8859_1);
    LineBytes one = new LineBytes(new ByteArrayInputStream(bytes));
    JsonObject object =
        new JsonObject(new Flattened(none -> false), new JsonLines.Keys(new HashSet<>()));
    return one.next() && object.walk(one);
  }

  /**
   * The keys of a file that is named {@code .json}, which may be anything, as far as it is JSON: a
   * delivery that was cut is still one.
   *
   * @param below true if some layout has a column whose name begins with this text
   */
  public static Set<String> keys(Content content, boolean gzip, Predicate<String> below)
      throws IOException {
    Set<String> keys = new LinkedHashSet<>();
    try {
      keys(content, gzip, new Flattened(below), keys);
    } catch (StoredDamaged cut) {
      // What is wrong with it is told when it is read, if its keys are those of a source.
    }
    return keys;
  }
}
