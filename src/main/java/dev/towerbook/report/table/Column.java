package dev.towerbook.report.table;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;

/**
 * One column: its contract, and how a row fills it.
 *
 * @param name in the header of a CSV file; stable from release to release
 * @param meaning what it holds, for the contract
 * @param value what a row has there, see {@link Cell#of}
 */
public record Column<R>(
    ColumnType type, String name, String meaning, Function<R, ? extends Object> value) {

  public Column {
    requireNonNull(type, "type");
    requireNonNull(name, "name");
    requireNonNull(meaning, "meaning");
    requireNonNull(value, "value");
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
