package dev.towerbook.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.sample.company.BillStyle;
import dev.towerbook.sample.company.SampleOrder;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleDataTest {

  private static final Path COMMITTED = Path.of("sample-data");
  private static final long SIZE_MAX = 3_000_000;

  @Test
  void the_committed_sample_is_what_the_generator_writes(@TempDir Path folder) throws IOException {
    Map<String, String> made = WrittenSample.write(folder, 1, SampleOrder.DEFAULT_SEED).texts();
    Map<String, String> committed = new WrittenSample(COMMITTED).texts();
    assertThat(made.keySet())
        .as("make it again with ./towerbook sample --out sample-data")
        .isEqualTo(committed.keySet());
    made.forEach((name, text) -> assertThat(text).as(name).isEqualTo(committed.get(name)));
  }

  @Test
  void the_committed_sample_is_small() throws IOException {
    try (Stream<Path> files = Files.walk(COMMITTED)) {
      long size =
          files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
      assertThat(size).isLessThanOrEqualTo(SIZE_MAX);
    }
  }

  @Test
  void every_bill_has_the_columns_of_focus_1_2() throws IOException {
    List<String> columns =
        Files.readAllLines(Path.of("src/test/resources/sample/focus-1.2-columns.txt")).stream()
            .filter(line -> !line.startsWith("#"))
            .toList();
    assertThat(columns).hasSize(57);
    Map<String, String> texts = new WrittenSample(COMMITTED).texts();
    assertThat(texts.keySet().stream().filter(name -> name.startsWith("bills/"))).hasSize(27);
    texts.forEach(
        (name, text) -> {
          if (name.startsWith("bills/")) {
            assertThat(WrittenSample.rows(text).get(0)).as(name).containsExactlyElementsOf(columns);
          }
        });
  }

  @Test
  void the_older_months_are_few_lines_and_small_files() throws IOException {
    Map<String, Long> lines = new HashMap<>();
    for (String provider : List.of("aws", "azure", "google")) {
      String file = "bills/" + provider + "/2024-11-to-2026-02.csv.gz";
      List<List<String>> rows = WrittenSample.rows(new WrittenSample(COMMITTED).text(file));
      int month = rows.getFirst().indexOf("BillingPeriodStart");
      rows.stream().skip(1).forEach(row -> lines.merge(row.get(month), 1L, Long::sum));
    }
    assertThat(lines)
        .hasSize(16)
        .allSatisfy((month, count) -> assertThat(count).isBetween(180L, 250L));
    try (Stream<Path> files = Files.walk(COMMITTED)) {
      assertThat(
              files
                  .filter(file -> file.toString().contains("2024-11-to"))
                  .mapToLong(file -> file.toFile().length())
                  .sum())
          .isLessThanOrEqualTo(400_000);
    }
  }

  @Test
  void expected_totals_are_the_sums_of_the_readable_rows() throws IOException {
    WrittenSample sample = new WrittenSample(COMMITTED);
    Map<String, BigDecimal> expected = new HashMap<>();
    for (List<String> row : WrittenSample.rows(sample.text("expected-totals.csv"))) {
      if (!row.get(0).equals("source")) {
        BigDecimal billed = new BigDecimal(row.get(5)).stripTrailingZeros();
        expected.put(row.get(0) + "/" + row.get(4), billed);
      }
    }
    assertThat(sample.sums("BilledCost")).isEqualTo(expected);
  }

  @Test
  void a_seed_decides_the_bytes_and_the_machine_does_not(@TempDir Path folder) throws IOException {
    Map<String, String> first = WrittenSample.write(folder.resolve("a"), 1, 7).texts();
    assertThat(WrittenSample.write(folder.resolve("b"), 1, 8).texts()).isNotEqualTo(first);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("th-TH-u-nu-thai"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertThat(WrittenSample.write(folder.resolve("c"), 1, 7).texts()).isEqualTo(first);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void a_scale_splits_the_same_money_over_more_lines(@TempDir Path folder) throws IOException {
    WrittenSample one = WrittenSample.write(folder.resolve("1"), 1, SampleOrder.DEFAULT_SEED);
    WrittenSample three = WrittenSample.write(folder.resolve("3"), 3, SampleOrder.DEFAULT_SEED);
    for (String cost : List.of("BilledCost", "EffectiveCost", "ListCost", "ContractedCost")) {
      assertThat(three.sums(cost)).as(cost).isEqualTo(one.sums(cost));
    }
    String newest = "bills/aws/2026-10.csv";
    assertThat(three.text(newest).lines().count())
        .isGreaterThan(one.text(newest).lines().count() * 5 / 2);
  }

  @Test
  void a_style_changes_the_lines_and_leaves_the_money(@TempDir Path folder) throws IOException {
    WrittenSample usual = WrittenSample.write(folder.resolve("usual"), 2, 3);
    BillStyle style = new BillStyle(2, 2000, BillStyle.Tags.WIDE, BillStyle.Compression.ALL, false);
    SampleWriter.write(new SampleOrder(folder.resolve("other"), style, 3, 24), line -> {});
    WrittenSample other = new WrittenSample(folder.resolve("other"));
    for (String cost : List.of("BilledCost", "EffectiveCost")) {
      assertThat(other.sums(cost)).as(cost).isEqualTo(usual.sums(cost));
    }
    assertThat(distinct(other, "ResourceId")).isGreaterThan(distinct(usual, "ResourceId") * 3 / 2);
    assertThat(other.text("bills/azure/2026-09.csv.gz")).contains("\"\"component\"\":\"\"c-");
    assertThat(other.text("bills/aws/2026-10.csv.gz")).doesNotContain("edited by hand");
    assertThat(other.text("usage/2026-10.csv.gz")).doesNotContain("page_view");
  }

  private static long distinct(WrittenSample sample, String column) throws IOException {
    List<List<String>> rows = WrittenSample.rows(sample.text("bills/azure/2026-09.csv.gz"));
    int index = rows.getFirst().indexOf(column);
    return rows.stream().map(row -> row.get(index)).distinct().count();
  }

  @Test
  void a_commitment_costs_what_is_billed_for_it(@TempDir Path folder) throws IOException {
    String text = WrittenSample.write(folder, 2, 3).text("bills/azure/2026-10.csv");
    List<List<String>> rows = WrittenSample.rows(text);
    List<String> header = rows.get(0);
    BigDecimal billed = BigDecimal.ZERO;
    BigDecimal effective = BigDecimal.ZERO;
    for (List<String> row : rows.subList(1, rows.size())) {
      if (!row.get(header.indexOf("CommitmentDiscountId")).isEmpty()) {
        billed = billed.add(new BigDecimal(row.get(header.indexOf("BilledCost"))));
        effective = effective.add(new BigDecimal(row.get(header.indexOf("EffectiveCost"))));
      }
    }
    assertThat(billed).isPositive().isEqualByComparingTo(effective);
  }
}
