package dev.towerbook.intake.stored;

import dev.towerbook.table.bytes.GzipInput;
import dev.towerbook.table.bytes.ZipArchive;
import dev.towerbook.table.scan.ByteScanner;
import dev.towerbook.table.scan.RowScanner;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/** Counts the rows of a file without looking at what they say. */
public final class RowCount implements RowScanner.Cells {

  private static final int MAGIC = 0x1f8b;

  private long rows;

  private RowCount() {}

  /**
   * Rows after the header; blank lines are none, rows that cannot be cut into cells count. A
   * Parquet file states how many it has.
   *
   * @throws IOException if the file cannot be read
   */
  public static long of(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    if (!StoredAs.isArchive(name)) {
      return of(name, Content.of(file));
    }
    long rows = 0;
    for (ZipArchive.Member member : ZipArchive.members(file)) {
      if (StoredAs.isStream(member.name())) {
        rows += of(member.name(), Content.member(file, member.name()));
      }
    }
    return rows;
  }

  private static long of(String name, Content content) throws IOException {
    try (InputStream stored = new BufferedInputStream(content.open())) {
      stored.mark(2);
      boolean gzip = (stored.read() << 8 | stored.read()) == MAGIC;
      stored.reset();
      StoredAs as = StoredAs.of(name, gzip);
      if (as == StoredAs.PARQUET) {
        return Conversion.rowsStated(content.file());
      }
      if (as.isConverted()) {
        return count(Conversion.rows(content, as, List.of()));
      }
      return Math.max(0, count(gzip ? new GzipInput(stored) : stored) - 1);
    }
  }

  private static long count(InputStream text) throws IOException {
    RowCount count = new RowCount();
    try (text) {
      new ByteScanner(text, RowScanner.ROW_BYTES_MAX, 1).scan(count);
    }
    return count.rows;
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
  public void end(long line, boolean closed, boolean ended) {}
}
