package dev.towerbook.table.scan;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The bytes that {@link ByteScanner} looks at, proven to be UTF-8, with a mark on each byte that
 * may end something: a bit for a comma, a quote or a control character, 64 bytes in a long.
 */
final class ByteWindow {

  private static final int BLOCK_BYTES = 128 * 1024;
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long HIGH = 0x8080_8080_8080_8080L;
  private static final long LOW = ~HIGH;
  private static final long COMMA = 0x2c2c_2c2c_2c2c_2c2cL;
  private static final long QUOTE = 0x2222_2222_2222_2222L;
  private static final long TO_BLANK = 0x6060_6060_6060_6060L;
  private static final long GATHER = 0x0002_0408_1020_4081L;

  private final InputStream in;
  private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
  private final CharBuffer decoded = CharBuffer.allocate(8 * 1024);
  private int decodedTo;
  private boolean atEnd;

  /** Beyond {@link #filled} there is always room for one more stretch of 64. */
  byte[] bytes = new byte[2 * BLOCK_BYTES + Long.SIZE];

  /** Marks of {@link #bytes}; all bits from {@link #filled} on are set. */
  long[] marks = new long[bytes.length / Long.SIZE + 1];

  /** Number of bytes. */
  int filled;

  /** Number of bytes dropped so far. */
  long dropped;

  ByteWindow(InputStream in) {
    this.in = in;
  }

  /** True if there are no more bytes to read. */
  boolean isAtEnd() {
    return atEnd;
  }

  /**
   * Reads on. The bytes before {@code from} are dropped, but for a character that is not whole yet.
   *
   * @throws Utf8Window.WrongByte with its index in the window
   */
  void fill(int from) throws IOException {
    int drop = Math.min(from, decodedTo);
    System.arraycopy(bytes, drop, bytes, 0, filled - drop);
    filled -= drop;
    dropped += drop;
    decodedTo -= drop;
    if (bytes.length - filled < BLOCK_BYTES + Long.SIZE) {
      bytes = Arrays.copyOf(bytes, bytes.length * 2);
      marks = new long[bytes.length / Long.SIZE + 1];
    }
    // A whole block, however few bytes come at a time: all marks of the window are set anew.
    int count = in.readNBytes(bytes, filled, BLOCK_BYTES);
    atEnd = count == 0;
    boolean wholeBefore = decodedTo == filled;
    filled += count;
    if (mark() && wholeBefore) {
      decodedTo = filled;
    } else if (decodedTo < filled) {
      checkUtf8();
    }
  }

  /** Sets the marks of all bytes; true if all are ASCII. */
  private boolean mark() {
    long seen = 0;
    int words = filled / Long.SIZE;
    for (int word = 0; word <= words; word++) {
      long mark = 0;
      int at = word * Long.SIZE;
      for (int shift = 0; shift < Long.SIZE; shift += 8) {
        long eight = (long) EIGHT.get(bytes, at + shift);
        long low = eight & LOW;
        seen |= eight;
        // A byte's high bit stays clear if it is one of the three; a carry never leaves its byte.
        long other = ((low ^ COMMA) + LOW) & ((low ^ QUOTE) + LOW) & (low + TO_BLANK);
        long found = ~(other | eight) & HIGH;
        mark |= ((found * GATHER) >>> 56) << shift;
      }
      marks[word] = mark;
    }
    marks[words] |= -1L << filled;
    return (seen & HIGH) == 0;
  }

  private void checkUtf8() throws IOException {
    ByteBuffer rest = ByteBuffer.wrap(bytes, decodedTo, filled - decodedTo);
    CoderResult result;
    do {
      result = decoder.decode(rest, decoded.clear(), atEnd);
    } while (result.isOverflow());
    decodedTo = rest.position();
    if (result.isError()) {
      throw new Utf8Window.WrongByte(decodedTo);
    }
  }
}
