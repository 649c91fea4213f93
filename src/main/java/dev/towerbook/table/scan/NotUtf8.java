package dev.towerbook.table.scan;

import java.io.IOException;

/** Bytes that are not UTF-8. */
public final class NotUtf8 extends IOException {

  private static final long serialVersionUID = 1L;

  private final long line;

  /**
   * @param line physical line in which they are
   */
  NotUtf8(long line) {
    super("line " + line + " is not UTF-8");
    this.line = line;
  }

  /** Physical line in which they stand. */
  public long line() {
    return line;
  }
}
