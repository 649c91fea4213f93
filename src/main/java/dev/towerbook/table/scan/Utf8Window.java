package dev.towerbook.table.scan;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Decodes UTF-8 for the tokeniser and keeps the bytes from the current row's start on, so that a
 * bad row can be shown as written, and reading can start again behind a line that cannot be
 * tokenised. Knows for each character handed out at which byte it stands.
 */
final class Utf8Window extends Reader {

  private static final int WINDOW_BYTES = 256 * 1024;
  private static final int READ_BYTES_MIN = 64 * 1024;

  private final InputStream in;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final long bytesMax;
  private byte[] bytes = new byte[WINDOW_BYTES];
  private ByteBuffer decoding = ByteBuffer.wrap(bytes);
  private int next;
  private int end;
  private long origin;
  private boolean atEnd;
  private byte last = '\n';

  private long characters;
  private long base;
  private long keepFrom;
  private long[] chunkCharacters = new long[16];
  private long[] chunkBytes = new long[16];
  private int chunks;

  /** A byte that is not UTF-8, counted from the start of the part. */
  static final class WrongByte extends IOException {

    private static final long serialVersionUID = 1L;

    private final long at;

    WrongByte(long at) {
      super("byte " + at + " is not UTF-8");
      this.at = at;
    }

    long at() {
      return at;
    }
  }

  /**
   * Reads {@code in}, which is closed with the window.
   *
   * @param rowBytes longest row that is kept
   */
  Utf8Window(InputStream in, int rowBytes) {
    this.in = in;
    // The row before and the current one.
    bytesMax = 4L * rowBytes + 2L * WINDOW_BYTES;
  }

  /** Character number of index 0 of the buffer that was filled last. */
  long base() {
    return base;
  }

  /** Bytes from this character on may be asked for later. */
  void keepFrom(long character) {
    keepFrom = character;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    // Near its largest buffer FastCSV asks for more than it has room for.
    int room = Math.min(length, target.length - offset);
    CharBuffer characterBuffer = CharBuffer.wrap(target, offset, room);
    while (true) {
      if (next == end && !refill()) {
        base = characters - offset;
        return -1;
      }
      int from = next;
      decoding.limit(end).position(next);
      CoderResult result = decoder.decode(decoding, characterBuffer, false);
      next = decoding.position();
      int count = characterBuffer.position() - offset;
      if (count > 0) {
        rememberChunk(origin + from);
        characters += count;
        base = characters - offset - count;
        return count;
      }
      if (result.isError() || (result.isUnderflow() && !refill())) {
        throw new WrongByte(origin + next);
      }
    }
  }

  private void rememberChunk(long atByte) {
    int drop = 0;
    while (drop + 1 < chunks && chunkCharacters[drop + 1] <= keepFrom) {
      drop++;
    }
    if (drop > 0) {
      chunks -= drop;
      System.arraycopy(chunkCharacters, drop, chunkCharacters, 0, chunks);
      System.arraycopy(chunkBytes, drop, chunkBytes, 0, chunks);
    }
    if (chunks == chunkBytes.length) {
      chunkCharacters = Arrays.copyOf(chunkCharacters, chunks * 2);
      chunkBytes = Arrays.copyOf(chunkBytes, chunks * 2);
    }
    chunkCharacters[chunks] = characters;
    chunkBytes[chunks] = atByte;
    chunks++;
  }

  /** Reads more bytes; false at the end of the part. */
  private boolean refill() throws IOException {
    if (atEnd) {
      return false;
    }
    makeRoom();
    int count = in.read(bytes, end, bytes.length - end);
    if (count < 0) {
      atEnd = true;
      return false;
    }
    end += count;
    last = count == 0 ? last : bytes[end - 1];
    return true;
  }

  /**
   * Reads so many bytes from a byte on, if there are so many; they must not be before what is kept.
   */
  void load(long atByte, int count) throws IOException {
    while (end - (atByte - origin) < count && refill()) {
      // One refill may bring a few bytes only.
    }
  }

  private void makeRoom() {
    if (bytes.length - end >= READ_BYTES_MIN) {
      return;
    }
    int keep = Math.min(next, (int) (chunkOf(keepFrom) - origin));
    if (keep > 0) {
      System.arraycopy(bytes, keep, bytes, 0, end - keep);
      origin += keep;
      next -= keep;
      end -= keep;
    }
    if (bytes.length - end < READ_BYTES_MIN) {
      if (bytes.length * 2L > bytesMax) {
        throw new FastCsvHandler.TooLong();
      }
      bytes = Arrays.copyOf(bytes, bytes.length * 2);
      decoding = ByteBuffer.wrap(bytes);
    }
  }

  private long chunkOf(long character) {
    if (chunks == 0) {
      return origin + next;
    }
    int chunk = chunks - 1;
    while (chunk > 0 && chunkCharacters[chunk] > character) {
      chunk--;
    }
    return chunkBytes[chunk];
  }

  /** Byte at which a character stands; it must not be before {@link #keepFrom}. */
  long byteOf(long character) {
    int chunk = chunks - 1;
    while (chunk > 0 && chunkCharacters[chunk] > character) {
      chunk--;
    }
    int at = (int) (chunkBytes[chunk] - origin);
    for (long left = character - chunkCharacters[chunk]; left > 0; left--) {
      int lead = bytes[at] & 0xff;
      at += lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
      // Four bytes are two characters.
      left -= lead >= 0xf0 ? 1 : 0;
    }
    return origin + at;
  }

  /** The bytes that are kept; index 0 is byte {@link #origin}. */
  byte[] bytes() {
    return bytes;
  }

  /** How many of {@link #bytes} are filled. */
  int filled() {
    return end;
  }

  /** Byte number of index 0. */
  long origin() {
    return origin;
  }

  /** Byte that is decoded next. */
  long position() {
    return origin + next;
  }

  /** True if all bytes of the part have been read. */
  boolean isAtEnd() {
    return atEnd;
  }

  /** True if the last byte that was read is a newline, or none was. */
  boolean endsWithNewline() {
    return last == '\n' || last == '\r';
  }

  /** Goes to a byte, which must be kept; the next read begins there. */
  void goTo(long atByte) {
    next = (int) (atByte - origin);
    decoder.reset();
    characters = atByte;
    keepFrom = atByte;
    chunks = 0;
  }

  /**
   * Goes behind the newline that ends the physical line of a byte.
   *
   * @param line takes the bytes before the newline
   * @return bytes of the newline
   */
  int goBehindLine(long atByte, LongLine line) throws IOException {
    goTo(atByte);
    int newline = 0;
    boolean carriageReturn = false;
    while (next < end || refillAfter(next)) {
      byte b = bytes[next];
      if (carriageReturn && b != '\n') {
        break;
      }
      next++;
      carriageReturn = b == '\r';
      if (b == '\n' || carriageReturn) {
        newline++;
      } else {
        line.take(bytes, next - 1, next);
      }
      if (b == '\n') {
        break;
      }
    }
    goTo(origin + next);
    return newline;
  }

  private boolean refillAfter(int unread) throws IOException {
    // Nothing before has to be kept: a line of any length passes in a window of fixed size.
    origin += unread;
    next = 0;
    end = 0;
    return refill();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
