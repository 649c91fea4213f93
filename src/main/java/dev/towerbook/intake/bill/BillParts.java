package dev.towerbook.intake.bill;

import dev.towerbook.intake.bill.part.BillPart;
import dev.towerbook.intake.bill.part.RangeInput;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.table.scan.RowBytes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Splits a bill over threads. A plain file is split at a newline after which rows of the right
 * width follow; whether that was the end of a row, and not a newline inside quotes, is proven
 * afterwards by the part before it. A file of gzip, JSON lines or Parquet stays whole, with a
 * thread that inflates ahead.
 */
public final class BillParts {

  /** A smaller part is not worth a thread. */
  public static final long PART_BYTES_MIN = 16L << 20;

  private static final int ROWS_TO_CHECK = 3;
  private static final int LOOK_BYTES = 4 << 20;
  private static final long AHEAD_BYTES_MIN = 1 << 20;

  private final long partBytesMin;

  /** The usual least size of a part. */
  public BillParts() {
    this(PART_BYTES_MIN);
  }

  BillParts(long partBytesMin) {
    this.partBytesMin = partBytesMin;
  }

  /**
   * The parts of a file for so many threads, in file order.
   *
   * @throws IOException if the file cannot be read
   */
  public List<BillPart> of(SourceFile file, int workers) throws IOException {
    long size = file.bytes().size();
    if (!file.isSplittable()) {
      return List.of(new BillPart(file, 0, size, workers > 1 && size >= AHEAD_BYTES_MIN));
    }
    long parts = Math.max(1, Math.min(workers, size / partBytesMin));
    List<BillPart> ranges = new ArrayList<>();
    long from = 0;
    for (long i = 1; i < parts; i++) {
      OptionalLong boundary = boundary(file, size * i / parts);
      if (boundary.isPresent() && boundary.getAsLong() > from) {
        ranges.add(new BillPart(file, from, boundary.getAsLong(), false));
        from = boundary.getAsLong();
      }
    }
    ranges.add(new BillPart(file, from, size, false));
    return ranges;
  }

  /**
   * True if each part but the last ended outside quotes, so that all boundaries were row ends. If
   * not, throw away what the sinks have and read {@link BillPart#whole}.
   */
  public static boolean areProven(List<PartReport> parts) {
    return parts.subList(0, parts.size() - 1).stream().allMatch(PartReport::closed);
  }

  /** A likely row start at or after an offset. */
  static OptionalLong boundary(SourceFile file, long offset) throws IOException {
    long from = Math.max(offset, file.header().bytes());
    byte[] bytes;
    try (RangeInput in = new RangeInput(file.path(), from, file.bytes().size())) {
      bytes = in.readNBytes(LOOK_BYTES);
    }
    RowBytes rows = new RowBytes(bytes, bytes.length);
    int width = file.header().columns().size();
    for (int at = rows.afterLine(0); at < bytes.length; at = rows.afterLine(at)) {
      if (looksLikeRows(rows, at, width)) {
        return OptionalLong.of(from + at);
      }
    }
    return OptionalLong.empty();
  }

  private static boolean looksLikeRows(RowBytes rows, int from, int width) {
    int at = from;
    for (int i = 0; i < ROWS_TO_CHECK; i++) {
      RowBytes.RowEnd row = rows.row(at);
      if (!row.ended() || !row.clean() || row.cells() != width) {
        return false;
      }
      at = row.end();
    }
    return true;
  }
}
