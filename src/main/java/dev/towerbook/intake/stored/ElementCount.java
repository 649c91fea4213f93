package dev.towerbook.intake.stored;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Counts the elements of a JSON array, or the objects one after the other, by the depth of what
 * passes. It shares nothing with the parser, so that an element which that loses is missed.
 */
final class ElementCount extends FilterInputStream {

  private int depth;
  private int top = -1;
  private boolean quoted;
  private boolean escaped;
  private boolean open;
  private long elements;

  ElementCount(InputStream in) {
    super(in);
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = in.read(target, offset, length);
    for (int i = offset; i < offset + count; i++) {
      see((char) (target[i] & 0xff));
    }
    return count;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  private void see(char c) {
    if (quoted) {
      quoted = escaped || c != '"';
      escaped = !escaped && c == '\\';
      return;
    }
    if (c <= ' ') {
      return;
    }
    if (top < 0 && c == '[') {
      top = 1;
      depth = 1;
      return;
    }
    top = Math.max(top, 0);
    boolean between = depth == top && (c == ',' || c == ']');
    elements += depth == top && !open && !between ? 1 : 0;
    open = !between;
    quoted = c == '"';
    depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
    // Objects one after the other have nothing between them.
    open &= top > 0 || depth > 0;
  }

  /** Elements so far. */
  long elements() {
    return elements;
  }
}
