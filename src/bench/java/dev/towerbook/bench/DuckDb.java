package dev.towerbook.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** A DuckDB in memory, on all cores. */
final class DuckDb implements AutoCloseable {

  private static final boolean TRACE = Boolean.getBoolean("bench.trace");

  private final DuckDBConnection connection;

  private DuckDb(DuckDBConnection connection) {
    this.connection = connection;
  }

  static DuckDb open() throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:duckdb:");
    DuckDb duck = new DuckDb(connection.unwrap(DuckDBConnection.class));
    // No result here depends on the order of lines, and without it DuckDB needs less memory.
    duck.run("set preserve_insertion_order = false");
    return duck;
  }

  Connection connection() {
    return connection;
  }

  void run(String sql) throws SQLException {
    long start = System.nanoTime();
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
    if (TRACE) {
      System.err.println((System.nanoTime() - start) / 1_000_000 + " ms " + sql);
    }
  }

  /** Fills a table with whole numbers and texts. */
  void insert(String table, List<List<Object>> rows) throws SQLException {
    try (DuckDBAppender appender = connection.createAppender("main", table)) {
      for (List<Object> row : rows) {
        appender.beginRow();
        for (Object cell : row) {
          switch (cell) {
            case Integer number -> appender.append(number.intValue());
            default -> appender.append(cell.toString());
          }
        }
        appender.endRow();
      }
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
