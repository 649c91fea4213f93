package dev.towerbook.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;

/**
 * The H2 file of the book. It is scratch space that can be rebuilt from the inputs: a file that is
 * damaged, or was made by another version of the schema, is moved aside and the book starts anew.
 */
public final class BookFile {

  /** To be raised with every change of {@code book-schema.sql}. */
  public static final int SCHEMA_VERSION = 11;

  /** H2: another process has the file open. */
  private static final int IN_USE = 90020;

  private static final String NAME = "book";
  private static final String SUFFIX = ".mv.db";

  private BookFile() {}

  /**
   * JDBC URL of the book in a folder. {@code WRITE_DELAY=0}: a commit is written at once; the
   * default of 500 ms loses acknowledged commits when the process is killed. {@code
   * QUERY_CACHE_SIZE}: a run asks the same some hundred statements of every file; by default H2
   * keeps eight of them, and parses and plans the others each time.
   */
  public static String url(Path folder) {
    return "jdbc:h2:file:"
        + folder.toAbsolutePath().resolve(NAME)
        + ";WRITE_DELAY=0;QUERY_CACHE_SIZE=128;OPTIMIZE_REUSE_RESULTS=0";
  }

  /**
   * Checks the file before anything else opens it.
   *
   * @return what was done, if the file had to be moved aside
   * @throws IOException if it cannot be moved, or another process has it open: a file in use is not
   *     damaged
   */
  public static Optional<String> prepare(Path folder) throws IOException {
    Files.createDirectories(folder);
    if (!exists(folder)) {
      return Optional.empty();
    }
    OptionalInt version = OptionalInt.empty();
    try (Connection connection = DriverManager.getConnection(url(folder), "sa", "")) {
      version = BookSchema.version(connection);
    } catch (SQLException e) {
      if (e.getErrorCode() == IN_USE) {
        throw new IOException("the book in " + folder + " is already in use by another program", e);
      }
      return Optional.of(moveAside(folder, reason(e)));
    }
    if (version.isEmpty()) {
      return Optional.of(moveAside(folder, "it says no schema version"));
    }
    int found = version.getAsInt();
    return found == SCHEMA_VERSION ? Optional.empty() : Optional.of(keepBeside(folder, found));
  }

  /** True if there is a book of former runs. */
  public static boolean exists(Path folder) {
    return Files.exists(folder.resolve(NAME + SUFFIX));
  }

  /**
   * Moves a book that cannot be used aside, so that a new one begins.
   *
   * @param why in words
   * @return what was done
   */
  public static String moveAside(Path folder, String why) throws IOException {
    try (Connection connection = DriverManager.getConnection(url(folder), "sa", "");
        Statement statement = connection.createStatement()) {
      // Whatever a failed run has left open in this process must not write to the new file.
      statement.execute("shutdown immediately");
    } catch (SQLException e) {
      // It cannot even be opened: then nothing is open.
    }
    Path aside = free(folder, n -> "damaged-" + n);
    Files.move(folder.resolve(NAME + SUFFIX), aside);
    return "The book could not be used ("
        + why
        + "); it was moved to "
        + aside
        + " and is rebuilt from the inputs.";
  }

  /** A book of another schema version is no damage: it is kept under its version. */
  private static String keepBeside(Path folder, int found) throws IOException {
    Path beside = free(folder, n -> n == 1 ? "v" + found : "v" + found + "-" + n);
    Files.move(folder.resolve(NAME + SUFFIX), beside);
    return "The book is of schema version "
        + found
        + ", and this version of Towerbook keeps version "
        + SCHEMA_VERSION
        + ": it was moved to "
        + beside
        + ", and a new one is built from the inputs.";
  }

  private static String reason(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("unreadable");
  }

  /** Reads every cell of a book; what is wrong with it, if that fails. */
  public static Optional<String> unreadable(Path folder) {
    try (Connection connection = DriverManager.getConnection(url(folder), "sa", "");
        Statement statement = connection.createStatement()) {
      List<String> tables = new ArrayList<>();
      try (ResultSet names = connection.getMetaData().getTables(null, "PUBLIC", null, null)) {
        while (names.next()) {
          tables.add(names.getString("TABLE_NAME"));
        }
      }
      for (String table : tables) {
        try (ResultSet rows = statement.executeQuery("table " + table)) {
          int columns = rows.getMetaData().getColumnCount();
          while (rows.next()) {
            for (int column = 1; column <= columns; column++) {
              rows.getString(column);
            }
          }
        }
      }
      return Optional.empty();
    } catch (SQLException | RuntimeException e) {
      return Optional.of(reason(e));
    }
  }

  /** The first free name of those by number. */
  private static Path free(Path folder, IntFunction<String> word) {
    int n = 1;
    while (Files.exists(folder.resolve(NAME + "." + word.apply(n) + SUFFIX))) {
      n++;
    }
    return folder.resolve(NAME + "." + word.apply(n) + SUFFIX);
  }
}
