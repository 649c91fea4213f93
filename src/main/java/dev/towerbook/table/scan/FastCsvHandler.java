package dev.towerbook.table.scan;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Passes FastCSV's calls on, and knows where the current row stands. */
final class FastCsvHandler extends CsvCallbackHandler<Boolean> implements RowScanner.RawRow {

  /** What FastCSV's buffer needs beside the longest cell. */
  static final int SLACK_CHARACTERS = 32 * 1024;

  private static final int BYTES_A_CHARACTER = 3;

  private final RowScanner.Cells cells;
  private final CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
  private final Utf8Window window;
  private final int rowBytes;
  private final long lineBefore;
  private final boolean[] wanted;
  private RecordType type = RecordType.DATA;
  private int count;
  private long line;
  private long rowStart;
  private long cellEnd;
  private ByteBuffer encoded = ByteBuffer.allocate(1024);
  private boolean anyRow;
  private boolean built;

  /** A row beyond the limit. */
  static final class TooLong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLong() {
      super("too long", null, false, false);
    }
  }

  FastCsvHandler(RowScanner.Cells cells, Utf8Window window, int rowBytes, long lineBefore) {
    this.cells = cells;
    this.window = window;
    this.rowBytes = rowBytes;
    this.lineBefore = lineBefore;
    this.line = lineBefore + 1;
    wanted = cells.wanted();
  }

  @Override
  protected void beginRecord(long startingLine) {
    line = lineBefore + startingLine;
    count = 0;
    type = RecordType.DATA;
    built = false;
    cells.beginRow(line);
  }

  @Override
  protected void addField(char[] text, int from, int length, boolean quoted) {
    int column = count++;
    if (column == 0) {
      rowStart = window.base() + from - (quoted ? 1 : 0);
      cellEnd = rowStart;
      anyRow = true;
      window.keepFrom(rowStart);
    }
    if (column < wanted.length && wanted[column]) {
      encode(text, from, length);
      cells.cell(column, encoded.array(), 0, encoded.position(), false);
    }
    // Of an empty cell FastCSV does not tell the place.
    cellEnd = Math.max(cellEnd, window.base() + from + length);
  }

  private void encode(char[] text, int from, int length) {
    if (encoded.capacity() < BYTES_A_CHARACTER * length) {
      encoded = ByteBuffer.allocate(2 * BYTES_A_CHARACTER * length);
    }
    encoder.reset().encode(CharBuffer.wrap(text, from, length), encoded.clear(), true);
  }

  /** True if the row has more bytes than the limit; few rows are so long that they are measured. */
  private boolean isTooLong() {
    if ((cellEnd - rowStart) * 2 * BYTES_A_CHARACTER < rowBytes) {
      return false;
    }
    int from = (int) (window.byteOf(rowStart) - window.origin());
    return new RowBytes(window.bytes(), window.filled()).row(from).end() - from > rowBytes;
  }

  @Override
  protected void setEmpty() {
    type = RecordType.EMPTY;
  }

  @Override
  protected void setComment(char[] text, int from, int length) {
    throw new IllegalStateException("bills have no comments");
  }

  @Override
  protected @Nullable Boolean buildRecord() {
    built = true;
    if (type == RecordType.EMPTY) {
      cells.blankLine();
    } else {
      if (isTooLong()) {
        throw new TooLong();
      }
      cells.endRow(count, this);
    }
    return null;
  }

  @Override
  protected RecordType getRecordType() {
    return type;
  }

  @Override
  protected int getFieldCount() {
    return count;
  }

  @Override
  public String text() {
    return FastCsvScanner.rowText(window, rowStart);
  }

  /** After reading: the line after the last one. */
  long lineAfterLast() {
    // After a last row without a newline FastCSV does not begin another one.
    return built ? line + 1 + FastCsvScanner.newlinesInRow(window, rowStart) : line;
  }

  /** Physical line in which the current row begins. */
  long currentLine() {
    return line;
  }

  /** True if the current row's first cell was seen. */
  boolean isInRow() {
    return count > 0;
  }

  /** True if any row was seen. */
  boolean hasRow() {
    return anyRow;
  }

  /** First character of the current row, or of the last row if the current one has no cell yet. */
  long rowStart() {
    return rowStart;
  }
}
