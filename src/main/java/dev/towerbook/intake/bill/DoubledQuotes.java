package dev.towerbook.intake.bill;

import java.util.Arrays;

/** Makes {@code ""} inside a quoted cell {@code "} again. One for all cells of a part. */
final class DoubledQuotes {

  private byte[] text = new byte[256];
  private int length;

  /** Reads a cell; the outcome stands in {@link #text} from 0 on. */
  DoubledQuotes read(byte[] cell, int from, int cellLength) {
    if (text.length < cellLength) {
      text = Arrays.copyOf(text, cellLength * 2);
    }
    length = 0;
    int end = from + cellLength;
    for (int i = from; i < end; i++) {
      byte b = cell[i];
      text[length++] = b;
      i += b == '"' ? 1 : 0;
    }
    return this;
  }

  byte[] text() {
    return text;
  }

  int length() {
    return length;
  }
}
