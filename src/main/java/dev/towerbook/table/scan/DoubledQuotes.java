package dev.towerbook.table.scan;

import java.util.Arrays;

/** Makes {@code ""} inside a quoted cell {@code "} again. One for all cells of a part. */
public final class DoubledQuotes {

  private byte[] text = new byte[256];
  private int length;

  /** Reads a cell; the outcome stands in {@link #text} from 0 on. */
  public DoubledQuotes read(byte[] cell, int from, int cellLength) {
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

  /** The plain bytes of the cell that was read last, from 0 on. */
  public byte[] text() {
    return text;
  }

  /** How many they are. */
  public int length() {
    return length;
  }
}
