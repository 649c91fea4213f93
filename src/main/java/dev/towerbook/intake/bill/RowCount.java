package dev.towerbook.intake.bill;

import dev.towerbook.intake.GzipInput;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Counts the rows of a CSV file, plain or gzip, without looking at what they say. */
public final class RowCount implements RowScanner.Cells {

  private static final int MAGIC = 0x1f8b;

  private long rows;

  private RowCount() {}

  /**
   * Rows after the header; blank lines are none, rows that cannot be cut into cells count.
   *
   * @throws IOException if the file cannot be read
   */
  public static long of(Path file) throws IOException {
    RowCount count = new RowCount();
    try (InputStream stored = new BufferedInputStream(Files.newInputStream(file))) {
      stored.mark(2);
      boolean gzip = (stored.read() << 8 | stored.read()) == MAGIC;
      stored.reset();
      InputStream text = gzip ? new GzipInput(stored) : stored;
      new ByteScanner(text, BillLimits.DEFAULT, 1).scan(count);
    }
    return Math.max(0, count.rows - 1);
  }

  @Override
  public boolean[] wanted() {
    return new boolean[0];
  }

  @Override
  public void beginRow(long line) {}

  @Override
  public void cell(int column, byte[] text, int from, int length, boolean escaped) {}

  @Override
  public void endRow(int cells, RowScanner.RawRow raw) {
    rows++;
  }

  @Override
  public void blankLine() {}

  @Override
  public void brokenRow(RowScanner.BrokenRow row) {
    rows++;
  }

  @Override
  public void end(long line, boolean closed) {}
}
