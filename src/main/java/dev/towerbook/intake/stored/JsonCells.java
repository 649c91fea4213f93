package dev.towerbook.intake.stored;

import dev.towerbook.intake.stored.rows.CsvRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The cells of a row, by the columns in which the members of an object stand. */
final class JsonCells implements JsonObject.Members {

  private final Map<String, Integer> columns = new HashMap<>();
  private final byte[][] cells;

  JsonCells(List<String> columns) {
    for (int i = 0; i < columns.size(); i++) {
      this.columns.putIfAbsent(columns.get(i), i);
    }
    cells = new byte[columns.size()][];
  }

  byte[][] row() {
    return cells;
  }

  @Override
  public void nothing(String path) {}

  @Override
  public void text(String path, String text) {
    put(path, CsvRow.cell(text));
  }

  @Override
  public void nested(String path, byte[] json, int from, int to) {
    put(path, CsvRow.cell(json, from, to));
  }

  private void put(String path, byte[] cell) {
    Integer column = columns.get(path);
    if (column != null) {
      cells[column] = cell;
    }
  }
}
