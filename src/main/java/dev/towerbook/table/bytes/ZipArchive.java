package dev.towerbook.table.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The members of a zip archive. Nothing is ever written under their names; an archive that holds a
 * name twice, a name that leads out of it, or a member with a password is refused as a whole, since
 * nobody could tell what it delivers.
 */
public final class ZipArchive {

  /** Members that an archive may have; no honest delivery comes near. */
  static final int MEMBERS_MAX = 10_000;

  private static final String AGAIN = "deliver the archive again, whole";
  private static final Pattern OUTSIDE =
      Pattern.compile("/.*|[A-Za-z]:.*|(.*/)?\\.\\.(/.*)?|.*\\p{Cntrl}.*", Pattern.DOTALL);

  private ZipArchive() {}

  /**
   * A member.
   *
   * @param name as the archive has it
   * @param stored bytes that it has in the archive
   */
  public record Member(String name, long stored) {}

  /**
   * All members but folders, in the order of the archive.
   *
   * @throws StoredDamaged if it is no whole archive that can be read
   */
  public static List<Member> members(Path file) throws IOException {
    List<Member> members = new ArrayList<>();
    Set<String> names = new HashSet<>();
    try (ZipFile zip = open(file)) {
      if (zip.size() > MEMBERS_MAX) {
        throw new StoredDamaged(
            "has " + zip.size() + " members; at most " + MEMBERS_MAX + " are read",
            "deliver fewer files, each with more rows");
      }
      for (ZipEntry entry : zip.stream().toList()) {
        String name = entry.getName().replace('\\', '/');
        if (OUTSIDE.matcher(name).matches()) {
          throw new StoredDamaged(
              "has a member whose name leads out of the archive: " + name.replaceAll("\\p{C}", "?"),
              "pack it again, with plain file names");
        }
        if (!names.add(name)) {
          throw new StoredDamaged(
              "holds two members with the name " + name, "pack it again, with each name once");
        }
        if (!entry.isDirectory() && !name.endsWith("/")) {
          members.add(new Member(entry.getName(), Math.max(0, entry.getCompressedSize())));
        }
      }
    }
    return members;
  }

  /** The bytes of a member, inflated and checked, to be closed by the caller. */
  public static InputStream open(Path file, String member) throws IOException {
    ZipFile zip = open(file);
    try {
      ZipEntry entry = zip.getEntry(member);
      if (entry == null) {
        throw new StoredDamaged("no longer holds " + member, AGAIN);
      }
      return new ZipMemberInput(zip, entry);
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  private static ZipFile open(Path file) throws IOException {
    try {
      return open(file, StandardCharsets.UTF_8);
    } catch (ZipException e) {
      if (!said(e).contains("bad entry name")) {
        throw refused(e);
      }
    }
    // Names of another encoding serve to tell members apart only.
    try {
      return open(file, StandardCharsets.ISO_8859_1);
    } catch (ZipException e) {
      throw refused(e);
    }
  }

  private static ZipFile open(Path file, Charset names) throws IOException {
    return new ZipFile(file.toFile(), names);
  }

  private static String said(ZipException e) {
    return String.valueOf(e.getMessage());
  }

  private static StoredDamaged refused(ZipException e) {
    if (said(e).contains("encrypted")) {
      return new StoredDamaged(
          "has a member that is encrypted with a password", "deliver the archive without password");
    }
    return new StoredDamaged(
        "is not a complete zip archive (" + said(e) + "): it is truncated or altered", AGAIN);
  }
}
