package dev.towerbook.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Where the book is in a database server. It is the default schema of the user, unless there is a
 * book of another version, or one that the user may not read: then that one stays as it is, and a
 * schema beside it takes the new one. The book can be rebuilt from the inputs, so nothing is
 * converted.
 *
 * @param name schema to use; empty for the default schema
 * @param note what was done, for the console; empty if nothing was
 */
public record BookSchema(String name, Optional<String> note) {

  private static final String PREFIX = "towerbook_v";

  /** SQL state of a right that the user does not have. */
  private static final String NO_RIGHT = "42501";

  /** SQL states of a table or schema that is not there, in PostgreSQL and in H2. */
  private static final Set<String> NO_TABLE = Set.of("42P01", "3F000", "42S02", "42S03", "42S04");

  /** The user of the database may not create the schema that the book needs. */
  public static final class RightMissing extends Exception {
    private static final long serialVersionUID = 1L;

    private RightMissing(String message, SQLException cause) {
      super(message, cause);
    }
  }

  /**
   * Finds the schema for the book, and creates it if it has to stand beside an older one.
   *
   * @throws RightMissing if the user may not create it; the message has the statement for the
   *     administrator
   * @throws SQLException if the server cannot be reached or answers anything else
   */
  public static BookSchema of(String url, String user, String password)
      throws SQLException, RightMissing {
    try (Connection connection = DriverManager.getConnection(url, user, password)) {
      OptionalInt found;
      try {
        found = version(connection);
      } catch (SQLException e) {
        if (NO_RIGHT.equals(e.getSQLState())) {
          return beside(connection, "The database has a book that user " + user + " may not read");
        }
        throw e;
      }
      if (found.isEmpty() || found.getAsInt() == BookFile.SCHEMA_VERSION) {
        return new BookSchema("", Optional.empty());
      }
      return beside(
          connection,
          "The book in the database is of schema version "
              + found.getAsInt()
              + ", and this version of Towerbook keeps version "
              + BookFile.SCHEMA_VERSION);
    }
  }

  /** The schema beside a book that cannot be used; it is created if it is not there. */
  private static BookSchema beside(Connection connection, String why)
      throws SQLException, RightMissing {
    String beside = PREFIX + BookFile.SCHEMA_VERSION;
    if (exists(connection, beside)) {
      return new BookSchema(beside, Optional.empty());
    }
    String said =
        why + ": the old one stays, and a new one is built from the inputs in schema " + beside;
    create(connection, beside, said);
    return new BookSchema(beside, Optional.of(said + " beside it."));
  }

  /** Schema version of the book that a connection sees; empty if there is none. */
  static OptionalInt version(Connection connection) throws SQLException {
    try (PreparedStatement query =
            connection.prepareStatement("select schema_version from book_version");
        ResultSet rows = query.executeQuery()) {
      return rows.next() ? OptionalInt.of(rows.getInt(1)) : OptionalInt.empty();
    } catch (SQLException e) {
      if (NO_TABLE.contains(String.valueOf(e.getSQLState()))) {
        return OptionalInt.empty();
      }
      throw e;
    }
  }

  private static boolean exists(Connection connection, String schema) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "select 1 from information_schema.schemata where lower(schema_name) = ?")) {
      query.setString(1, schema);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static void create(Connection connection, String schema, String said)
      throws SQLException, RightMissing {
    try (Statement statement = connection.createStatement()) {
      statement.execute("create schema " + schema);
    } catch (SQLException e) {
      if (!NO_RIGHT.equals(e.getSQLState())) {
        throw e;
      }
      throw new RightMissing(
          said
              + ", which user "
              + connection.getMetaData().getUserName()
              + " may not create. Fix: let an administrator of the database run: create schema "
              + schema
              + " authorization \""
              + connection.getMetaData().getUserName()
              + "\";",
          e);
    }
  }
}
