package dev.towerbook.intake.bill.translate;

import dev.towerbook.table.scan.DoubledQuotes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The wanted cells of the current row of a native file, by column of the file. */
public final class NativeCells {

  private final DoubledQuotes quotes = new DoubledQuotes();
  private final int[] starts;
  private final int[] lengths;
  private final @Nullable String[] texts;
  private byte[] bytes = new byte[4096];
  private int filled;

  public NativeCells(int width) {
    starts = new int[width];
    lengths = new int[width];
    texts = new @Nullable String[width];
  }

  /** Another row begins: all cells are empty. */
  public void clear() {
    filled = 0;
    Arrays.fill(lengths, 0);
    Arrays.fill(texts, null);
  }

  /** Keeps a cell, see {@code RowScanner.Cells.cell}. */
  public void put(int column, byte[] text, int from, int length, boolean escaped) {
    byte[] source = text;
    int start = from;
    int count = length;
    if (escaped) {
      DoubledQuotes plain = quotes.read(text, from, length);
      source = plain.text();
      start = 0;
      count = plain.length();
    }
    if (filled + count > bytes.length) {
      bytes = Arrays.copyOf(bytes, (filled + count) * 2);
    }
    System.arraycopy(source, start, bytes, filled, count);
    starts[column] = filled;
    lengths[column] = count;
    filled += count;
  }

  /** The bytes of all cells, see {@link #start} and {@link #length}. */
  public byte[] bytes() {
    return bytes;
  }

  /** Where a cell begins. */
  public int start(int column) {
    return starts[column];
  }

  /** Bytes of a cell. */
  public int length(int column) {
    return lengths[column];
  }

  /** A cell as written in the file. */
  public String raw(int column) {
    return new String(bytes, starts[column], lengths[column], StandardCharsets.UTF_8);
  }

  /** What was made of a cell in this row already. */
  public @Nullable String known(int column) {
    return texts[column];
  }

  /** Keeps what was made of a cell, until the next row. */
  public String know(int column, String text) {
    texts[column] = text;
    return text;
  }
}
