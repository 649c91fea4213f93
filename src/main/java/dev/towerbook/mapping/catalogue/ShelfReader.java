package dev.towerbook.mapping.catalogue;

import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.Row;
import dev.towerbook.table.SourceLocation;
import dev.towerbook.table.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Reads the tables of one shelf; what is wrong goes to the log. */
public final class ShelfReader {

  private final Path folder;
  private final ProblemLog log;

  public ShelfReader(Path folder, ProblemLog log) {
    this.folder = folder;
    this.log = log;
  }

  /** Takes the problems. */
  public ProblemLog log() {
    return log;
  }

  /** The rows of a list; none if the file is missing, which is an error if the file is needed. */
  public List<Row> rows(ShelfFile file) {
    if (isThere(file.path(), file.isRequired(), file.decides(), file.header())) {
      return rows(file.path(), file.columns(), file::knows);
    }
    return List.of();
  }

  /** The rows of a list that most shelves do without: its lack is not noted. */
  List<Row> rowsIfThere(ShelfFile file) {
    return Files.exists(folder.resolve(file.path())) ? rows(file) : List.of();
  }

  /** The rows of any table of the shelf. */
  public List<Row> rows(String path, Set<String> required, Predicate<String> known) {
    return new Table(path, log).rows(folder.resolve(path), required, known);
  }

  /**
   * True if the shelf has the file; its lack is noted.
   *
   * @param decides what it decides
   * @param header columns that it starts with
   */
  public boolean isThere(String path, boolean required, String decides, String header) {
    if (Files.exists(folder.resolve(path))) {
      return true;
    }
    String cause = "is missing; it decides " + decides;
    String cure = "add the file with at least the columns " + header;
    if (required) {
      log.error("SHELF-MISSING", SourceLocation.file(path), cause, "", cure);
    } else {
      log.warning("SHELF-MISSING", SourceLocation.file(path), cause, "", cure);
    }
    return false;
  }
}
