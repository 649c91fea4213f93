package dev.towerbook.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The column contracts in {@code reports/README.md} are those of the files that a run writes. */
class CsvContractTest {

  @TempDir private static Path folder;

  @Test
  void every_file_has_the_columns_of_its_contract() throws IOException {
    Drill night = Drill.fresh(folder.resolve("night"));
    night.run();
    SortedMap<String, List<String>> written = new TreeMap<>();
    try (Stream<Path> files = Files.list(night.reports().resolve("2026-10/csv"))) {
      for (Path file : files.toList()) {
        String header = Files.readAllLines(file).getFirst();
        written.put(file.getFileName().toString(), List.of(header.split(",")));
      }
    }
    assertThat(contracts()).isEqualTo(written);
  }

  /** Columns by file: a heading names the file, the first cells of its table name the columns. */
  private static SortedMap<String, List<String>> contracts() throws IOException {
    SortedMap<String, List<String>> contracts = new TreeMap<>();
    List<String> columns = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("reports/README.md"))) {
      if (line.startsWith("### ")) {
        columns = new ArrayList<>();
        contracts.put(line.substring(4), columns);
      } else if (line.startsWith("| `")) {
        columns.add(line.substring(3, line.indexOf('`', 3)));
      }
    }
    return contracts;
  }
}
