package dev.towerbook.table.scan;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Counts what passes: lines, and records, which end outside quotes, eight bytes at a time. It
 * shares nothing with the scanners, so that a row which they lose is missed. Every quote counts as
 * a mark here; where cells without quotes hold some, {@link ExactRecords} tells.
 */
public final class RecordCount extends FilterInputStream {

  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long LOW = 0x7f7f_7f7f_7f7f_7f7fL;
  private static final long QUOTE = 0x2222_2222_2222_2222L;
  private static final long TOP_FIVE = 0xf8f8_f8f8_f8f8_f8f8L;
  private static final long EIGHTS = 0x0808_0808_0808_0808L;

  private long lines;
  private long records;
  private long feeds;
  // One bit for each quote so far, those at the same place of eight bytes cancelling: whether their
  // number is odd is all that is asked.
  private long quotes;
  private int last = '\n';

  public RecordCount(InputStream in) {
    super(in);
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = in.read(target, offset, length);
    int end = offset + Math.max(0, count);
    for (int at = offset; at < end; ) {
      at = each(target, plain(target, at, end), end);
    }
    return count;
  }

  /** Counts the quotes of whole eights without a line end; where the first other one begins. */
  private int plain(byte[] bytes, int from, int end) {
    long seen = quotes;
    int at = from;
    for (; at + Long.BYTES <= end; at += Long.BYTES) {
      long eight = (long) EIGHT.get(bytes, at);
      // LF and CR have the high bits of the bytes 08 to 0F.
      long control = (eight & TOP_FIVE) ^ EIGHTS;
      if (~((control & LOW) + LOW | control | LOW) != 0) {
        break;
      }
      long quoted = eight ^ QUOTE;
      seen ^= ~((quoted & LOW) + LOW | quoted | LOW);
    }
    quotes = seen;
    last = at == from ? last : 0;
    return at;
  }

  /** Counts up to eight bytes one by one; where the next ones begin. */
  private int each(byte[] bytes, int from, int end) {
    int to = Math.min(from + Long.BYTES, end);
    for (int i = from; i < to; i++) {
      int b = bytes[i];
      quotes ^= b == '"' ? 1 : 0;
      feeds += b == '\n' ? 1 : 0;
      if (b == '\r' || (b == '\n' && last != '\r')) {
        lines++;
        records += 1 - (Long.bitCount(quotes) & 1);
      }
      last = b;
    }
    return to;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  private int open() {
    return last == '\n' || last == '\r' ? 0 : 1;
  }

  /** Lines so far, with one that no newline ends; CRLF is one newline, as is CR. */
  public long lines() {
    return lines + open();
  }

  /** Records so far, blank ones included. */
  public long records() {
    return records + open();
  }

  /** Lines so far that end with LF or with the text, as JSON lines do. */
  public long feeds() {
    return feeds + (last == '\n' ? 0 : 1);
  }
}
