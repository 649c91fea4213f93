package dev.towerbook.intake.stored.rows;

import dev.towerbook.table.scan.RowScanner;
import java.util.Optional;

/**
 * Gives rows that were made into CSV their place in the file: rows are counted, whatever newlines
 * their cells hold. Rows of which no cells could be made are handed on as broken ones.
 */
public final class NumberedRows implements RowScanner.Cells {

  private final ConvertedRows rows;
  private final RowScanner.Cells cells;
  private final long firstLine;
  // Number of the current row, from 0; a row may begin at the end of the text and never be one.
  private long row;
  private Optional<UnreadRow> unread = Optional.empty();

  /**
   * @param cells where rows and cells go
   * @param firstLine place of the first row
   */
  public NumberedRows(ConvertedRows rows, RowScanner.Cells cells, long firstLine) {
    this.rows = rows;
    this.cells = cells;
    this.firstLine = firstLine;
  }

  @Override
  public boolean[] wanted() {
    return cells.wanted();
  }

  @Override
  public void beginRow(long line) {
    unread = rows.unread(row);
    cells.beginRow(firstLine + row);
  }

  @Override
  public void cell(int column, byte[] text, int from, int length, boolean escaped) {
    if (unread.isEmpty() || unread.get().cells() > 0) {
      cells.cell(column, text, from, length, escaped);
    }
  }

  @Override
  public void endRow(int count, RowScanner.RawRow raw) {
    if (unread.isEmpty()) {
      cells.endRow(count, raw);
    } else {
      UnreadRow found = unread.get();
      if (found.cells() > 0) {
        cells.longRow(
            new RowScanner.LongRow(
                firstLine + row, found.cells(), found.bytes(), found.raw(), found.fault()));
        row++;
        return;
      }
      RowScanner.Cause cause =
          found.tooLong() ? RowScanner.Cause.TOO_LONG : RowScanner.Cause.NO_OBJECT;
      cells.brokenRow(new RowScanner.BrokenRow(cause, firstLine + row, 0, found.raw()));
    }
    row++;
  }

  @Override
  public void blankLine() {
    cells.blankLine();
    row++;
  }

  @Override
  public void brokenRow(RowScanner.BrokenRow broken) {
    cells.brokenRow(
        new RowScanner.BrokenRow(broken.cause(), firstLine + row, broken.cell(), broken.raw()));
    row++;
  }

  @Override
  public void end(long line, boolean closed, boolean ended) {
    cells.end(firstLine + row, closed, ended);
  }
}
