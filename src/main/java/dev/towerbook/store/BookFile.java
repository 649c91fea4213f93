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

/**
 * The H2 file of the book. It is scratch space that can be rebuilt from the inputs: a file that is
 * damaged, or was made by another version of the schema, is moved aside and the book starts anew.
 */
public final class BookFile {

  /** To be raised with every change of {@code book-schema.sql}. */
  public static final int SCHEMA_VERSION = 9;

  /** H2: another process has the file open. */
  private static final int IN_USE = 90020;

  private static final String NAME = "book";
  private static final String SUFFIX = ".mv.db";

  private BookFile() {}

  /**
   * JDBC URL of the book in a folder. {@code WRITE_DELAY=0}: a commit is written at once; the
   * default of 500 ms loses acknowledged commits when the process is killed. {@code
   * QUERY_CACHE_SIZE}: a night asks the same some hundred statements of every file; by default H2
   * keeps eight of them, and parses and plans the others each time.
   */
  public static String url(Path folder) {
    return "jdbc:h2:file:"
        + folder.toAbsolutePath().resolve(NAME)
        + ";WRITE_DELAY=0;QUERY_CACHE_SIZE=128";
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
    String damage = damage(folder);
    if (damage.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(moveAside(folder, damage));
  }

  /** True if there is a book of former nights. */
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
    Path aside = free(folder);
    Files.move(folder.resolve(NAME + SUFFIX), aside);
    return "The book could not be used ("
        + why
        + "); it was moved to "
        + aside
        + " and is rebuilt from the inputs.";
  }

  private static String damage(Path folder) throws IOException {
    try (Connection connection = DriverManager.getConnection(url(folder), "sa", "");
        Statement statement = connection.createStatement();
        ResultSet version = statement.executeQuery("select schema_version from book_version")) {
      if (version.next() && version.getInt(1) == SCHEMA_VERSION) {
        return "";
      }
      return "it was made by another version of Towerbook";
    } catch (SQLException e) {
      if (e.getErrorCode() == IN_USE) {
        throw new IOException("the book in " + folder + " is already in use by another program", e);
      }
      return String.valueOf(e.getMessage()).lines().findFirst().orElse("unreadable");
    }
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
      return Optional.of(String.valueOf(e.getMessage()).lines().findFirst().orElse("unreadable"));
    }
  }

  private static Path free(Path folder) {
    int n = 1;
    while (Files.exists(folder.resolve(NAME + ".damaged-" + n + SUFFIX))) {
      n++;
    }
    return folder.resolve(NAME + ".damaged-" + n + SUFFIX);
  }
}
