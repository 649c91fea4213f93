package dev.towerbook.intake.bill.column;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The id of a charge's resource as 128 bits (MurmurHash3, x64 variant): resources are counted,
 * never named, so no text of them is kept. Two of five million ids fall together with a chance of
 * 4·10<sup>-26</sup>. Allocates nothing.
 */
public final class ResourceDigest {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long C1 = 0x87c3_7b91_1142_53d5L;
  private static final long C2 = 0x4cf5_ad43_2745_937fL;

  private long high;
  private long low;

  /** True if the charge names a resource. */
  public boolean isPresent() {
    return (high | low) != 0;
  }

  public long high() {
    return high;
  }

  public long low() {
    return low;
  }

  private void clear() {
    high = 0;
    low = 0;
  }

  /** Takes a cell; one that is empty or a word for nothing names none. */
  void read(byte[] text, int begin, int length) {
    int from = begin;
    int end = begin + length;
    while (from < end && text[from] <= ' ' && text[from] >= 0) {
      from++;
    }
    while (end > from && text[end - 1] <= ' ' && text[end - 1] >= 0) {
      end--;
    }
    if (from == end || NullWord.is(text, from, end - from)) {
      clear();
    } else {
      digest(text, from, end - from);
    }
  }

  private void digest(byte[] text, int from, int length) {
    long h1 = 0;
    long h2 = 0;
    int at = from;
    for (int left = length; left >= 16; left -= 16) {
      h1 ^= mix1((long) LONGS.get(text, at));
      h1 = (Long.rotateLeft(h1, 27) + h2) * 5 + 0x52dc_e729L;
      h2 ^= mix2((long) LONGS.get(text, at + 8));
      h2 = (Long.rotateLeft(h2, 31) + h1) * 5 + 0x3849_5ab5L;
      at += 16;
    }
    int rest = from + length - at;
    if (rest > 8) {
      h2 ^= mix2(bytes(text, at + 8, rest - 8));
    }
    if (rest > 0) {
      h1 ^= mix1(bytes(text, at, Math.min(rest, 8)));
    }
    h1 ^= length;
    h2 ^= length;
    h1 += h2;
    h2 += h1;
    h1 = last(h1);
    h2 = last(h2);
    high = h1 + h2;
    low = h2 + high;
  }

  private static long bytes(byte[] text, int from, int count) {
    long value = 0;
    for (int i = count - 1; i >= 0; i--) {
      value = (value << 8) | (text[from + i] & 0xff);
    }
    return value;
  }

  private static long mix1(long k) {
    return Long.rotateLeft(k * C1, 31) * C2;
  }

  private static long mix2(long k) {
    return Long.rotateLeft(k * C2, 33) * C1;
  }

  private static long last(long h) {
    long k = (h ^ h >>> 33) * 0xff51_afd7_ed55_8ccdL;
    k = (k ^ k >>> 33) * 0xc4ce_b9fe_1a85_ec53L;
    return k ^ k >>> 33;
  }
}
