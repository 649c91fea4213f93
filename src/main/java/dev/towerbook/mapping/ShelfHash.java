package dev.towerbook.mapping;

import static dev.towerbook.table.sheet.SheetProblem.SHELF_READ;

import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.SourceLocation;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * SHA-256 over the shelf: of every CSV and YAML file the path, the length and the bytes, sorted by
 * path; and of each file. Hidden files (editors' locks) and texts like the README decide nothing
 * and are excluded.
 */
public final class ShelfHash {

  private ShelfHash() {}

  /** The hash in lower-case hexadecimal; a file that cannot be read is an error in the log. */
  static String of(Path folder, ProblemLog log) {
    MessageDigest digest = sha256();
    try {
      for (Path file : files(folder)) {
        byte[] bytes = Files.readAllBytes(file);
        digest.update(path(folder, file).getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(bytes.length).flip());
        digest.update(bytes);
      }
    } catch (IOException e) {
      log.error(SHELF_READ, SourceLocation.file("."), String.valueOf(e.getMessage()));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /**
   * The hash of each file by its path, of those that count.
   *
   * @throws IOException if one cannot be read
   */
  public static SortedMap<String, String> byFile(Path folder) throws IOException {
    SortedMap<String, String> hashes = new TreeMap<>();
    for (Path file : files(folder)) {
      hashes.put(
          path(folder, file), HexFormat.of().formatHex(sha256().digest(Files.readAllBytes(file))));
    }
    return hashes;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(ShelfHash::counts)
          .sorted((a, b) -> path(folder, a).compareTo(path(folder, b)))
          .toList();
    }
  }

  private static boolean counts(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return !name.startsWith(".")
        && (name.endsWith(".csv") || name.endsWith(".yaml") || name.endsWith(".yml"));
  }

  private static String path(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
