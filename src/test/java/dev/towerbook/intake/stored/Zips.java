package dev.towerbook.intake.stored;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes zip archives, also such as no program would write. */
public final class Zips {

  private final Map<String, byte[]> members = new LinkedHashMap<>();

  /** Adds a member. */
  public Zips with(String name, byte[] bytes) {
    members.put(name, bytes);
    return this;
  }

  /** Adds a member of text. */
  public Zips with(String name, String text) {
    return with(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The archive. */
  public byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> member : members.entrySet()) {
        ZipEntry entry = new ZipEntry(member.getKey());
        entry.setLastModifiedTime(FileTime.fromMillis(1_700_000_000_000L));
        zip.putNextEntry(entry);
        zip.write(member.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** The archive with another name for a member, as long as the true one, wherever it stands. */
  public static byte[] renamed(byte[] archive, String name, String other) {
    String text = new String(archive, StandardCharsets.ISO_8859_1);
    return text.replace(name, other).getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The archive with the mark of a password on each member. */
  public static byte[] encrypted(byte[] archive) {
    byte[] marked = archive.clone();
    String text = new String(archive, StandardCharsets.ISO_8859_1);
    for (int at = text.indexOf("PK\u0001\u0002");
        at >= 0;
        at = text.indexOf("PK\u0001\u0002", at + 1)) {
      marked[at + 8] |= 1;
    }
    return marked;
  }
}
