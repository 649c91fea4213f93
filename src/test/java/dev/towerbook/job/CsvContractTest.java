package dev.towerbook.job;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contracts in {@code reports/README.md} are those of the files that a run writes. */
class CsvContractTest {

  private static final Pattern KEY = Pattern.compile("Key:((?:[\\s,]*`[a-z0-9_]+`)+)");
  private static final Pattern KEY_UP_TO = Pattern.compile("Key: all columns up to `([a-z_]+)`");
  private static final Pattern NAME = Pattern.compile("`([a-z0-9_]+)`");

  @TempDir private static Path folder;
  private static Path csv;

  /** What a contract says: the columns, and which of them tell the rows apart. */
  private record Contract(List<String> columns, List<String> closed, StringBuilder words) {

    Contract() {
      this(new ArrayList<>(), new ArrayList<>(), new StringBuilder());
    }

    List<String> key() {
      Matcher upTo = KEY_UP_TO.matcher(words);
      if (upTo.find()) {
        return columns.subList(0, columns.indexOf(upTo.group(1)) + 1);
      }
      Matcher key = KEY.matcher(words);
      return key.find()
          ? NAME.matcher(key.group(1)).results().map(name -> name.group(1)).toList()
          : List.of();
    }
  }

  /** A night with what makes rows alike: sources in two files, an unused commitment, no tags. */
  @BeforeAll
  static void run() throws IOException {
    Drill run = Drill.fresh(folder.resolve("night"));
    for (String source : List.of("usage/2026-10.csv", "timesheets/2026-10.csv")) {
      halve(run.input().resolve(source));
    }
    Files.copy(
        Path.of("sample-data/bills/aws/2026-10.csv"), run.input().resolve("bills/aws/all.csv"));
    Files.delete(run.input().resolve("bills/aws/2026-10.csv"));
    Files.writeString(
        run.mappings().resolve("commitment-policy.csv"),
        "commitment_id,valid_from,valid_to,unused,shared_pool,why\n*,,,proportional,,drill\n");
    assertThat(run.run().code()).isEqualTo(3);
    csv = run.reports().resolve("2026-10/csv");
  }

  private static void halve(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<String> other = new ArrayList<>(lines.subList(lines.size() / 2, lines.size()));
    other.addFirst(lines.getFirst());
    Files.write(file.resolveSibling("other.csv"), other);
    Files.write(file, lines.subList(0, lines.size() / 2));
  }

  @Test
  void every_file_has_the_columns_of_its_contract() throws IOException {
    SortedMap<String, List<String>> written = new TreeMap<>();
    try (Stream<Path> files = Files.list(csv)) {
      for (Path file : files.toList()) {
        String header = Files.readAllLines(file).getFirst();
        written.put(file.getFileName().toString(), List.of(header.split(",")));
      }
    }
    SortedMap<String, List<String>> stated = new TreeMap<>();
    contracts().forEach((file, contract) -> stated.put(file, contract.columns()));
    assertThat(stated).isEqualTo(written);
  }

  @Test
  void the_key_of_every_file_tells_its_rows_apart() throws IOException {
    for (Path pack : List.of(csv, Path.of("reports/sample/csv"))) {
      for (String file : contracts().keySet()) {
        List<String> key = contracts().get(file).key();
        assertThat(key).as("%s states its key", file).isNotEmpty();
        Set<List<String>> seen = new HashSet<>();
        for (List<String> row : rows(pack.resolve(file), key)) {
          assertThat(seen.add(row)).as("%s: %s = %s stands once", file, key, row).isTrue();
        }
      }
    }
  }

  /** Words of FOCUS and of sources keep their spelling; units, as metrics, have {@code _}. */
  private static final Set<String> OTHER_WORDS =
      Set.of("charge_category", "charge_class", "pricing_category", "commitment_status", "unit");

  @Test
  void closed_words_are_in_lower_case_with_hyphens() throws IOException {
    for (String file : contracts().keySet()) {
      List<String> words = new ArrayList<>(contracts().get(file).closed());
      words.removeAll(OTHER_WORDS);
      for (List<String> row : rows(csv.resolve(file), words)) {
        assertThat(row).as("%s: %s", file, words).allMatch(word -> word.matches("[a-z0-9 -]*"));
      }
    }
  }

  private static List<List<String>> rows(Path file, List<String> columns) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : reader) {
        rows.add(columns.stream().map(row::getField).toList());
      }
    }
    return rows;
  }

  /** By file: a heading names it, the first cells of its table name the columns. */
  private static SortedMap<String, Contract> contracts() throws IOException {
    SortedMap<String, Contract> contracts = new TreeMap<>();
    Contract contract = new Contract();
    for (String line : Files.readAllLines(Path.of("reports/README.md"))) {
      if (line.startsWith("### ")) {
        contract = new Contract();
        contracts.put(line.substring(4), contract);
      } else if (line.startsWith("| `")) {
        String column = line.substring(3, line.indexOf('`', 3));
        contract.columns().add(column);
        if (line.contains("` | word |")) {
          contract.closed().add(column);
        }
      } else {
        contract.words().append(line).append('\n');
      }
    }
    return contracts;
  }
}
