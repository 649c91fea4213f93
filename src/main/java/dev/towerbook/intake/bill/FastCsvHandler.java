package dev.towerbook.intake.bill;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import org.jspecify.annotations.Nullable;

/** Passes FastCSV's calls on, and knows where the current row stands. */
final class FastCsvHandler extends CsvCallbackHandler<Boolean> implements RowScanner.RawRow {

  /** What FastCSV's buffer needs beside the longest cell. */
  static final int SLACK_CHARACTERS = 32 * 1024;

  private final RowScanner.Cells cells;
  private final Utf8Window window;
  private final int cellCharacters;
  private final int rowCharacters;
  private final long lineBefore;
  private final boolean[] wanted;
  private RecordType type = RecordType.DATA;
  private int count;
  private long line;
  private long rowStart;
  private long cellStart;
  private boolean anyRow;
  private boolean built;

  /** A cell or row beyond the limits. */
  static final class TooLong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLong() {
      super("too long", null, false, false);
    }
  }

  FastCsvHandler(RowScanner.Cells cells, Utf8Window window, BillLimits limits, long lineBefore) {
    this.cells = cells;
    this.window = window;
    this.cellCharacters = limits.cellCharacters();
    this.rowCharacters = limits.rowCharacters();
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
      anyRow = true;
      window.keepFrom(rowStart);
    }
    if (length > cellCharacters) {
      throw new TooLong();
    }
    if (column < wanted.length && wanted[column]) {
      cells.cell(column, text, from, length);
    }
    cellStart = from;
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
      if (window.base() + cellStart - rowStart > rowCharacters) {
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
