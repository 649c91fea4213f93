package dev.towerbook.intake.stored;

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
 * @param part name of a member of a zip archive, or of a sheet of a workbook
 * @param isSheet true if the part is a sheet
 */
public record Content(Path file, Optional<String> part, boolean isSheet) {

  /** Stands between the name of a file and that of its part. */
  public static final char MARK = '!';

  /** A whole file. */
  public static Content of(Path file) {
    return new Content(file, Optional.empty(), false);
  }

  /** A member of a zip archive. */
  public static Content member(Path archive, String member) {
    return new Content(archive, Optional.of(member), false);
  }

  /** A sheet of a workbook. */
  public static Content sheet(Path workbook, String sheet) {
    return new Content(workbook, Optional.of(sheet), true);
  }

  /** Its bytes as they are stored, to be closed by the caller; of a sheet those of its workbook. */
  public InputStream open() throws IOException {
    return part.isPresent() && !isSheet
        ? ZipArchive.open(file, part.get())
        : Files.newInputStream(file);
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
