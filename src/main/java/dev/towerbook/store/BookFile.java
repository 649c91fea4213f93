package dev.towerbook.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * The H2 file of the book. It is scratch space that can be rebuilt from the inputs: a file that is
 * damaged, or was made by another version of the schema, is moved aside and the book starts anew.
 */
public final class BookFile {

  /** To be raised with every change of {@code book-schema.sql}. */
  public static final int SCHEMA_VERSION = 7;

  /** H2: another process has the file open. */
  private static final int IN_USE = 90020;

  private static final String NAME = "book";
  private static final String SUFFIX = ".mv.db";

  private BookFile() {}

  /**
   * JDBC URL of the book in a folder. {@code WRITE_DELAY=0}: a commit is written at once; the
   * default of 500 ms loses acknowledged commits when the process is killed.
   */
  public static String url(Path folder) {
    return "jdbc:h2:file:" + folder.toAbsolutePath().resolve(NAME) + ";WRITE_DELAY=0";
  }

  /**
   * Checks the file before anything else opens it.
   *
   * @return what was done, if the file had to be moved aside
   * @throws IOException if it cannot be moved, or another process has it open: a file in use is not
   *     damaged
   */
  public static Optional<String> prepare(Path folder) throws IOException {
    Path file = folder.resolve(NAME + SUFFIX);
    Files.createDirectories(folder);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    String damage = damage(folder);
    if (damage.isEmpty()) {
      return Optional.empty();
    }
    Path aside = free(folder);
    Files.move(file, aside);
    return Optional.of(
        "The book could not be used ("
            + damage
            + "); it was moved to "
            + aside
            + " and is rebuilt from the inputs.");
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

  private static Path free(Path folder) {
    int n = 1;
    while (Files.exists(folder.resolve(NAME + ".damaged-" + n + SUFFIX))) {
      n++;
    }
    return folder.resolve(NAME + ".damaged-" + n + SUFFIX);
  }
}
