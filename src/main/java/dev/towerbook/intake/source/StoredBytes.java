package dev.towerbook.intake.source;

import dev.towerbook.intake.stored.Content;
import dev.towerbook.intake.stored.StoredAs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Reads a file once as it is stored: its size, its time, its check sum, its first bytes. */
public final class StoredBytes {

  private static final int BUFFER_BYTES = 256 * 1024;

  private StoredBytes() {}

  /**
   * What the file is as bytes.
   *
   * @param name relative to the input folder; its ending tells how the rows are stored
   */
  public static SourceFile.Bytes of(Content content, String name) throws IOException {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[BUFFER_BYTES];
    boolean gzip = false;
    long size = 0;
    // Asked before, so that a change during the reading is seen by everybody who reads later.
    FileTime modified = Files.getLastModifiedTime(content.file());
    FileIdentity identity = FileIdentity.of(content.file());
    try (InputStream stored = content.open()) {
      for (int count = stored.readNBytes(buffer, 0, buffer.length);
          count > 0;
          count = stored.readNBytes(buffer, 0, buffer.length)) {
        if (size == 0) {
          gzip = isGzip(buffer, count);
        }
        digest.update(buffer, 0, count);
        size += count;
      }
    }
    if (content.isSheet()) {
      digest.update(content.part().orElseThrow().getBytes(StandardCharsets.UTF_8));
    }
    String hex = HexFormat.of().formatHex(digest.digest());
    return new SourceFile.Bytes(size, modified, hex, as(content, name, gzip), identity);
  }

  private static StoredAs as(Content content, String name, boolean gzip) {
    return content.isSheet() ? StoredAs.SHEET : StoredAs.of(name, gzip);
  }

  /** True if the first bytes are those of a gzip file. */
  public static boolean isGzip(Content content) throws IOException {
    try (InputStream stored = content.open()) {
      byte[] start = stored.readNBytes(2);
      return isGzip(start, start.length);
    }
  }

  private static boolean isGzip(byte[] start, int count) {
    return count > 1 && (start[0] & 0xff) == 0x1f && (start[1] & 0xff) == 0x8b;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
