package dev.towerbook.table.scan;

/**
 * Finds row ends in the bytes of a CSV file (RFC 4180; a row ends with CR, LF or CRLF). A quote
 * opens a cell only at its start. Used where a few rows are looked at, not on the way of every row.
 */
public final class RowBytes {

  private final byte[] bytes;
  private final int to;

  /** Looks at {@code bytes} up to {@code to}, exclusive. */
  public RowBytes(byte[] bytes, int to) {
    this.bytes = bytes;
    this.to = to;
  }

  /**
   * What was found at the end of a row.
   *
   * @param end index after the row's newline, or the end of the bytes
   * @param cells number of cells
   * @param closed false if the bytes end inside quotes
   * @param clean false if a character stands between a closing quote and the next separator
   * @param ended true if a newline ends the row
   */
  public record RowEnd(int end, int cells, boolean closed, boolean clean, boolean ended) {}

  /** Index of the last quote that opens a cell of the row; {@code from} if there is none. */
  public int lastOpenQuote(int from) {
    int last = from;
    int i = from;
    while (i < to) {
      if (bytes[i] == '"') {
        last = i;
        i = afterQuoted(i);
      }
      while (i < to && !isSeparator(bytes[i])) {
        i++;
      }
      if (i >= to || bytes[i] != ',') {
        return last;
      }
      i++;
    }
    return last;
  }

  /** Walks one row. */
  public RowEnd row(int from) {
    int i = from;
    int cells = 1;
    boolean clean = true;
    while (true) {
      if (i < to && bytes[i] == '"') {
        i = afterQuoted(i);
        if (i > to) {
          return new RowEnd(to, cells, false, clean, false);
        }
        clean &= i == to || isSeparator(bytes[i]);
      }
      while (i < to && !isSeparator(bytes[i])) {
        i++;
      }
      if (i == to) {
        return new RowEnd(to, cells, true, clean, false);
      }
      if (bytes[i] != ',') {
        return new RowEnd(afterNewline(i), cells, true, clean, true);
      }
      i++;
      cells++;
    }
  }

  /**
   * Index after the closing quote of the cell that opens at {@code open}; above the end if none.
   */
  private int afterQuoted(int open) {
    int i = open + 1;
    while (i < to) {
      if (bytes[i] == '"') {
        if (i + 1 < to && bytes[i + 1] == '"') {
          i++;
        } else {
          return i + 1;
        }
      }
      i++;
    }
    return to + 1;
  }

  /** Index after the newline that begins at {@code i}. */
  public int afterNewline(int i) {
    return bytes[i] == '\r' && i + 1 < to && bytes[i + 1] == '\n' ? i + 2 : i + 1;
  }

  /** Index after the first newline, quoted or not; the end of the bytes if there is none. */
  public int afterLine(int from) {
    for (int i = from; i < to; i++) {
      if (bytes[i] == '\n' || bytes[i] == '\r') {
        return afterNewline(i);
      }
    }
    return to;
  }

  /** Index of the first byte that is no newline. */
  public int afterNewlines(int from) {
    int i = from;
    while (i < to && (bytes[i] == '\n' || bytes[i] == '\r')) {
      i++;
    }
    return i;
  }

  /** Number of newlines in a stretch. */
  public int newlines(int from, int end) {
    int count = 0;
    int i = from;
    while (i < end) {
      if (bytes[i] == '\n' || bytes[i] == '\r') {
        count++;
        i = afterNewline(i);
      } else {
        i++;
      }
    }
    return count;
  }

  private static boolean isSeparator(byte b) {
    return b == ',' || b == '\n' || b == '\r';
  }
}
