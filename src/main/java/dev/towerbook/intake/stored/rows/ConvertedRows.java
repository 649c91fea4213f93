package dev.towerbook.intake.stored.rows;

import dev.towerbook.table.scan.RowScanner;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Rows as the bytes of CSV without a header. Each row of the file is one row here, each blank line
 * one blank line, so that counting gives the place in the file whatever newlines its cells hold.
 */
public abstract class ConvertedRows extends InputStream {

  /** Longest row, as JSON or CSV: no honest one comes near. */
  public static final int ROW_BYTES_MAX = 1 << 20;

  private static final int BLOCK_BYTES = 64 * 1024;
  private static final int RAW_CHARACTERS_MAX = 16 * 1024;
  private static final int CELL_BYTES_MAX = 64 * 1024;
  private static final byte[][] NOTHING = new byte[0][];

  // The bytes may be read by another thread than the one that asks for the rows.
  private final Queue<UnreadRow> unread = new ConcurrentLinkedQueue<>();
  private final CsvRow out = new CsvRow();
  private int next;
  private long rows;

  public ConvertedRows() {}

  /**
   * Says what is wrong with a row, if something is. To be asked in the order of rows, once its
   * bytes were read.
   *
   * @param row number in the file, from 0
   */
  public Optional<UnreadRow> unread(long row) {
    UnreadRow first = unread.peek();
    if (first == null || first.row() != row) {
      return Optional.empty();
    }
    unread.remove();
    return Optional.of(first);
  }

  /**
   * Converts the next row by one call of {@link #row}, {@link #blank} or {@link #notRead}; false if
   * there is none.
   */
  public abstract boolean convert() throws IOException;

  /** The cells of the next row, in order of the columns. */
  public final void row(byte[][] cells) {
    int length = out.row(cells);
    if (length > ROW_BYTES_MAX) {
      out.takeBack(length);
      longRow(cells, length, "");
    } else {
      rows++;
    }
  }

  /**
   * The next row is too long: its cells are kept, those of more than 64 KiB as empty ones.
   *
   * @param bytes its length in the file, or as CSV
   */
  public final void longRow(byte[][] cells, long bytes, String raw) {
    byte[][] kept = cells.clone();
    for (int i = 0; i < kept.length; i++) {
      kept[i] = kept[i].length > CELL_BYTES_MAX ? CsvRow.EMPTY : kept[i];
    }
    int length = out.row(kept);
    boolean few = length <= ROW_BYTES_MAX;
    if (!few) {
      out.takeBack(length);
      out.row(NOTHING);
    }
    unread.add(new UnreadRow(rows, true, bytes, few ? kept.length : 0, cut(raw), Optional.empty()));
    rows++;
  }

  /** The next row has a cell whose value is not known; the others are kept. */
  public final void faultyRow(byte[][] cells, RowScanner.CellFault fault) {
    int length = out.row(cells);
    boolean few = length <= ROW_BYTES_MAX;
    if (!few) {
      out.takeBack(length);
      out.row(NOTHING);
    }
    int kept = few ? cells.length : 0;
    unread.add(new UnreadRow(rows, !few, length, kept, "", Optional.of(fault)));
    rows++;
  }

  private static String cut(String raw) {
    return raw.substring(0, Math.min(raw.length(), RAW_CHARACTERS_MAX));
  }

  /** The next line is blank. */
  public final void blank() {
    out.blank();
    rows++;
  }

  /** The next row has no cells that can be reported. */
  public final void notRead(boolean tooLong, String raw) {
    unread.add(new UnreadRow(rows, tooLong, 0, 0, cut(raw), Optional.empty()));
    out.row(NOTHING);
    rows++;
  }

  @Override
  public final int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public final int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (next == out.filled()) {
      out.clear();
      next = 0;
      boolean more = true;
      while (more && out.filled() < BLOCK_BYTES) {
        more = convert();
      }
      if (out.filled() == 0) {
        return -1;
      }
    }
    int count = Math.min(length, out.filled() - next);
    System.arraycopy(out.bytes(), next, target, offset, count);
    next += count;
    return count;
  }

  /**
   * Rows and blank lines of the file, told by what holds them and not by what was converted: lines
   * that have passed so far, or the number that a Parquet file states.
   */
  public abstract long counted();

  /** What is to be said of the rows, once all were read, in words. */
  public List<String> notes() {
    return List.of();
  }

  @Override
  public abstract void close() throws IOException;
}
