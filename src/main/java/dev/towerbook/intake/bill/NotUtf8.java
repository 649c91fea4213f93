package dev.towerbook.intake.bill;

import java.io.IOException;

/** Bytes that are not UTF-8. */
final class NotUtf8 extends IOException {

  private static final long serialVersionUID = 1L;

  private final long atByte;

  /**
   * @param atByte counted from the start of the part
   */
  NotUtf8(long atByte) {
    super("byte " + atByte + " is not UTF-8");
    this.atByte = atByte;
  }

  long atByte() {
    return atByte;
  }
}
