package dev.towerbook.ledger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** One change of the structure of a file. */
final class Mutant {

  private static final byte[][] INSERTS = {
    {','},
    {'"'},
    {'\n'},
    {'\r'},
    {'\r', '\n'},
    {0},
    {(byte) 0xef, (byte) 0xbb, (byte) 0xbf},
    {(byte) 0xff},
    {(byte) 0xfc},
    {(byte) 0xe9},
    {';'},
    {'\t'},
    {'#'},
    {1},
    {0x7f},
    {'"', '"'}
  };

  private final Random random;
  private final byte[] original;

  Mutant(Random random, String text) {
    this.random = random;
    original = text.getBytes(StandardCharsets.UTF_8);
  }

  /** The changed bytes, as text or in gzip. */
  byte[] bytes(boolean gzip) throws IOException {
    if (!gzip) {
      return changed();
    }
    // Half of them are cut or flipped as they are stored.
    if (random.nextBoolean()) {
      return packed(changed());
    }
    byte[] packed = packed(original);
    int at = random.nextInt(packed.length);
    if (random.nextBoolean()) {
      return Arrays.copyOf(packed, at);
    }
    packed[at] ^= (byte) (1 << random.nextInt(8));
    return packed;
  }

  private byte[] changed() {
    return switch (random.nextInt(9)) {
      case 0 -> Arrays.copyOf(original, random.nextInt(original.length));
      case 1 -> spliced(structural(), 1, new byte[0]);
      case 2 -> doubled(structural());
      case 3 -> swapped(structural());
      case 4, 5 -> spliced(random.nextInt(original.length + 1), 0, insert());
      case 6 -> spliced(structural(), 1, insert());
      case 7 -> header();
      default -> whole();
    };
  }

  private byte[] insert() {
    return INSERTS[random.nextInt(INSERTS.length)];
  }

  /** Index of a byte that cuts cells or rows. */
  private int structural() {
    int at = random.nextInt(original.length);
    while (Arrays.binarySearch(new byte[] {'\n', '\r', '"', ','}, original[at]) < 0) {
      at = (at + 1) % original.length;
    }
    return at;
  }

  private byte[] spliced(int at, int drop, byte[] with) {
    byte[] out = new byte[original.length - drop + with.length];
    System.arraycopy(original, 0, out, 0, at);
    System.arraycopy(with, 0, out, at, with.length);
    System.arraycopy(original, at + drop, out, at + with.length, original.length - at - drop);
    return out;
  }

  private byte[] doubled(int at) {
    return spliced(at, 0, new byte[] {original[at]});
  }

  private byte[] swapped(int at) {
    byte[] out = original.clone();
    int with = at + 1 < out.length ? at + 1 : at - 1;
    out[at] = original[with];
    out[with] = original[at];
    return out;
  }

  private byte[] header() {
    int end = new String(original, StandardCharsets.UTF_8).indexOf('\n');
    int at = random.nextInt(end);
    return switch (random.nextInt(4)) {
      case 0 -> spliced(at, 1, new byte[0]);
      case 1 -> doubled(at);
      case 2 -> spliced(at, 1, new byte[] {(byte) ('a' + random.nextInt(26))});
      default -> swapped(at);
    };
  }

  /** A change that goes through the whole file. */
  private byte[] whole() {
    String text = new String(original, StandardCharsets.UTF_8);
    return switch (random.nextInt(5)) {
      case 0 -> text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
      case 1 -> text.replace("\n", "\r").getBytes(StandardCharsets.UTF_8);
      case 2 -> text.getBytes(StandardCharsets.UTF_16);
      case 3 -> text.replace(',', ';').getBytes(StandardCharsets.UTF_8);
      default -> text.replace("\"", "").getBytes(StandardCharsets.UTF_8);
    };
  }

  private static byte[] packed(byte[] text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(text);
    }
    return out.toByteArray();
  }
}
