package dev.towerbook.ledger.overlap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.Seeded;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Rows of which the model knows the true sum, dealt into files as exports deal them: parts, copies,
 * months to date, windows that overlap. Whatever the deal, the sum is the true one.
 */
@Execution(ExecutionMode.CONCURRENT)
class OverlapModelTest {

  private static final int DAYS = 12;

  @TempDir private Path folder;
  private int number;

  /** A row: how much of it is written once, how often it stands in the export. */
  private record Row(int day, String key, BigDecimal amount, int copies) {
    Row restated(Random random) {
      return new Row(day, key, amount.add(BigDecimal.valueOf(1 + random.nextInt(500), 2)), copies);
    }
  }

  /** A kind of source: its header, its lines, and what is summed up. */
  private record Kind(
      String folder,
      String header,
      Function<Row, String> line,
      Function<Overlapping, BigDecimal> sum) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind(
              "bills/x/",
              Overlapping.BILL,
              row ->
                  "A,EUR,2026-10-01,2026-10-%02d,Usage,%s,Cloud,%s,%s,%s,%s"
                      .formatted(row.day, row.key, row.amount, row.amount, row.amount, row.amount),
              Overlapping::billed),
          new Kind(
              "timesheets/",
              Overlapping.TIMESHEET,
              row ->
                  "2026-10-%02d,%s,developer,,billing,,,%s,run,no"
                      .formatted(row.day, row.key, row.amount),
              Overlapping::hours),
          new Kind(
              "usage/",
              Overlapping.USAGE,
              row -> "2026-10-%02d,billing,,api_call,%s,%s".formatted(row.day, row.amount, row.key),
              Overlapping::counted),
          new Kind(
              "invoices/",
              Overlapping.INVOICE,
              row ->
                  ("%s,Vendor,2026-10-%02d,seats,licence,2026-10-01,2026-10-31,EUR,%s,opex,,"
                          + "billing,,")
                      .formatted(row.key, row.day, row.amount),
              Overlapping::billed));

  private static List<Row> export(Random random) {
    List<Row> rows = new ArrayList<>();
    for (int day = 1; day <= DAYS; day++) {
      int keys = 1 + random.nextInt(5);
      for (int key = 0; key < keys; key++) {
        BigDecimal amount = BigDecimal.valueOf(1 + random.nextInt(400), 2);
        rows.add(new Row(day, "k" + day + "-" + key, amount, random.nextInt(8) == 0 ? 2 : 1));
      }
    }
    return rows;
  }

  private static BigDecimal sum(List<Row> rows) {
    return rows.stream()
        .map(row -> row.amount.multiply(BigDecimal.valueOf(row.copies)))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static List<String> lines(Kind kind, List<Row> rows, Random random) {
    List<String> lines = new ArrayList<>();
    rows.forEach(
        row -> {
          for (int i = 0; i < row.copies; i++) {
            lines.add(kind.line.apply(row));
          }
        });
    Collections.shuffle(lines, random);
    return lines;
  }

  private Overlapping fresh(Random random) {
    return new Overlapping(folder.resolve("input" + number++))
        .withPrints(random.nextBoolean() ? 9 : 100_000);
  }

  private static void write(Overlapping to, Kind kind, String name, List<Row> rows, Random random)
      throws IOException {
    String ending = random.nextInt(4) == 0 && kind.folder.startsWith("bills") ? ".csv.gz" : ".csv";
    to.with(kind.folder + name + ending, kind.header, lines(kind, rows, random));
  }

  private void rounds(Deal deal) {
    Seeded.rounds(
        30,
        random -> {
          for (Kind kind : KINDS) {
            Overlapping to = fresh(random);
            BigDecimal truth = deal.files(to, kind, random);
            assertThat(kind.sum.apply(to.run())).as(kind.folder).isEqualByComparingTo(truth);
          }
        });
  }

  /** Writes files and tells what is true of them. */
  @FunctionalInterface
  private interface Deal {
    BigDecimal files(Overlapping to, Kind kind, Random random) throws IOException;
  }

  @Test
  void parts_add_up_and_nobody_is_asked() {
    rounds(
        (to, kind, random) -> {
          List<Row> rows = export(random);
          int parts = 2 + random.nextInt(3);
          List<List<Row>> dealt = new ArrayList<>();
          for (int i = 0; i < parts; i++) {
            dealt.add(new ArrayList<>());
          }
          rows.forEach(row -> dealt.get(random.nextInt(parts)).add(row));
          for (int i = 0; i < parts; i++) {
            if (!dealt.get(i).isEmpty()) {
              write(to, kind, "part" + i, dealt.get(i), random);
            }
          }
          assertThat(to.run().problems()).isEmpty();
          return sum(rows);
        });
  }

  @Test
  void copies_count_once_and_a_person_is_asked() {
    rounds(
        (to, kind, random) -> {
          List<Row> rows = export(random);
          write(to, kind, "one", rows, random);
          write(to, kind, "two", rows, random);
          write(to, kind, "three", rows, random);
          assertThat(to.run().problems()).hasSizeBetween(0, 2);
          return sum(rows);
        });
  }

  @Test
  void of_months_to_date_the_last_one_counts() {
    rounds(
        (to, kind, random) -> {
          List<Row> rows = export(random);
          List<Row> now = rows;
          for (int until = 4; until <= DAYS; until += 4) {
            int last = until;
            now = rows.stream().filter(row -> row.day <= last).toList();
            write(to, kind, "mtd" + until, now, random);
            rows =
                rows.stream().map(row -> row.day >= last - 1 ? row.restated(random) : row).toList();
          }
          assertThat(to.run().problems()).isNotEmpty();
          return sum(now);
        });
  }

  @Test
  void of_windows_that_overlap_the_newer_one_has_the_shared_days() {
    rounds(
        (to, kind, random) -> {
          List<Row> rows = export(random);
          boolean restated = random.nextBoolean();
          List<Row> first = rows.stream().filter(row -> row.day <= 8).toList();
          List<Row> second =
              rows.stream()
                  .filter(row -> row.day >= 6)
                  .map(row -> restated && row.day <= 8 ? row.restated(random) : row)
                  .toList();
          write(to, kind, "w1", first, random);
          write(to, kind, "w2", second, random);
          assertThat(to.run().problems()).isNotEmpty();
          return sum(first.stream().filter(row -> row.day < 6).toList()).add(sum(second));
        });
  }
}
