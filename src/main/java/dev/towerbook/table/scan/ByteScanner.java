package dev.towerbook.table.scan;

import java.io.IOException;
import java.io.InputStream;

/**
 * Rows and cells straight from the bytes (RFC 4180): cells are cut by going from mark to mark of a
 * {@link ByteWindow}. {@link FastCsvScanner} makes the same calls for the same bytes: a test
 * compares both on mutated files.
 */
public final class ByteScanner implements RowScanner, RowScanner.RawRow {

  // Answers beyond any index.
  private static final int UNCLOSED = Integer.MAX_VALUE - 1;
  private static final int BROKEN = Integer.MAX_VALUE;

  private final ByteWindow window;
  private final int rowBytes;
  private byte[] bytes;
  private int filled;
  private int row;
  private int rowEnd;
  private long line;
  private boolean closed = true;
  private boolean ended = true;
  // Of the quoted cell that was looked at last.
  private int newlines;
  private boolean doubled;

  /**
   * Reads {@code in}, which the caller closes.
   *
   * @param rowBytes longest row with its newline
   * @param firstLine physical line of its first byte
   */
  public ByteScanner(InputStream in, int rowBytes, long firstLine) {
    window = new ByteWindow(in);
    bytes = window.bytes;
    this.rowBytes = rowBytes;
    this.line = firstLine;
  }

  @Override
  public void scan(Cells cells) throws IOException {
    boolean[] wanted = cells.wanted();
    for (; hasRow(); row = rowEnd) {
      cells.beginRow(line);
      if (isNewline(bytes[row])) {
        endLine(row);
        cells.blankLine();
      } else if (!readRow(cells, wanted)) {
        leaveOut(cells);
      }
    }
    cells.end(line, closed, ended);
  }

  private boolean hasRow() throws IOException {
    while (filled - row < 2 && !window.isAtEnd()) {
      fill();
    }
    return row < filled;
  }

  /** Hands over the cells of a row; false if it is broken. */
  private boolean readRow(Cells cells, boolean[] wanted) throws IOException {
    long lines = 0;
    int column = 0;
    int at = row;
    while (true) {
      boolean quoted = at < filled && bytes[at] == '"';
      int end = quoted ? afterQuoted(at) : separator(at);
      if (isOpen(end) && !window.isAtEnd()) {
        if (filled - row > rowBytes) {
          return false;
        }
        int before = row;
        fill();
        at += row - before;
        continue;
      }
      if (end > filled) {
        return false;
      }
      if (column < wanted.length && wanted[column]) {
        int inside = quoted ? 1 : 0;
        cells.cell(column, bytes, at + inside, end - at - 2 * inside, quoted && doubled);
      }
      column++;
      lines += quoted ? newlines : 0;
      if (end == filled || bytes[end] != ',') {
        endLine(end);
        if (rowEnd - row > rowBytes) {
          line--;
          return false;
        }
        line += lines;
        cells.endRow(column, this);
        return true;
      }
      at = end + 1;
    }
  }

  /** True if more bytes may move the end of the cell, or tell CR from CRLF. */
  private boolean isOpen(int end) {
    return end >= filled ? end != BROKEN : end + 1 == filled && bytes[end] == '\r';
  }

  /** Where the cell without quotes ends. */
  private int separator(int from) {
    int word = from / Long.SIZE;
    long left = window.marks[word] & -1L << from;
    while (true) {
      while (left == 0) {
        left = window.marks[++word];
      }
      int at = word * Long.SIZE + Long.numberOfTrailingZeros(left);
      if (at >= filled) {
        return filled;
      }
      byte b = bytes[at];
      if (b == ',' || isNewline(b)) {
        return at;
      }
      left &= left - 1;
    }
  }

  /** Index after the closing quote; {@link #UNCLOSED} or {@link #BROKEN}. */
  private int afterQuoted(int open) {
    newlines = 0;
    doubled = false;
    for (int at = stop(open + 1); at < filled; at = stop(at + 1)) {
      byte b = bytes[at];
      if (b == '"') {
        if (at + 1 == filled || bytes[at + 1] == ',' || isNewline(bytes[at + 1])) {
          return at + 1;
        }
        if (bytes[at + 1] != '"') {
          return BROKEN;
        }
        doubled = true;
        at++;
      } else if (b == '\n' || (b == '\r' && (at + 1 == filled || bytes[at + 1] != '\n'))) {
        newlines++;
      }
    }
    return UNCLOSED;
  }

  /** Leaves out the row's first line; the next one begins a row. */
  private void leaveOut(Cells cells) throws IOException {
    while (filled - row <= rowBytes && !window.isAtEnd()) {
      fill();
    }
    int to = Math.min(filled, row + rowBytes);
    BrokenRow broken = RowDiagnosis.of(bytes, row, to, line);
    boolean isOpen = broken.cause() == Cause.OPEN_QUOTE && to == filled && window.isAtEnd();
    int seen = Math.min(filled, row + rowBytes + 1);
    if (!RowDiagnosis.isLongLine(bytes, row, seen, rowBytes)) {
      closed &= !isOpen;
      cells.brokenRow(broken);
      goBehindLine((text, from, end) -> {});
      return;
    }
    cells.beginRow(line);
    LongLine longLine = new LongLine(cells);
    long at = line;
    int newline = goBehindLine(longLine::take);
    if (!longLine.end(at, newline, broken.raw())) {
      closed &= !isOpen;
      cells.brokenRow(broken);
    }
  }

  /** Takes the bytes of a line, without its newline. */
  @FunctionalInterface
  private interface LineBytes {
    void take(byte[] text, int from, int end);
  }

  /** Goes behind the physical line; answers how many bytes its newline has. */
  private int goBehindLine(LineBytes taker) throws IOException {
    int at = row;
    while (true) {
      int from = at;
      while (at < filled && !isNewline(bytes[at])) {
        at = stop(at + 1);
      }
      taker.take(bytes, from, Math.min(at, filled));
      if (window.isAtEnd() || at + 1 < filled) {
        int end = Math.min(at, filled);
        endLine(end);
        return rowEnd - end;
      }
      row = Math.min(at, filled);
      fill();
      at = row;
    }
  }

  /** The row ends with the newline at an index, or with the part. */
  private void endLine(int at) {
    rowEnd = at;
    ended = at < filled;
    if (ended) {
      boolean two = bytes[at] == '\r' && at + 1 < filled && bytes[at + 1] == '\n';
      rowEnd += two ? 2 : 1;
    }
    line++;
  }

  private static boolean isNewline(byte b) {
    return b == '\n' || b == '\r';
  }

  @Override
  public String text() {
    return RowDiagnosis.raw(bytes, row, rowEnd);
  }

  /** Reads on; the current row moves to the front. */
  private void fill() throws IOException {
    long before = window.dropped;
    try {
      window.fill(row);
    } catch (Utf8Window.WrongByte wrong) {
      int start = row - (int) (window.dropped - before);
      RowBytes rows = new RowBytes(window.bytes, window.filled);
      throw new NotUtf8(line + rows.newlines(start, (int) wrong.at()));
    }
    row -= (int) (window.dropped - before);
    bytes = window.bytes;
    filled = window.filled;
  }

  /** First marked index from one on; at least the number of bytes if there is none. */
  private int stop(int from) {
    int word = from / Long.SIZE;
    long left = window.marks[word] >>> from;
    if (left != 0) {
      return from + Long.numberOfTrailingZeros(left);
    }
    do {
      word++;
    } while (window.marks[word] == 0);
    return word * Long.SIZE + Long.numberOfTrailingZeros(window.marks[word]);
  }
}
