package dev.towerbook.store.packed;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/** Writes numbers, texts and amounts in few bytes; {@link PackedIn} reads them. */
final class PackedOut {

  private final OutputStream out;

  PackedOut(OutputStream out) {
    this.out = out;
  }

  /** A number of 0 or more: seven bits a byte. */
  void number(long number) throws IOException {
    long left = number;
    while ((left & ~0x7fL) != 0) {
      out.write((int) ((left & 0x7f) | 0x80));
      left >>>= 7;
    }
    out.write((int) left);
  }

  /** So many bytes of a number, the lowest first. */
  void bytes(long number, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      out.write((int) (number >>> (Byte.SIZE * i)));
    }
  }

  void text(String text) throws IOException {
    bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  private void bytes(byte[] bytes) throws IOException {
    number(bytes.length);
    out.write(bytes);
  }

  /** An amount, which is often that of another column: 0 for zero, 1 for the same. */
  void amount(BigDecimal amount, BigDecimal other) throws IOException {
    if (amount.signum() == 0) {
      number(0);
    } else if (amount.scale() == other.scale() && amount.compareTo(other) == 0) {
      number(1);
    } else {
      number(amount.scale() + 2L);
      BigInteger digits = amount.unscaledValue();
      bytes(digits.toByteArray());
    }
  }
}
