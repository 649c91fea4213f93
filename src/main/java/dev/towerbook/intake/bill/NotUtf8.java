package dev.towerbook.intake.bill;

import java.io.IOException;

/** Bytes that are not UTF-8. */
final class NotUtf8 extends IOException {

  private static final long serialVersionUID = 1L;

  private final long line;

  /**
   * @param line physical line in which they stand
   */
  NotUtf8(long line) {
    super("line " + line + " is not UTF-8");
    this.line = line;
  }

  long line() {
    return line;
  }
}
