package dev.towerbook.table.scan;

import java.util.Arrays;

/**
 * Cuts a physical line that is longer than a row may be into cells while its bytes pass, so that it
 * can be said how long the row is and what amount it holds. A cell that is itself beyond any
 * reading is handed over as an empty one: memory does not grow with the line.
 */
final class LongLine {

  /** Longest cell that is kept; amounts, dates and names are far shorter. */
  private static final int CELL_BYTES_MAX = 64 * 1024;

  private final RowScanner.Cells cells;
  private final boolean[] wanted;
  private byte[] cell = new byte[1024];
  private int length;
  private int column;
  private long bytes;
  private Part part = Part.START;
  private boolean clean = true;

  /** Where in a cell the next byte stands. */
  private enum Part {
    START,
    BARE,
    QUOTED,
    /** Behind a quote that closes the cell, unless another quote follows. */
    CLOSED
  }

  LongLine(RowScanner.Cells cells) {
    this.cells = cells;
    wanted = cells.wanted();
  }

  /** Takes the next bytes of the line, without its newline. */
  void take(byte[] text, int from, int to) {
    bytes += to - from;
    for (int i = from; i < to; i++) {
      take(text[i]);
    }
  }

  private void take(byte b) {
    switch (part) {
      case START, BARE -> {
        if (b == ',') {
          endCell();
        } else if (b == '"' && part == Part.START) {
          part = Part.QUOTED;
        } else {
          part = Part.BARE;
          keep(b);
        }
      }
      case QUOTED -> {
        if (b == '"') {
          part = Part.CLOSED;
        } else {
          keep(b);
        }
      }
      case CLOSED -> {
        if (b == ',') {
          endCell();
        } else {
          clean &= b == '"';
          part = Part.QUOTED;
          keep(b);
        }
      }
    }
  }

  private void keep(byte b) {
    if (length < CELL_BYTES_MAX) {
      if (length == cell.length) {
        cell = Arrays.copyOf(cell, 2 * length);
      }
      cell[length] = b;
    }
    length++;
  }

  private void endCell() {
    if (column < wanted.length && wanted[column]) {
      cells.cell(column, cell, 0, length > CELL_BYTES_MAX ? 0 : length, false);
    }
    column++;
    length = 0;
    part = Part.START;
  }

  /**
   * The line has ended.
   *
   * @param newline bytes of the newline
   * @return false if it is no whole row: a quote is open, or closes amid a cell
   */
  boolean end(long line, int newline, String raw) {
    boolean whole = clean && part != Part.QUOTED;
    if (whole) {
      endCell();
      cells.longRow(new RowScanner.LongRow(line, column, bytes + newline, raw));
    }
    return whole;
  }
}
