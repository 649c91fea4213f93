package dev.towerbook.intake.stored;

import static java.util.Objects.requireNonNull;

import dev.towerbook.table.bytes.ZipArchive;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the bytes of a source lie: a whole file, or a part of one.
 *
 * @param file the file
 * @param part name of a member of a zip archive
 */
public record Content(Path file, Optional<String> part) {

  /** Stands between the name of an archive and that of its member. */
  public static final char MARK = '!';

  public Content {
    requireNonNull(file, "file");
    requireNonNull(part, "part");
  }

  /** A whole file. */
  public static Content of(Path file) {
    return new Content(file, Optional.empty());
  }

  /** A member of a zip archive. */
  public static Content member(Path archive, String member) {
    return new Content(archive, Optional.of(member));
  }

  /** Its bytes as they are stored, to be closed by the caller. */
  public InputStream open() throws IOException {
    return part.isPresent() ? ZipArchive.open(file, part.get()) : Files.newInputStream(file);
  }

  /**
   * How a part is named: folders inside an archive are part of its name, so that the folder of a
   * source is always that of its file.
   *
   * @param file name of the file, relative to the input folder
   */
  public static String name(String file, String part) {
    return file + MARK + part.replace('\\', '/').replace('/', MARK);
  }
}
