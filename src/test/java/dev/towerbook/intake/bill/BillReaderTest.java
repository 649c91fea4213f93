package dev.towerbook.intake.bill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.towerbook.intake.Dump;
import dev.towerbook.intake.Sources;
import dev.towerbook.intake.bill.column.BillLimits;
import dev.towerbook.intake.bill.column.CostMeasure;
import dev.towerbook.intake.bill.part.BillPart;
import dev.towerbook.intake.bill.problem.CountedProblems;
import dev.towerbook.intake.bill.problem.LineCounts;
import dev.towerbook.intake.bill.problem.ProblemTally;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.table.Problem;
import dev.towerbook.table.scan.RowBytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BillReaderTest {

  @TempDir private Path folder;

  private PartReport read(String text) {
    return BillFiles.read(Sources.file(folder, text));
  }

  @Test
  void every_physical_line_went_somewhere() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 100; round++) {
      String text = BillFiles.random(random, random.nextInt(60));
      if (random.nextBoolean()) {
        text = text.stripTrailing();
      }
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      long newlines = new RowBytes(bytes, bytes.length).newlines(0, bytes.length);
      long physical = newlines + (text.endsWith("\n") ? 0 : 1);
      LineCounts lines = read(text).lines();
      assertThat(lines.physical()).as("seed %d: %s", seed, text).isEqualTo(physical);
      assertThat(lines.header()).isEqualTo(1);
    }
  }

  @Test
  void the_order_of_rows_and_columns_changes_no_total() {
    Random random = new Random(3);
    List<String> rows =
        new ArrayList<>(List.of(BillFiles.random(random, 80).split("\r?\n(?=a-[0-9],I)")));
    String header = rows.removeFirst();
    PartReport expected = read(header + "\n" + String.join("\n", rows));
    assertThat(expected.rows()).isGreaterThan(10);
    for (int round = 0; round < 20; round++) {
      Collections.shuffle(rows, random);
      PartReport report = read(header + "\n" + String.join("\n", rows));
      assertThat(report.control()).isEqualTo(expected.control());
      assertThat(report.rejected()).isEqualTo(expected.rejected());
    }
  }

  @Test
  void columns_may_stand_in_any_order() {
    String[] header = BillFiles.HEADER.strip().split(",", -1);
    String[] cells = BillFiles.row("Engine", "1.5").strip().split(",", -1);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < header.length; i++) {
      order.add(i);
    }
    PartReport expected = read(BillFiles.HEADER + BillFiles.row("Engine", "1.5"));
    for (int round = 0; round < 20; round++) {
      Collections.shuffle(order, new Random(round));
      String text =
          String.join(",", order.stream().map(i -> header[i]).toList())
              + "\n"
              + String.join(",", order.stream().map(i -> cells[i]).toList())
              + "\n";
      assertThat(read(text).control()).isEqualTo(expected.control());
    }
  }

  @Test
  void a_flood_of_one_problem_is_counted_and_cut() {
    PartReport report = read(BillFiles.HEADER + BillFiles.row("x", "bad").repeat(2500));
    assertThat(report.rowsRejected()).isEqualTo(2500);
    assertThat(report.problems().kept()).hasSize(CountedProblems.KEPT_OF_MANY);
    assertThat(report.problems().counts()).containsEntry("BILL-NUMBER", 2500L);
    assertThat(report.problems().all())
        .extracting(Problem::cause)
        .anyMatch(c -> c.startsWith("2400 "));
    assertThat(report.rejectedRows()).hasSize(ProblemTally.ROWS_KEPT_MAX);
    assertThat(read(BillFiles.HEADER + BillFiles.row("x", "bad").repeat(1000)).problems().kept())
        .hasSize(1000);
  }

  @Test
  void the_longest_row_is_read_and_a_longer_one_set_aside() {
    int most = BillLimits.DEFAULT.rowBytes();
    int around = BillFiles.row("\"\"", "2").length();
    for (int extra = -1; extra <= 2; extra++) {
      String quoted = "\"" + "y".repeat(most - around + extra) + "\"";
      String text =
          BillFiles.HEADER
              + BillFiles.row("first", "1")
              + BillFiles.row(quoted, "2")
              + BillFiles.row("last", "3");
      PartReport report = read(text);
      assertThat(report.rows()).as("%d more", extra).isEqualTo(extra > 0 ? 2 : 3);
      assertThat(report.lines().physical()).isEqualTo(4);
    }
  }

  @Test
  void an_open_quote_swallows_only_its_own_line() {
    String rows = BillFiles.row("good", "1").repeat(3000);
    String text = BillFiles.HEADER + rows + BillFiles.row("\"open", "5") + rows;
    PartReport report = read(text);
    assertThat(report.rows()).isEqualTo(6000);
    assertThat(report.rowsRejected()).isEqualTo(1);
    Problem problem = report.problems().kept().getFirst();
    assertThat(problem.code()).isEqualTo("BILL-QUOTE");
    assertThat(problem.place().line()).isEqualTo(3002);
    assertThat(problem.cause()).contains("opening quote here");
    assertThat(report.rejectedRows().getFirst().raw()).contains("\"open,5");
  }

  @Test
  void a_row_beyond_the_limit_is_left_out_and_memory_stays_flat() {
    String wide = "1,".repeat(4_000_000);
    String text =
        BillFiles.HEADER
            + BillFiles.row("x", "1")
            + wide
            + "\n"
            + BillFiles.row("y", "2").repeat(5);
    PartReport report = read(text);
    assertThat(report.rows()).isEqualTo(6);
    assertThat(report.problems().counts()).containsEntry("BILL-LENGTH", 1L);
    assertThat(report.lines().physical()).isEqualTo(8);
  }

  @Test
  void wrong_bytes_are_told_with_their_line_wherever_they_stand() {
    byte[] good =
        (BillFiles.HEADER + BillFiles.row("é😀", "1").repeat(400)).getBytes(StandardCharsets.UTF_8);
    Random random = new Random(4);
    for (int round = 0; round < 60; round++) {
      int at = BillFiles.HEADER.length() + random.nextInt(good.length - BillFiles.HEADER.length());
      byte[] bad = good.clone();
      bad[at] = (byte) 0xff;
      long line = 1L + new RowBytes(bad, bad.length).newlines(0, at);
      PartReport report = BillFiles.read(Sources.file(folder, bad));
      assertThat(report.isRefused()).isTrue();
      assertThat(report.problems().kept())
          .filteredOn(problem -> problem.code().equals("BILL-UTF8"))
          .extracting(problem -> problem.place().line())
          .as("byte %d", at)
          .containsExactly(line);
    }
    byte[] cut = Arrays.copyOf(good, good.length - 12);
    cut[cut.length - 1] = (byte) 0xe2;
    assertThat(BillFiles.read(Sources.file(folder, cut)).isRefused()).isTrue();
  }

  @Test
  void what_the_sink_throws_passes_through() {
    SourceFile file = Sources.file(folder, BillFiles.HEADER + BillFiles.row("x", "1"));
    assertThatThrownBy(
            () ->
                new BillReader(BillReader.Scanning.BYTES)
                    .read(
                        BillPart.whole(file),
                        Dump.COLUMNS,
                        row -> {
                          throw new IllegalStateException("full");
                        }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("full");
  }

  @Test
  void a_file_that_changes_after_the_scan_is_refused() throws IOException {
    SourceFile file = Sources.file(folder, BillFiles.HEADER + BillFiles.row("x", "1"));
    Files.writeString(file.path(), BillFiles.HEADER + BillFiles.row("x", "1").repeat(2));
    PartReport report = BillFiles.read(file);
    assertThat(report.isRefused()).isTrue();
    assertThat(report.problems().kept()).extracting(Problem::code).contains("BILL-CHANGED");
  }

  @Test
  void an_amount_that_is_not_stated_cannot_be_added() {
    SourceFile file =
        Sources.file(
            folder,
            BillFiles.HEADER.replace(",ListCost", "")
                + "a,i,USD,2026-05-01,2026-05-01,Usage,s,1,1,1,\n");
    PartReport report =
        new BillReader(BillReader.Scanning.BYTES)
            .read(
                BillPart.whole(file),
                Dump.COLUMNS,
                row -> {
                  assertThat(row.has(CostMeasure.LIST)).isFalse();
                  assertThatThrownBy(
                          () -> row.addTo(CostMeasure.LIST, new dev.towerbook.money.ExactSum()))
                      .isInstanceOf(IllegalStateException.class);
                });
    assertThat(report.absentColumns()).contains("ListCost");
    assertThat(report.control().getFirst().cost(CostMeasure.LIST).unstated()).isEqualTo(1);
  }
}
