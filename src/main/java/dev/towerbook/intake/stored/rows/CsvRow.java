package dev.towerbook.intake.stored.rows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes of CSV (RFC 4180), rows one after the other; a cell is quoted where it must be. */
public final class CsvRow {

  /** A cell of nothing. */
  public static final byte[] EMPTY = new byte[0];

  private static final int FIRST_BYTES = 128 * 1024;

  private byte[] bytes = new byte[FIRST_BYTES];
  private int filled;

  /** A text as written in a cell. */
  public static byte[] cell(String text) {
    byte[] plain = text.getBytes(StandardCharsets.UTF_8);
    return cell(plain, 0, plain.length);
  }

  /** UTF-8 as written in a cell. */
  public static byte[] cell(byte[] text, int from, int to) {
    int quotes = 0;
    boolean marks = false;
    for (int i = from; i < to; i++) {
      byte b = text[i];
      quotes += b == '"' ? 1 : 0;
      marks |= b == ',' || b == '\n' || b == '\r';
    }
    if (quotes == 0 && !marks) {
      return Arrays.copyOfRange(text, from, to);
    }
    byte[] cell = new byte[to - from + quotes + 2];
    int at = 0;
    cell[at++] = '"';
    for (int i = from; i < to; i++) {
      if (text[i] == '"') {
        cell[at++] = '"';
      }
      cell[at++] = text[i];
    }
    cell[at] = '"';
    return cell;
  }

  /** Appends a row; answers its length in bytes. */
  int row(byte[][] cells) {
    int before = filled;
    for (int i = 0; i < cells.length; i++) {
      if (i > 0) {
        append((byte) ',');
      }
      append(cells[i]);
    }
    if (filled == before) {
      // An empty line would be no row at all.
      append(new byte[] {'"', '"'});
    }
    append((byte) '\n');
    return filled - before;
  }

  /** Appends a blank line. */
  void blank() {
    append((byte) '\n');
  }

  /** Takes back what was appended last. */
  void takeBack(int length) {
    filled -= length;
  }

  byte[] bytes() {
    return bytes;
  }

  int filled() {
    return filled;
  }

  void clear() {
    filled = 0;
  }

  private void append(byte b) {
    room(1);
    bytes[filled++] = b;
  }

  private void append(byte[] more) {
    room(more.length);
    System.arraycopy(more, 0, bytes, filled, more.length);
    filled += more.length;
  }

  private void room(int more) {
    if (bytes.length - filled < more) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, filled + more));
    }
  }
}
