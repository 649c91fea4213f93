package dev.towerbook.table.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Inflates a member of a zip archive and refuses, unlike the JDK's stream, one that does not have
 * the size and the check sum that the archive states, or that inflates without measure.
 */
final class ZipMemberInput extends InputStream {

  /** The ratio is looked at from here on, as of gzip files. */
  private static final long RATIO_FROM_BYTES = 16L << 20;

  private final ZipFile zip;
  private final ZipEntry entry;
  private final InputStream inflated;
  private final CRC32 crc = new CRC32();
  private long bytes;

  /** Closes the archive with the stream. */
  ZipMemberInput(ZipFile zip, ZipEntry entry) throws IOException {
    this.zip = zip;
    this.entry = entry;
    inflated = zip.getInputStream(entry);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count;
    try {
      count = inflated.read(target, offset, length);
    } catch (ZipException | java.io.EOFException e) {
      throw damaged("is damaged after " + bytes + " inflated bytes");
    }
    if (count > 0) {
      crc.update(target, offset, count);
      bytes += count;
      if (bytes > RATIO_FROM_BYTES
          && bytes / GzipInput.RATIO_MAX > Math.max(1, entry.getCompressedSize())) {
        throw damaged("inflates to more than " + GzipInput.RATIO_MAX + " times its size");
      }
    } else if (count < 0 && (bytes != entry.getSize() || crc.getValue() != entry.getCrc())) {
      throw damaged("does not have the size and the check sum that the archive states");
    }
    return count;
  }

  private StoredDamaged damaged(String what) {
    return new StoredDamaged(
        "its member " + entry.getName() + " " + what, "deliver the archive again, whole");
  }

  @Override
  public void close() throws IOException {
    try (zip) {
      inflated.close();
    }
  }
}
