package dev.towerbook.report.former;

import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.Row;
import dev.towerbook.table.Severity;
import dev.towerbook.table.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The CSV files of a published pack. */
final class PackCsv {

  private final Path folder;
  private final ProblemLog log = new ProblemLog();

  PackCsv(Path pack) {
    this.folder = pack.resolve("csv");
  }

  boolean has(String name) {
    return Files.exists(folder.resolve(name));
  }

  /** Its rows; none if the file cannot be read, which {@link #isReadable} tells. */
  List<Row> rows(String name, Set<String> required) {
    return new Table(name, log).rows(folder.resolve(name), required, column -> true);
  }

  /** True if all that was asked for could be read. */
  boolean isReadable() {
    return log.all().stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
  }
}
