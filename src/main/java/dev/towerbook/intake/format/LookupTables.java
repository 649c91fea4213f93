package dev.towerbook.intake.format;

import static dev.towerbook.intake.problem.FormatProblem.FORMAT_TABLE;
import static dev.towerbook.intake.problem.FormatProblem.FORMAT_TABLE_TWICE;

import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.Row;
import dev.towerbook.table.Table;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The CSV files that are beside the format files, each read once. */
final class LookupTables {

  private final Path folder;
  private final String name;
  private final ProblemLog log;
  private final Map<String, List<Row>> rows = new HashMap<>();

  /**
   * @param name the folder as the user knows it
   */
  LookupTables(Path folder, String name, ProblemLog log) {
    this.folder = folder;
    this.name = name;
    this.log = log;
  }

  /** Column {@code key} → column {@code give}, in file order; a row without a key is excluded. */
  Map<String, String> read(String file, String key, String give) {
    Map<String, String> table = new LinkedHashMap<>();
    String shown = name + "/" + file;
    List<Row> all =
        rows.computeIfAbsent(
            file,
            none ->
                new Table(shown, log)
                    .rows(folder.resolve(file), Set.of(key, give), column -> true));
    for (Row row : all) {
      if (!row.has(key) || !row.has(give)) {
        log.error(FORMAT_TABLE.with(row.has(key) ? give : key), row.place());
        return table;
      }
      if (!row.text(key).isEmpty() && table.putIfAbsent(row.text(key), row.text(give)) != null) {
        log.error(FORMAT_TABLE_TWICE, row.place(key), row.text(key));
      }
    }
    return table;
  }
}
