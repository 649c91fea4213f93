package dev.towerbook.mapping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Shelves for tests. {@code good} is whole; a folder under {@code bad} holds only the files in
 * which it differs, and {@code removed.txt} names those that it lacks.
 */
public final class ShelfFolders {

  static final Path ROOT = Path.of("src/test/resources/mapping");
  public static final Path GOOD = ROOT.resolve("good");

  private ShelfFolders() {}

  /** Lays a bad folder over the good shelf. */
  static Path laidOver(Path differences, Path shelf) throws IOException {
    copy(GOOD, shelf);
    copy(differences, shelf);
    Path removed = shelf.resolve("removed.txt");
    if (Files.exists(removed)) {
      for (String path : Files.readAllLines(removed)) {
        Files.delete(shelf.resolve(path));
      }
    }
    return shelf;
  }

  static List<Path> bad() throws IOException {
    try (Stream<Path> folders = Files.list(ROOT.resolve("bad"))) {
      return folders.sorted().toList();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.write(target, Files.readAllBytes(file));
      }
    }
  }
}
