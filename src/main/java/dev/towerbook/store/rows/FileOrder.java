package dev.towerbook.store.rows;

import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/**
 * Rows of a table by file and row number. They are sorted here and not in SQL: databases sort text
 * by their own collations, and H2 sorts a large result on disk, which costs more than to read it.
 */
public final class FileOrder {

  private record Placed<T>(String delivery, int rowNumber, T value) {}

  private FileOrder() {}

  /**
   * What a query finds, in that order.
   *
   * @param sql gives {@code delivery_name} and {@code row_number}, in any order of rows
   */
  public static <T> List<T> query(
      JdbcTemplate jdbc, String sql, RowMapper<T> mapper, Object... arguments) {
    return jdbc
        .query(
            sql,
            (row, number) ->
                new Placed<>(
                    row.getString("delivery_name"),
                    row.getInt("row_number"),
                    mapper.mapRow(row, number)),
            arguments)
        .stream()
        .sorted(
            Comparator.<Placed<T>, String>comparing(Placed::delivery)
                .thenComparingInt(Placed::rowNumber))
        .map(Placed::value)
        .toList();
  }
}
