package dev.towerbook.sample.company;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes text as bytes through one buffer; numbers go in without an object. Not thread-safe. */
public final class LineBuffer implements Closeable {

  /** Decimals of an amount of money: units of 10<sup>-10</sup>. */
  public static final int MONEY_SCALE = 10;

  private static final int LONGEST_NUMBER = 40;
  private static final long[] ONES = new long[MONEY_SCALE + 1];
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  static {
    ONES[0] = 1;
    for (int i = 1; i < ONES.length; i++) {
      ONES[i] = ONES[i - 1] * 10;
    }
  }

  private final OutputStream out;
  private final byte[] bytes = new byte[256 * 1024];
  private int size;

  public LineBuffer(OutputStream out) {
    this.out = out;
  }

  /** Puts bytes, at most a buffer full. */
  public void put(byte[] text) throws IOException {
    reserve(text.length);
    System.arraycopy(text, 0, bytes, size, text.length);
    size += text.length;
  }

  /** Puts text as UTF-8. */
  public void put(String text) throws IOException {
    put(text.getBytes(StandardCharsets.UTF_8));
  }

  public void put(char ascii) throws IOException {
    reserve(1);
    bytes[size++] = (byte) ascii;
  }

  /** Puts an amount of 10<sup>-10</sup> units, without zeros at the end. */
  public void money(long units) throws IOException {
    decimal(units, MONEY_SCALE);
  }

  /** Puts {@code units × 10^-decimals}, without zeros at the end; decimals are at most 10. */
  public void decimal(long units, int decimals) throws IOException {
    reserve(LONGEST_NUMBER);
    long rest = units;
    if (rest < 0) {
      bytes[size++] = '-';
      rest = -rest;
    }
    long one = ONES[decimals];
    long whole = rest / one;
    digits(whole);
    long fraction = rest - whole * one;
    if (fraction == 0) {
      return;
    }
    bytes[size] = '.';
    int end = size + 1 + decimals;
    // Dividing by the constant 10 from the end is several times faster than by a power from the
    // front, and this is most of the time of a line.
    for (int i = end - 1; i > size; i--) {
      bytes[i] = (byte) ('0' + fraction % 10);
      fraction /= 10;
    }
    while (bytes[end - 1] == '0') {
      end--;
    }
    size = end;
  }

  /** Puts an amount as some providers write small ones: {@code 4.2E-7}. */
  public void scientific(long units) throws IOException {
    if (units <= 0 || units >= ONES[MONEY_SCALE]) {
      money(units);
      return;
    }
    int decimals = 0;
    while (ONES[decimals] <= units / 10) {
      decimals++;
    }
    decimal(units, decimals);
    put('E');
    put('-');
    digits(MONEY_SCALE - decimals);
  }

  /** Puts a number of eight hexadecimal digits. */
  public void hex(int number) throws IOException {
    reserve(8);
    for (int shift = 28; shift >= 0; shift -= 4) {
      bytes[size++] = HEX[(number >>> shift) & 15];
    }
  }

  /** Puts a whole number, 0 or more. */
  public void digits(long number) throws IOException {
    reserve(LONGEST_NUMBER);
    int length = 1;
    for (long rest = number; rest >= 10; rest /= 10) {
      length++;
    }
    long rest = number;
    for (int i = size + length - 1; i >= size; i--) {
      bytes[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    size += length;
  }

  private void reserve(int length) throws IOException {
    if (size + length > bytes.length) {
      out.write(bytes, 0, size);
      size = 0;
    }
  }

  @Override
  public void close() throws IOException {
    out.write(bytes, 0, size);
    size = 0;
    out.close();
  }
}
