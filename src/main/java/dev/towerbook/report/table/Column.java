package dev.towerbook.report.table;

import java.util.function.Function;

/**
 * One column: what it is called, what it holds, and how a row fills it.
 *
 * @param name in the header of a CSV file, and of figures in {@code figures.csv}; stable from
 *     release to release
 * @param type of its cells; a column of a page holds what its accessor gives
 * @param title at its head on a page
 * @param meaning what it holds, for the contract of a CSV file
 * @param value what a row has there, see {@link Cell#of}
 * @param look on a page
 */
public record Column<R>(
    String name,
    ColumnType type,
    String title,
    String meaning,
    Function<R, ? extends Object> value,
    Look<R> look) {

  /** A column of a CSV file. */
  public static <R> Column<R> ofFile(
      ColumnType type, String name, String meaning, Function<R, ? extends Object> value) {
    return new Column<>(name, type, name, meaning, value, Look.of("", ""));
  }

  /** A column of a page. */
  static <R> Column<R> ofPage(
      String title, String name, Function<R, ? extends Object> value, Look<R> look) {
    return new Column<>(name, ColumnType.TEXT, title, "", value, look);
  }

  Column<R> with(Look<R> other) {
    return new Column<>(name, type, title, meaning, value, other);
  }

  /**
   * The cell of a row.
   *
   * @throws IllegalStateException if the row has something else than the column may hold
   */
  public Cell cell(R row) {
    try {
      return Cell.of(type, value.apply(row));
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("column " + name + ": " + e.getMessage(), e);
    }
  }
}
