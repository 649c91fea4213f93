package dev.towerbook.report.csv;

import static java.util.Objects.requireNonNull;

import dev.towerbook.table.TableWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * One CSV file of the pack.
 *
 * @param name file name, like {@code app_tco.csv}
 * @param meaning one sentence for the index
 * @param columns the header, stable from release to release
 * @param rows writes the rows
 */
record CsvFile(String name, String meaning, List<String> columns, Rows rows) {

  /** Writes all rows of a file. */
  @FunctionalInterface
  interface Rows {
    void write(TableWriter out);
  }

  CsvFile {
    requireNonNull(name, "name");
    requireNonNull(meaning, "meaning");
    columns = List.copyOf(columns);
    requireNonNull(rows, "rows");
  }

  void writeTo(Path folder) throws IOException {
    try (TableWriter out = new TableWriter(folder.resolve(name), columns)) {
      rows.write(out);
    }
  }
}
