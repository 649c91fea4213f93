package dev.towerbook.store.packed;

import dev.towerbook.store.rows.BookDamaged;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/** Reads what {@link PackedOut} has written. */
final class PackedIn {

  private final InputStream in;

  PackedIn(InputStream in) {
    this.in = in;
  }

  private int next() throws IOException {
    int next = in.read();
    if (next < 0) {
      throw new BookDamaged("packed rows end too early");
    }
    return next;
  }

  long number() throws IOException {
    long number = 0;
    int next = 0x80;
    for (int shift = 0; (next & 0x80) != 0; shift += 7) {
      next = next();
      number |= (next & 0x7fL) << shift;
    }
    return number;
  }

  int count() throws IOException {
    return Math.toIntExact(number());
  }

  long bytes(int count) throws IOException {
    long number = 0;
    for (int i = 0; i < count; i++) {
      number |= (long) next() << (Byte.SIZE * i);
    }
    return number;
  }

  private byte[] bytes() throws IOException {
    int length = count();
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new BookDamaged("packed rows end too early");
    }
    return bytes;
  }

  String text() throws IOException {
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  BigDecimal amount(BigDecimal other) throws IOException {
    int kind = count();
    return switch (kind) {
      case 0 -> BigDecimal.ZERO;
      case 1 -> other;
      default -> new BigDecimal(new BigInteger(bytes()), kind - 2);
    };
  }
}
