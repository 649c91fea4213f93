package dev.towerbook.intake.stored.rows;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Physical lines of a stream as bytes; each ends with LF, CRLF or the stream. */
public final class LineBytes {

  /** Bytes of a line that are kept: more than a row may have, to tell what a longer one holds. */
  public static final int KEPT_MAX = 16 << 20;

  private final InputStream in;
  private final byte[] block = new byte[64 * 1024];
  private int next;
  private int filled;
  private byte[] line = new byte[8 * 1024];
  private int length;
  private long stored;
  private boolean ended;

  /** The caller closes {@code in}. */
  public LineBytes(InputStream in) {
    this.in = in;
  }

  /** Goes to the next line; false if there is none. */
  public boolean next() throws IOException {
    length = 0;
    stored = 0;
    ended = false;
    if (next == filled && !fill()) {
      return false;
    }
    do {
      int from = next;
      while (next < filled && block[next] != '\n') {
        next++;
      }
      keep(from, next);
      if (next < filled) {
        next++;
        ended = true;
        break;
      }
    } while (fill());
    if (length > 0 && line[length - 1] == '\r') {
      length--;
    }
    return true;
  }

  private boolean fill() throws IOException {
    next = 0;
    filled = Math.max(0, in.readNBytes(block, 0, block.length));
    return filled > 0;
  }

  private void keep(int from, int to) {
    int more = Math.min(to - from, KEPT_MAX - length);
    stored += to - from;
    if (line.length - length < more) {
      line = Arrays.copyOf(line, Math.max(2 * line.length, length + more));
    }
    System.arraycopy(block, from, line, length, more);
    length += more;
  }

  /** The line's bytes, from 0 to {@link #length}. */
  public byte[] bytes() {
    return line;
  }

  public int length() {
    return length;
  }

  /** True if the line is longer than any honest one. */
  public boolean isTooLong() {
    return stored > ConvertedRows.ROW_BYTES_MAX;
  }

  /**
   * Bytes of the line in the file, without its newline; no more than {@link #KEPT_MAX} are here.
   */
  public long stored() {
    return stored;
  }

  /** False if the stream ends before a newline. */
  public boolean isEnded() {
    return ended;
  }

  public boolean isBlank() {
    for (int i = 0; i < length; i++) {
      if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
        return false;
      }
    }
    return true;
  }
}
