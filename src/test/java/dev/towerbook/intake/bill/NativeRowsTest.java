package dev.towerbook.intake.bill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.intake.Dump;
import dev.towerbook.intake.Sources;
import dev.towerbook.intake.bill.column.BillLimits;
import dev.towerbook.intake.bill.column.ChargeColumns;
import dev.towerbook.intake.bill.column.CostMeasure;
import dev.towerbook.intake.bill.part.BillPart;
import dev.towerbook.intake.declared.DeclaredSources;
import dev.towerbook.intake.folder.InputFiles;
import dev.towerbook.intake.folder.InputFolder;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.table.Loaded;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Native files become FOCUS charges, whoever cuts the bytes and wherever the file is cut. */
class NativeRowsTest {

  private static final Path CASES = Path.of("src/test/resources/intake");

  @TempDir private Path folder;

  static Stream<String> natives() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders
          .map(folder -> folder.getFileName().toString())
          .filter(name -> name.matches("(aws|azure|gcp|oci|openai|anthropic)-.*"))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static SourceFile file(String name) {
    return Sources.file(CASES.resolve(name).resolve("input.csv"));
  }

  @ParameterizedTest
  @MethodSource("natives")
  void cut_anywhere_a_file_gives_the_same(String name) throws IOException {
    SourceFile file = file(name);
    List<String> whole = BillFiles.whole(file);
    long last = 0;
    for (long offset = 1; offset < file.bytes().size(); offset += 7) {
      long at = BillParts.boundary(file, offset).orElse(last);
      if (at != last) {
        last = at;
        List<BillPart> parts =
            List.of(
                new BillPart(file, 0, at, false),
                new BillPart(file, at, file.bytes().size(), false));
        assertThat(Dump.of(parts, BillLimits.DEFAULT).rows()).as("cut at %d", at).isEqualTo(whole);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("natives")
  void both_scanners_give_the_same(String name) {
    SourceFile file = file(name);
    List<List<String>> rows = new ArrayList<>();
    for (BillReader.Scanning scanning : BillReader.Scanning.values()) {
      List<String> charges = new ArrayList<>();
      PartReport report =
          new BillReader(scanning)
              .read(
                  BillPart.whole(file),
                  Dump.COLUMNS,
                  row -> charges.add(row.line() + " " + Dump.text(row)));
      charges.add(report.lines() + " " + report.control() + " " + report.allProblems());
      rows.add(charges);
    }
    assertThat(rows.get(0)).isEqualTo(rows.get(1));
  }

  @Test
  void what_is_billed_is_the_invoice_and_what_is_effective_is_amortised() {
    PartReport report = BillFiles.read(file("aws-cur-commitments"));
    // Unblended cost of every line but the container share and the two that cannot be read.
    assertThat(sum(report, CostMeasure.BILLED)).isEqualByComparingTo("944.9984");
    // 1.5 + 0.625 + 19.75 unused + 40 + 1.4 + 1 unused − 0.15 − 5 − 3 + 0.9984 + 7 + 1
    assertThat(sum(report, CostMeasure.EFFECTIVE)).isEqualByComparingTo("65.1234");
    assertThat(report.rows()).isEqualTo(18);
    assertThat(report.lines().accepted()).isEqualTo(17);
  }

  private static BigDecimal sum(PartReport report, CostMeasure measure) {
    return report.control().stream()
        .map(total -> total.cost(measure).sum())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Test
  void a_rule_may_ask_for_a_column_of_the_file_by_its_header() {
    List<String> seen = new ArrayList<>();
    ChargeColumns wanted = ChargeColumns.of("bill/BillType", "ServiceName");
    new BillReader(BillReader.Scanning.BYTES)
        .read(
            BillPart.whole(file("aws-cur-commitments")),
            wanted,
            row -> seen.add(row.text(0, row.code(0))));
    assertThat(seen).hasSize(18).contains("Anniversary", "Refund");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Amortized/input.csv", "cost/2026-05_AMORTISED.csv"})
  void a_file_in_a_folder_of_that_word_is_amortised(String name) throws IOException {
    PartReport report = read(name, "azure-ea-actual");
    assertThat(sum(report, CostMeasure.EFFECTIVE)).isEqualByComparingTo("17.49");
    assertThat(report.findings().stream().map(found -> found.problem().cause()))
        .anyMatch(cause -> cause.startsWith("purchases of commitments stand only in actual cost"));
  }

  @Test
  void a_file_that_is_called_actual_and_shows_amortised_rows_is_doubted() throws IOException {
    PartReport report = read("actual/input.csv", "azure-ea-amortized");
    assertThat(report.findings())
        .anyMatch(
            found -> found.rows() == 2 && found.problem().cause().startsWith("unused commitments"));
  }

  private PartReport read(String name, String fixture) throws IOException {
    Path path = folder.resolve(name);
    Files.createDirectories(path.getParent());
    Files.copy(CASES.resolve(fixture).resolve("input.csv"), path);
    Loaded<InputFiles> files = InputFolder.read(folder, Sources.formats(), DeclaredSources.NONE);
    return BillFiles.read(files.value().files().getFirst());
  }

  @Test
  void a_row_with_surplus_or_missing_cells_is_told_in_words_of_the_file() throws IOException {
    String header = "usage_date_utc,cost_usd,model,token_type\n";
    SourceFile file =
        Sources.file(
            folder,
            header
                + "2026-05-01,1,m,output,more\n"
                + "2026-05-01,2\n"
                + "\n"
                + "2026-05-01,x,m,output\n"
                + "2026-05-01,\"4\n");
    PartReport report = BillFiles.read(file);
    assertThat(report.rows()).isZero();
    assertThat(report.lines().blank()).isEqualTo(1);
    assertThat(report.allProblems().stream().filter(p -> p.severity() == Severity.REJECTED))
        .extracting(Problem::message)
        .satisfiesExactly(
            surplus -> assertThat(surplus).startsWith("bill.csv:2:5: the row has 5 cells"),
            shorter -> assertThat(shorter).startsWith("bill.csv:3: the row has 2 cells"),
            number -> assertThat(number).startsWith("bill.csv:5:2 cost_usd: \"x\" is not a plain"),
            quote -> assertThat(quote).startsWith("bill.csv:6:2 cost_usd: an opening quote here"));
  }
}
