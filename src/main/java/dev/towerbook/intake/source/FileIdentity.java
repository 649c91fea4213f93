package dev.towerbook.intake.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * What tells a file from another one of the same size and time, as far as the file system knows it.
 *
 * @param key inode and device
 * @param changed time of the last change of content or attributes, which no program can set
 */
public record FileIdentity(Optional<String> key, Optional<String> changed) {

  /** Nothing is known. */
  public static final FileIdentity UNKNOWN = new FileIdentity(Optional.empty(), Optional.empty());

  static FileIdentity of(Path path) throws IOException {
    Object key = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
    boolean unix = path.getFileSystem().supportedFileAttributeViews().contains("unix");
    Optional<String> changed =
        unix
            ? Optional.of(String.valueOf(Files.getAttribute(path, "unix:ctime")))
            : Optional.empty();
    return new FileIdentity(Optional.ofNullable(key).map(Object::toString), changed);
  }

  /** False if both are known and differ. */
  boolean agreesWith(FileIdentity other) {
    return agree(key, other.key) && agree(changed, other.changed);
  }

  private static boolean agree(Optional<String> one, Optional<String> other) {
    return one.isEmpty() || other.isEmpty() || one.equals(other);
  }
}
