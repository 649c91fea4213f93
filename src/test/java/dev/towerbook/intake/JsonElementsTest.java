package dev.towerbook.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.intake.dataset.UsageReader;
import dev.towerbook.intake.declared.DeclaredSources;
import dev.towerbook.intake.folder.InputFiles;
import dev.towerbook.intake.folder.InputFolder;
import dev.towerbook.intake.row.RowsRead;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.intake.stored.Content;
import dev.towerbook.intake.stored.Conversion;
import dev.towerbook.intake.stored.RowCount;
import dev.towerbook.intake.stored.StoredAs;
import dev.towerbook.intake.stored.rows.ConvertedRows;
import dev.towerbook.table.Loaded;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON whose objects do not stand one on each line. */
class JsonElementsTest {

  private static final String PRETTY =
      """
      [
        {
          "date": "2026-10-01",
          "application": "crm, \\"new\\"",
          "unit": "transaction",
          "quantity": 7.50,
          "wrapper": null
        },

        {"date": "2026-10-02", "application": "a]b}c\\\\", "unit": "transaction", "quantity": 1e2}
      ]
      """;

  @TempDir private Path folder = Path.of("");

  private Loaded<InputFiles> read(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    return InputFolder.read(folder, Sources.formats(), DeclaredSources.NONE);
  }

  private Loaded<InputFiles> read(String name, String text) throws IOException {
    return read(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Problem> reported(Loaded<InputFiles> read) {
    return read.problems().stream().filter(p -> !p.code().equals("INPUT-FOLDER")).toList();
  }

  /** Line, application and count of each row; then what is wrong. */
  private static List<String> rows(Loaded<InputFiles> read) {
    assertThat(reported(read)).isEmpty();
    SourceFile file = read.value().files().getFirst();
    List<String> rows = new ArrayList<>();
    RowsRead counted =
        UsageReader.read(
            file,
            count ->
                rows.add(
                    count.place().line()
                        + " "
                        + count.application()
                        + " "
                        + count.quantity().toPlainString()));
    counted.problems().forEach(problem -> rows.add(problem.code() + " " + problem.place()));
    long bad = counted.problems().stream().filter(p -> p.severity() == Severity.REJECTED).count();
    assertThat(counted.counted()).isEqualTo(rows.size() + counted.apart() - bad + bad);
    return rows;
  }

  @Test
  void an_array_over_several_lines_has_the_lines_of_its_objects() throws IOException {
    assertThat(rows(read("usage/a.json", PRETTY)))
        .containsExactly("2 crm, \"new\" 7.50", "10 a]b}c\\ 100");
    assertThat(RowCount.of(folder.resolve("usage/a.json"))).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"usage/a.json", "usage/a.jsonl", "usage/a.ndjson"})
  void an_array_on_one_line_counts_its_objects(String name) throws IOException {
    String one = PRETTY.replace("\n", " ");
    assertThat(rows(read(name, one))).containsExactly("1 crm, \"new\" 7.50", "2 a]b}c\\ 100");
    assertThat(rows(read(name, "\ufeff" + one))).hasSize(2);
  }

  @Test
  void objects_one_after_the_other_and_one_a_line_are_the_same_rows() throws IOException {
    String inside = PRETTY.strip();
    String loose = inside.substring(1, inside.length() - 1).replace("},", "}");
    assertThat(rows(read("usage/a.json", loose)))
        .extracting(row -> row.replaceAll("^\\d+ ", ""))
        .containsExactly("crm, \"new\" 7.50", "a]b}c\\ 100");
    String lines =
        Arrays.stream(loose.replace("\n", " ").split("(?<=})", -1))
            .filter(line -> !line.isBlank())
            .map(String::strip)
            .collect(Collectors.joining("\n", "", "\n"));
    // A brace inside a text was cut at, too; the two halves are put together again.
    assertThat(rows(read("usage/a.json", lines.replace("a]b}\nc", "a]b}c")))).hasSize(2);
  }

  @Test
  void in_gzip_too() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(PRETTY.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(rows(read("usage/a.json.gz", out.toByteArray()))).hasSize(2);
  }

  @Test
  void what_is_no_object_is_a_row_that_is_rejected() throws IOException {
    String text =
        PRETTY.replace("\n  {\"date\"", "\n  null, 5, [1, {\"a\": 2}], \"x\",\n  {\"date\"");
    assertThat(rows(read("usage/a.json", text)))
        .filteredOn(row -> row.contains("usage/a.json:"))
        .hasSize(4);
  }

  @Test
  void a_file_that_stops_being_json_is_refused_with_the_place() throws IOException {
    for (int length = 10; length < PRETTY.strip().length(); length++) {
      Loaded<InputFiles> read = read("usage/a.jsonl", PRETTY.substring(0, length));
      assertThat(reported(read))
          .as("cut at " + length)
          .anyMatch(p -> p.severity() == Severity.ERROR);
    }
    Loaded<InputFiles> wrong = read("usage/a.jsonl", PRETTY.replace("7.50,", "7,50,"));
    assertThat(reported(wrong).getFirst().cause()).contains("line 6, column");
    assertThat(reported(read("usage/a.jsonl", PRETTY + "{}"))).isNotEmpty();
    assertThat(reported(read("usage/a.jsonl", PRETTY.replace("\"unit\"", "\"date\""))))
        .isNotEmpty();
  }

  @Test
  void a_delivery_that_was_cut_is_refused_and_settings_stay_unread() throws IOException {
    Loaded<InputFiles> cut = read("usage/a.json", PRETTY.substring(0, PRETTY.length() - 20));
    assertThat(reported(cut)).extracting(Problem::severity).containsExactly(Severity.ERROR);
    Files.delete(folder.resolve("usage/a.json"));
    Loaded<InputFiles> settings =
        read("usage/settings.json", "{\"version\": 3, \"a\": {\"b\": 1}}\n");
    assertThat(reported(settings)).extracting(Problem::code).containsExactly("INPUT-IGNORED");
    Files.delete(folder.resolve("usage/settings.json"));
    Loaded<InputFiles> wrapped = read("usage/page.json", "{\"value\": " + PRETTY + "}");
    assertThat(reported(wrapped)).extracting(Problem::severity).containsExactly(Severity.ACTION);
  }

  @Test
  void nested_values_are_one_cell_without_blanks_and_with_their_digits() throws IOException {
    Path file = folder.resolve("a.json");
    Files.writeString(
        file,
        "[\n{\"t\": {\n \"k\": \"v w\",\n \"n\": [1.10, -2E+3, true, null]\n},\n \"x\": 0.1}\n]");
    List<String> columns =
        Conversion.columns(Content.of(file), StoredAs.JSON_LINES, below -> false);
    try (ConvertedRows rows = Conversion.rows(Content.of(file), StoredAs.JSON_LINES, columns)) {
      assertThat(new String(rows.readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo("\n\"{\"\"k\"\":\"\"v w\"\",\"\"n\"\":[1.10,-2E+3,true,null]}\",0.1\n");
      assertThat(rows.counted()).isEqualTo(2);
    }
  }

  @Test
  void an_object_without_measure_is_refused() throws IOException {
    String keys =
        IntStream.range(0, 20_000)
            .mapToObj(i -> "\"k" + i + "\":1")
            .collect(Collectors.joining(","));
    assertThat(reported(read("usage/a.jsonl", "[{" + keys + "}]")).getFirst().cause())
        .contains("more than 16384 members");
    String deep = "[{\"a\":" + "[".repeat(100_000);
    assertThat(reported(read("usage/a.jsonl", deep))).isNotEmpty();
  }
}
