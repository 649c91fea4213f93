package dev.towerbook.intake.compare;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigDecimal;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** 64-bit hashes of cells: two spellings of one number, day or map have the same. */
final class CellText {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long FACTOR = 0xd6e8_feb8_6659_fd93L;
  private static final int EXPONENT_TEXT_MAX = 40;
  private static final int EXPONENT_MAX = 99;
  private static final int DAY_LENGTH = 10;

  private CellText() {}

  /** Spreads the bits of a number over all 64. */
  static long mix(long number) {
    long x = number;
    x ^= x >>> 32;
    x *= FACTOR;
    x ^= x >>> 29;
    x *= FACTOR;
    return x ^ x >>> 32;
  }

  /** Hash of bytes as written. */
  static long plain(byte[] text, int from, int to, long seed) {
    long hash = seed + (to - from) * FACTOR;
    int at = from;
    for (; to - at >= Long.BYTES; at += Long.BYTES) {
      hash = mix(hash ^ (long) LONGS.get(text, at)) + seed;
    }
    long rest = 0;
    for (; at < to; at++) {
      rest = (rest << 8) | (text[at] & 0xff);
    }
    return mix(hash ^ rest);
  }

  static long plain(String text, long seed) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return plain(bytes, 0, bytes.length, seed);
  }

  /** True if the cell is a decimal as bills and exports write it. */
  static boolean isNumber(byte[] text, int from, int to) {
    boolean digit = false;
    for (int i = from; i < to; i++) {
      byte b = text[i];
      digit |= b >= '0' && b <= '9';
      boolean sign = (b == '-' || b == '+') && (i == from || (text[i - 1] | 0x20) == 'e');
      boolean exponent = (b | 0x20) == 'e' && digit && i + 1 < to;
      if (!(b >= '0' && b <= '9') && b != '.' && !sign && !exponent) {
        return false;
      }
    }
    return digit;
  }

  /** Hash of what the cell means; blanks around it are taken off before. */
  static long meaning(byte[] text, int from, int to, long seed) {
    byte first = text[from];
    if (first == '{' && text[to - 1] == '}') {
      return members(text, from + 1, to - 1, seed);
    }
    boolean digit = first >= '0' && first <= '9';
    if (digit && isDay(text, from, to)) {
      return plain(day(new String(text, from, to - from, StandardCharsets.UTF_8)), seed);
    }
    if ((digit || first == '-' || first == '+' || first == '.') && isNumber(text, from, to)) {
      return number(text, from, to, seed);
    }
    return plain(text, from, to, seed);
  }

  /** Hash of letters and digits alone, in any case, if the cell is a text; else of its meaning. */
  static long likeness(byte[] text, int from, int to, long seed) {
    byte first = text[from];
    boolean map = first == '{' && text[to - 1] == '}';
    if (map || isDay(text, from, to) || isNumber(text, from, to)) {
      return meaning(text, from, to, seed);
    }
    byte[] folded = new byte[to - from];
    int length = 0;
    for (int i = from; i < to; i++) {
      byte b = text[i];
      boolean upper = b >= 'A' && b <= 'Z';
      boolean kept = upper || (b >= 'a' && b <= 'z') || (b >= '0' && b <= '9') || b < 0;
      if (kept) {
        folded[length++] = upper ? (byte) (b | 0x20) : b;
      }
    }
    return length == 0 ? plain(text, from, to, seed) : plain(folded, 0, length, seed);
  }

  private static boolean isDay(byte[] text, int from, int to) {
    return to - from >= DAY_LENGTH && text[from + 4] == '-' && text[from + 7] == '-';
  }

  /** 2026-10-01T00:00:00.000Z, 2026-10-01 00:00:00 UTC and 2026-10-01 are the same. */
  private static String day(String text) {
    String time = text.substring(DAY_LENGTH).replace("UTC", "").replace("Z", "").strip();
    String plain = time.replaceFirst("^T", "").replaceFirst("\\+00:?00$", "");
    String whole = plain.replaceFirst("\\.0+$", "");
    boolean midnight = whole.replace(":", "").replace("0", "").isEmpty();
    return text.substring(0, DAY_LENGTH) + (midnight ? "" : 'T' + whole);
  }

  private static long number(byte[] text, int from, int to, long seed) {
    String written = new String(text, from, to - from, StandardCharsets.US_ASCII);
    boolean padded = written.length() > 1 && written.matches("0\\d.*");
    if (padded || written.length() > EXPONENT_TEXT_MAX) {
      return plain(text, from, to, seed);
    }
    try {
      BigDecimal number = new BigDecimal(written);
      if (Math.abs((long) number.scale()) > EXPONENT_MAX) {
        return plain(text, from, to, seed);
      }
      return plain(number.signum() == 0 ? "0" : number.stripTrailingZeros().toString(), seed);
    } catch (NumberFormatException notOne) {
      return plain(text, from, to, seed);
    }
  }

  /** A map of JSON: its members in any order. */
  private static long members(byte[] text, int from, int to, long seed) {
    byte[] member = new byte[to - from];
    int length = 0;
    int depth = 0;
    boolean quoted = false;
    long sum = seed;
    for (int i = from; i < to; i++) {
      byte b = text[i];
      if (b == '"' && (i == from || text[i - 1] != '\\')) {
        quoted = !quoted;
      }
      if (!quoted && b == ',' && depth == 0) {
        sum += mix(plain(member, 0, length, seed));
        length = 0;
        continue;
      }
      if (!quoted) {
        depth += b == '{' || b == '[' ? 1 : b == '}' || b == ']' ? -1 : 0;
      }
      if (quoted || b != ' ') {
        member[length++] = b;
      }
    }
    return mix(length == 0 ? sum : sum + mix(plain(member, 0, length, seed)));
  }
}
