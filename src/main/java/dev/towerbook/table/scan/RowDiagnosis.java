package dev.towerbook.table.scan;

import dev.towerbook.table.scan.RowScanner.BrokenRow;
import dev.towerbook.table.scan.RowScanner.Cause;
import java.nio.charset.StandardCharsets;

/** Says what is wrong with a row that cannot be cut into cells. */
final class RowDiagnosis {

  /** A row as it is kept for a person to look at. */
  private static final int RAW_BYTES_MAX = 16 * 1024;

  private RowDiagnosis() {}

  /**
   * The first thing that is wrong.
   *
   * @param from where the row begins
   * @param to where its limit, or the part, ends
   * @param line physical line of the row
   */
  static BrokenRow of(byte[] bytes, int from, int to, long line) {
    RowBytes rows = new RowBytes(bytes, to);
    String raw = raw(bytes, from, rows.afterLine(from));
    RowBytes.RowEnd row = rows.row(from);
    if (!row.clean()) {
      return new BrokenRow(Cause.AFTER_QUOTE, line, 0, raw);
    }
    if (!row.closed()) {
      long quoteLine = line + rows.newlines(from, rows.lastOpenQuote(from));
      return new BrokenRow(Cause.OPEN_QUOTE, quoteLine, row.cells(), raw);
    }
    return new BrokenRow(Cause.TOO_LONG, line, 0, raw);
  }

  /**
   * True if the physical line is longer than a row may be.
   *
   * @param from where it begins
   * @param to up to where its bytes are there: one more than a row may have, unless the part ends
   */
  static boolean isLongLine(byte[] bytes, int from, int to, int rowBytes) {
    return new RowBytes(bytes, to).afterLine(from) - from > rowBytes;
  }

  /** A row for a person to look at. */
  static String raw(byte[] bytes, int from, int to) {
    int length = Math.min(to - from, RAW_BYTES_MAX);
    return new String(bytes, from, length, StandardCharsets.UTF_8).stripTrailing();
  }
}
