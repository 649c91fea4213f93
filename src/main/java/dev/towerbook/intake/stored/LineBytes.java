package dev.towerbook.intake.stored;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Physical lines of a stream as bytes; each ends with LF, CRLF or the stream. */
final class LineBytes {

  private final InputStream in;
  private final byte[] block = new byte[64 * 1024];
  private int next;
  private int filled;
  private byte[] line = new byte[8 * 1024];
  private int length;
  private boolean tooLong;

  /** The caller closes {@code in}. */
  LineBytes(InputStream in) {
    this.in = in;
  }

  /** Goes to the next line; false if there is none. */
  boolean next() throws IOException {
    length = 0;
    tooLong = false;
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
    int more = Math.min(to - from, ConvertedRows.ROW_BYTES_MAX + 1 - length);
    tooLong |= length + (to - from) > ConvertedRows.ROW_BYTES_MAX;
    if (line.length - length < more) {
      line = Arrays.copyOf(line, Math.max(2 * line.length, length + more));
    }
    System.arraycopy(block, from, line, length, more);
    length += more;
  }

  /** The line's bytes, from 0 to {@link #length}. */
  byte[] bytes() {
    return line;
  }

  int length() {
    return length;
  }

  /** True if the line is longer than any honest one; its bytes are then cut. */
  boolean isTooLong() {
    return tooLong;
  }

  boolean isBlank() {
    for (int i = 0; i < length; i++) {
      if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
        return false;
      }
    }
    return true;
  }
}
