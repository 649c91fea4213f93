package dev.towerbook.intake.bill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.intake.Dump;
import dev.towerbook.intake.Sources;
import dev.towerbook.intake.bill.column.BillDictionaries;
import dev.towerbook.intake.bill.column.BillLimits;
import dev.towerbook.intake.bill.part.BillPart;
import dev.towerbook.intake.recipe.Normalization;
import dev.towerbook.intake.source.Normalizations;
import dev.towerbook.intake.source.NormalizedCell;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.table.NormalizedText;
import dev.towerbook.table.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is changed on reading a bill is counted row by row, whoever reads which part of it. */
class BillRepairsTest {

  private static final String[] CATEGORIES = {"Usage", "usage", "USAGE", "Tax", "other"};
  private static final String[] DAYS = {
    "2026-05-03", "2026-05-03T10:00:00Z", "5/3/2026", "5/3/2026 7:00", "5/3/26", "2026-05-04"
  };
  private static final String[] KEYS = {"app", "App", "Cost Center", "cost_center", "colour"};
  private static final String[] COSTS = {"1", "2.5", "x"};

  @TempDir private Path folder;

  /** A random bill, and what a person would count in it. */
  private static final class Made {
    private final StringBuilder text = new StringBuilder(BillFiles.HEADER);
    private final SortedMap<NormalizedCell, Long> expected = new TreeMap<>();

    Made(long seed, int rows) {
      Random random = new Random(seed);
      for (int i = 0; i < rows; i++) {
        row(random);
      }
    }

    private void row(Random random) {
      String category = CATEGORIES[random.nextInt(CATEGORIES.length)];
      String day = DAYS[random.nextInt(DAYS.length)];
      String cost = COSTS[random.nextInt(COSTS.length)];
      String key = KEYS[random.nextInt(KEYS.length)];
      text.append("a-1,I-1,USD,2026-05-01,").append(day).append(',').append(category);
      text.append(",Engine,").append(cost).append(",1,1,1,\"{\"\"").append(key);
      text.append("\"\":\"\"x").append(random.nextInt(4)).append("\"\"}\"\n");
      if (cost.equals("x")) {
        return;
      }
      if (category.equalsIgnoreCase("usage") && !category.equals("Usage")) {
        count(Normalization.VALUE_CASE, "ChargeCategory", category, "Usage");
      }
      if (day.startsWith("5/3/")) {
        count(Normalization.DATE, "ChargePeriodStart", day.replace(" 7:00", ""), "2026-05-03");
      }
      switch (key) {
        case "App" -> count(Normalization.TAG_KEY, "Tags", key, "app");
        case "Cost Center", "cost_center" ->
            count(Normalization.TAG_KEY, "Tags", key, "cost-center");
        default -> {}
      }
    }

    private void count(Normalization normalization, String column, String before, String after) {
      expected.merge(new NormalizedCell(normalization, column, before, after), 1L, Long::sum);
    }
  }

  @Test
  void every_changed_text_of_a_charge_is_counted() throws IOException {
    Made made = new Made(11, 500);
    SourceFile file = Sources.file(folder, made.text.toString());
    assertThat(made.expected).hasSize(7);
    assertThat(BillFiles.read(file).normalizations().rows()).isEqualTo(made.expected);
  }

  @Test
  void parts_and_full_dictionaries_count_the_same() throws IOException {
    Made made = new Made(12, 60);
    SourceFile file = Sources.file(folder, made.text.toString());
    List<String> whole = BillFiles.whole(file);
    long end = file.bytes().size();
    for (long offset = 700; offset < end; offset += 97) {
      long at = BillParts.boundary(file, offset).orElse(end);
      if (at < end) {
        List<BillPart> parts =
            List.of(new BillPart(file, 0, at, false), new BillPart(file, at, end, false));
        assertThat(Dump.of(parts, BillLimits.DEFAULT).rows()).isEqualTo(whole);
      }
    }
    BillLimits tight = new BillLimits(BillLimits.DEFAULT.rowBytes(), 40, 40);
    for (BillReader.Scanning scanning : BillReader.Scanning.values()) {
      PartReport report =
          new BillReader(scanning, tight).read(BillPart.whole(file), Dump.COLUMNS, row -> {});
      assertThat(report.normalizations().rows()).isEqualTo(made.expected);
    }
  }

  @Test
  void another_file_with_the_same_dictionaries_is_counted_anew() throws IOException {
    Made made = new Made(13, 80);
    SourceFile file = Sources.file(folder, made.text.toString());
    BillDictionaries dictionaries = new BillDictionaries(Dump.COLUMNS);
    for (int round = 0; round < 3; round++) {
      PartReport report =
          new BillReader(BillReader.Scanning.BYTES)
              .read(BillPart.whole(file), dictionaries, row -> {});
      assertThat(report.normalizations().rows()).isEqualTo(made.expected);
    }
  }

  @Test
  void a_bill_that_is_written_as_it_should_be_has_no_repairs() throws IOException {
    SourceFile file = Sources.file(folder, BillFiles.HEADER + BillFiles.row("x", "1").repeat(50));
    PartReport report = BillFiles.read(file);
    assertThat(report.normalizations().rows()).isEmpty();
    assertThat(report.allProblems()).noneMatch(problem -> problem.change().isPresent());
  }

  @Test
  void those_of_most_rows_are_told_and_the_others_summed() {
    List<NormalizedCell> rows = new ArrayList<>();
    for (int text = 1; text <= 25; text++) {
      NormalizedCell changed =
          new NormalizedCell(Normalization.DATE, "day", "text " + text, "2026-05-01");
      rows.addAll(Collections.nCopies(text, changed));
    }
    List<Problem> reported = notes(rows);
    Collections.shuffle(rows, new Random(14));
    assertThat(notes(rows)).isEqualTo(reported);
    assertThat(reported).hasSize(Normalizations.REPORTED_MAX + 1);
    List<NormalizedText> changes =
        reported.stream().map(note -> note.change().orElseThrow()).toList();
    assertThat(changes.getFirst()).isEqualTo(new NormalizedText("text 25", "2026-05-01", 25));
    assertThat(changes.getLast()).isEqualTo(new NormalizedText("", "", 15 * 16 / 2));
    assertThat(changes.stream().mapToLong(NormalizedText::rows).sum()).isEqualTo(rows.size());
    assertThat(reported.getLast().cause()).contains("15 more texts");
  }

  private static List<Problem> notes(List<NormalizedCell> rows) {
    Normalizations normalizations = new Normalizations();
    rows.forEach(row -> normalizations.add(row, 1L));
    return normalizations.notes("bill.csv");
  }
}
