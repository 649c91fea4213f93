package dev.towerbook.table.scan;

import java.io.IOException;
import java.util.Optional;

/**
 * Cuts a part into rows and cells. There are two ways: {@link ByteScanner}, which every run takes,
 * and {@link FastCsvScanner}, which checks it; both make the same calls.
 */
public interface RowScanner {

  /** Longest row with its newline, in bytes: no honest one comes near. */
  int ROW_BYTES_MAX = 1 << 20;

  /** Takes rows and cells in file order. */
  interface Cells {

    /** By column: true if its cells are wanted; others are not handed over. */
    boolean[] wanted();

    /** A row or blank line begins in a physical line. */
    void beginRow(long line);

    /**
     * A wanted cell as UTF-8; the bytes are valid during the call.
     *
     * @param escaped true if quotes in the cell are still doubled, see {@link DoubledQuotes}; the
     *     byte before the cell is then its opening quote
     */
    void cell(int column, byte[] text, int from, int length, boolean escaped);

    /** The row ends. */
    void endRow(int cells, RawRow raw);

    /** The line is blank. */
    void blankLine();

    /** The row cannot be cut into cells; its first line is excluded, the next one begins a row. */
    void brokenRow(BrokenRow row);

    /**
     * The row is longer than the limit, or has a cell without a known value, and counts for
     * nothing. Its cells were handed over, so that its amount can be reported; those of more than
     * 64 KiB as empty ones.
     */
    default void longRow(LongRow row) {
      brokenRow(new BrokenRow(Cause.TOO_LONG, row.line(), 0, row.raw()));
    }

    /**
     * All rows were read.
     *
     * @param line the line after the last one
     * @param closed false if the part ends inside quotes
     * @param ended false if no newline stands behind the last row
     */
    void end(long line, boolean closed, boolean ended);
  }

  /** The row that has just ended, as written in the file. */
  interface RawRow {
    /** Its text, cut if it is long. */
    String text();
  }

  /**
   * A row that cannot be cut into cells.
   *
   * @param line physical line of the quote that does not close, or where the row begins
   * @param cell number of the cell, 1 is the first
   */
  record BrokenRow(Cause cause, long line, int cell, String raw) {}

  /**
   * A row that cannot be read whole, on a line of its own: it is longer than the limit, or has a
   * cell without a known value.
   *
   * @param line physical line
   * @param cells number of its cells
   * @param bytes its length with its newline
   * @param raw its text, cut
   * @param fault a cell whose value is not known, if that is what is wrong with it
   */
  record LongRow(long line, int cells, long bytes, String raw, Optional<CellFault> fault) {

    /** A row that is longer than the limit. */
    public LongRow(long line, int cells, long bytes, String raw) {
      this(line, cells, bytes, raw, Optional.empty());
    }

    /** What is wrong with it, in words. */
    public String cause() {
      return fault
          .map(CellFault::cause)
          .orElse("the row has " + bytes + " bytes; at most " + ROW_BYTES_MAX + " are read");
    }

    /** What a person does about it. */
    public String cure() {
      return fault
          .map(CellFault::cure)
          .orElse("deliver the row with shorter texts, or without the column that is so long");
    }
  }

  /**
   * A cell whose value is not known, such as that of a formula.
   *
   * @param column 1 is the first
   * @param cause with the name of the cell
   */
  record CellFault(int column, String cause, String cure) {}

  /** Why a row cannot be cut into cells. */
  enum Cause {
    /** A quote opens and does not close within the limits. */
    OPEN_QUOTE,
    /** Something stands between a closing quote and the next comma. */
    AFTER_QUOTE,
    /** The row is longer than the limit. */
    TOO_LONG,
    /** A line of JSON lines is no JSON object, or has a key twice. */
    NO_OBJECT
  }

  /** Reads all rows. */
  void scan(Cells cells) throws IOException;
}
