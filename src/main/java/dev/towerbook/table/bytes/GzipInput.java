package dev.towerbook.table.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Inflates a gzip file of one or more members and refuses, unlike the JDK's stream, a file that
 * ends inside a member, that goes on with something else after a member, or that inflates to more
 * than {@value #RATIO_MAX} times its size. (A file cut exactly between two members looks whole to
 * every reader: only an expected total can tell.)
 */
public final class GzipInput extends InputStream {

  /** Inflated bytes per stored byte that no honest bill reaches. */
  public static final int RATIO_MAX = 200;

  /** The ratio is looked at from here on: a small file may well repeat itself. */
  private static final long RATIO_FROM_BYTES = 16L << 20;

  private static final int BUFFER_BYTES = 64 * 1024;
  private static final int FLAG_CRC = 2;
  private static final int FLAG_EXTRA = 4;
  private static final int FLAG_NAME = 8;
  private static final int FLAG_COMMENT = 16;

  private final InputStream stored;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private int next;
  private int end;
  private long storedBytes;
  private long inflatedBytes;
  private long memberBytes;
  private boolean inMember;
  private boolean anyMember;
  private boolean done;

  /** Reads and closes {@code stored}. */
  public GzipInput(InputStream stored) {
    this.stored = stored;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (!done) {
      if (!inMember && !startMember()) {
        done = true;
        break;
      }
      int count = inflate(target, offset, length);
      if (count > 0) {
        count(target, offset, count);
        return count;
      }
    }
    return -1;
  }

  private int inflate(byte[] target, int offset, int length) throws IOException {
    try {
      int count = inflater.inflate(target, offset, length);
      if (count == 0) {
        if (inflater.finished()) {
          endMember();
        } else if (inflater.needsDictionary()) {
          throw new GzipDamaged("asks for a dictionary");
        } else if (inflater.needsInput()) {
          feed();
        }
      }
      return count;
    } catch (DataFormatException e) {
      throw new GzipDamaged("is damaged after " + inflatedBytes + " inflated bytes");
    }
  }

  private void feed() throws IOException {
    if (next == end && !fill()) {
      throw cut();
    }
    inflater.setInput(buffer, next, end - next);
    next = end;
  }

  private void count(byte[] target, int offset, int count) throws IOException {
    crc.update(target, offset, count);
    memberBytes += count;
    inflatedBytes += count;
    if (inflatedBytes > RATIO_FROM_BYTES && inflatedBytes / RATIO_MAX > storedBytes) {
      throw new GzipDamaged("inflates to more than " + RATIO_MAX + " times its size");
    }
  }

  private boolean startMember() throws IOException {
    if (next == end && !fill()) {
      if (!anyMember) {
        throw cut();
      }
      return false;
    }
    int first = stored();
    if (first == 0 && anyMember) {
      zerosToTheEnd();
      return false;
    }
    if (first != 0x1f || stored() != 0x8b) {
      throw new GzipDamaged("goes on with other bytes after the end of its data");
    }
    if (stored() != 8) {
      throw new GzipDamaged("uses an unknown compression");
    }
    skipHeader();
    inflater.reset();
    crc.reset();
    memberBytes = 0;
    inMember = true;
    anyMember = true;
    return true;
  }

  private void skipHeader() throws IOException {
    int flags = stored();
    for (int i = 0; i < 6; i++) {
      stored();
    }
    if ((flags & FLAG_EXTRA) != 0) {
      for (int left = stored() | stored() << 8; left > 0; left--) {
        stored();
      }
    }
    if ((flags & FLAG_NAME) != 0) {
      skipText();
    }
    if ((flags & FLAG_COMMENT) != 0) {
      skipText();
    }
    if ((flags & FLAG_CRC) != 0) {
      stored();
      stored();
    }
  }

  private void skipText() throws IOException {
    int letter = stored();
    while (letter != 0) {
      letter = stored();
    }
  }

  private void zerosToTheEnd() throws IOException {
    while (next < end || fill()) {
      if (buffer[next++] != 0) {
        throw new GzipDamaged("goes on with other bytes after the end of its data");
      }
    }
  }

  private void endMember() throws IOException {
    next = end - inflater.getRemaining();
    if (word() != crc.getValue() || word() != (memberBytes & 0xffff_ffffL)) {
      throw new GzipDamaged("does not have the check sum that it states");
    }
    inMember = false;
  }

  private long word() throws IOException {
    long word = 0;
    for (int shift = 0; shift < 32; shift += 8) {
      word |= (long) stored() << shift;
    }
    return word;
  }

  private int stored() throws IOException {
    if (next == end && !fill()) {
      throw cut();
    }
    return buffer[next++] & 0xff;
  }

  private boolean fill() throws IOException {
    next = 0;
    end = Math.max(0, stored.read(buffer, 0, buffer.length));
    storedBytes += end;
    return end > 0;
  }

  private static GzipDamaged cut() {
    return new GzipDamaged("ends before its data does: it was cut");
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    stored.close();
  }
}
