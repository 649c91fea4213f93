package dev.towerbook.report.table;

import dev.towerbook.table.TableWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Columns and rows → a CSV file: the one way in which the house writes a table. */
public final class CsvWriting {

  private CsvWriting() {}

  /**
   * Writes the file, row by row: nothing of it is held in memory.
   *
   * @param file created, or replaced
   * @throws IllegalStateException if a row does not fit its columns: a defect of the table
   */
  public static <R> void write(Path file, List<Column<R>> columns, Stream<R> rows)
      throws IOException {
    List<String> header = columns.stream().map(Column::name).toList();
    try (rows;
        TableWriter out = new TableWriter(file, header)) {
      rows.forEachOrdered(
          row -> {
            columns.forEach(column -> put(out, column.cell(row)));
            out.endRow();
          });
    }
  }

  private static void put(TableWriter out, Cell cell) {
    switch (cell) {
      case Cell.Text text -> out.text(text.text());
      case Cell.Exact exact -> out.number(exact.number());
      case Cell.Shown shown -> out.shown(shown.figure().shown());
      case Cell.Empty none -> out.empty();
      default -> out.text(cell.plain());
    }
  }
}
