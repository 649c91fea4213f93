package dev.towerbook.job;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import dev.towerbook.job.Drill.Outcome;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a verdict says of the data that it rests on, by the real command over a small company. */
class WhatIfRunTest {

  @TempDir private static Path folder;
  private static Drill untouched;

  @BeforeAll
  static void input() throws IOException {
    untouched = Drill.fresh(folder.resolve("untouched"));
  }

  @Test
  void a_missing_rate_weakens_whoever_it_charged_and_is_no_zero() throws IOException {
    Drill run = untouched.copyTo(folder.resolve("rate"));
    Drill.edit(run.mappings().resolve("rates/exchange-rates.csv"), "2026-10,USD,", "2026-10,CHF,");
    Outcome outcome = run.run();
    assertThat(outcome.code()).as(outcome.err()).isEqualTo(3);
    List<Map<String, String>> weak =
        rows(run, "recommendations.csv").stream()
            .filter(row -> cell(row, "data_caveats").contains("no exchange rate for USD"))
            .toList();
    assertThat(weak).isNotEmpty();
    assertThat(weak).allSatisfy(row -> assertThat(cell(row, "weakened_by")).isNotEmpty());
  }

  @Test
  void a_count_that_ends_in_mid_month_is_named_beside_the_verdict() throws IOException {
    Drill run = untouched.copyTo(folder.resolve("count"));
    Path counts = run.input().resolve("usage/2026-10.csv");
    List<String> lines = Files.readAllLines(counts);
    Files.write(counts, lines.stream().filter(line -> !line.matches(".*2026-10-[23].*")).toList());
    assertThat(Files.readAllLines(counts)).hasSizeLessThan(lines.size());
    Outcome outcome = run.run();
    assertThat(outcome.code()).as(outcome.err()).isEqualTo(3);
    assertThat(rows(run, "recommendations.csv"))
        .extracting(row -> cell(row, "data_caveats"))
        .anyMatch(caveat -> caveat.contains("counts for 19 of 31 days"));
  }

  @Test
  void a_blank_list_price_leaves_coverage_unknown() throws IOException {
    Drill run = untouched.copyTo(folder.resolve("prices"));
    blank(run.input().resolve(SmallInput.AWS_OCTOBER), "ListCost", "ListUnitPrice");
    Outcome outcome = run.run();
    assertThat(outcome.code()).as(outcome.err()).isIn(0, 3);
    assertThat(rows(run, "scorecard.csv"))
        .filteredOn(
            row ->
                cell(row, "scope").equals("portfolio")
                    && cell(row, "metric_id").equals("commitment_coverage"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(cell(row, "value")).isEmpty();
              assertThat(cell(row, "target_met")).isEqualTo("unknown");
              assertThat(cell(row, "unknown_because"))
                  .isEqualTo("rows without list or contracted cost");
            });
  }

  /** Empties columns of a bill. */
  private static void blank(Path bill, String... columns) throws IOException {
    List<String> names = List.of(columns);
    StringWriter text = new StringWriter();
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(bill);
        CsvWriter writer = CsvWriter.builder().build(text)) {
      boolean first = true;
      for (NamedCsvRecord row : reader) {
        if (first) {
          writer.writeRecord(row.getHeader());
          first = false;
        }
        writer.writeRecord(
            row.getHeader().stream()
                .map(name -> names.contains(name) ? "" : row.getField(name))
                .toList());
      }
    }
    Files.writeString(bill, text.toString());
  }

  private static List<Map<String, String>> rows(Drill run, String file) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    String text = run.pack().getOrDefault("csv/" + file, "");
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(text)) {
      reader.forEach(row -> rows.add(row.getFieldsAsMap()));
    }
    return rows;
  }

  private static String cell(Map<String, String> row, String column) {
    return row.getOrDefault(column, "");
  }
}
