package dev.towerbook.ledger.overlap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.towerbook.intake.stored.ParquetFixture;
import dev.towerbook.ledger.day.DayCost;
import dev.towerbook.ledger.day.DayKey;
import dev.towerbook.ledger.day.OverlapReason;
import dev.towerbook.table.InputRefused;
import dev.towerbook.table.Severity;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same cost in two layouts, or in rows of which each differs in a text, counts once. */
class TwoLayoutsTest {

  private static final String CUR =
      "bill/InvoiceId,bill/InvoicingEntity,bill/BillType,bill/PayerAccountId,"
          + "bill/BillingPeriodStartDate,bill/BillingPeriodEndDate,lineItem/UsageAccountId,"
          + "lineItem/LineItemType,lineItem/UsageStartDate,lineItem/UsageEndDate,"
          + "lineItem/ProductCode,lineItem/UsageType,lineItem/CurrencyCode,lineItem/UnblendedCost,"
          + "product/ProductName";
  private static final String TAGGED = Overlapping.BILL + ",Tags";

  @TempDir private Path folder;

  private Overlapping input() {
    return new Overlapping(folder.resolve("input"));
  }

  private static List<String> rows(int from, int to, IntFunction<String> row) {
    return IntStream.rangeClosed(from, to).mapToObj(row).toList();
  }

  private static String focus(String account, int day, String cost) {
    return "%s,USD,2026-10-01,2026-10-%02d,Usage,Compute,AWS,%s,%s,%s,%s"
        .formatted(account, day, cost, cost, cost, cost);
  }

  private static String cur(String account, int day, String cost) {
    return ("I-9,Amazon Web Services EMEA SARL,Anniversary,%s,2026-10-01T00:00:00Z,"
            + "2026-11-01T00:00:00Z,42,Usage,2026-10-%02dT10:00:00Z,2026-10-%02dT11:00:00Z,"
            + "AmazonEC2,BoxUsage:m5.large,USD,%s,Amazon Elastic Compute Cloud")
        .formatted(account, day, day, cost);
  }

  /** Two rows of a day in the provider's own layout: what FOCUS has in one. */
  private static List<String> curDays(String account, int from, int to) {
    List<String> rows = new ArrayList<>();
    for (int day = from; day <= to; day++) {
      rows.add(cur(account, day, day + ".125"));
      rows.add(cur(account, day, "1.000004"));
    }
    return rows;
  }

  private static String focusDay(String account, int day) {
    return focus(account, day, (day + 1) + ".125");
  }

  private static void areOne(Overlapping run, String left) {
    assertThat(run.excluded()).isNotEmpty();
    assertThat(run.excluded())
        .allMatch(of -> of.exclusion().reason() == OverlapReason.TWO_LAYOUTS)
        .allMatch(of -> of.delivery().equals(left));
    assertThat(run.problems())
        .singleElement()
        .satisfies(
            of -> {
              assertThat(of.severity()).isEqualTo(Severity.ACTION);
              assertThat(of.cause()).contains("in another layout", "2026-10-", "USD ");
            });
  }

  @Test
  void focus_counts_and_the_own_layout_of_the_provider_does_not() throws IOException {
    Overlapping run =
        input()
            .with("bills/focus/o.csv", Overlapping.BILL, rows(1, 31, d -> focusDay("123456789", d)))
            .with("bills/cur/o.csv", CUR, curDays("000123456789", 1, 31))
            .run();
    assertThat(run.billed()).isEqualByComparingTo(sum(1, 31));
    areOne(run, "bills/cur/o.csv");
    run.without("bills/focus/o.csv").run();
    assertThat(run.billed()).isEqualByComparingTo(sum(1, 31).add(new BigDecimal("0.000124")));
    assertThat(run.excluded()).isEmpty();
  }

  private static BigDecimal sum(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(day -> new BigDecimal((day + 1) + ".125"))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Test
  void days_that_only_one_layout_has_are_added_and_accounts_may_have_other_ids()
      throws IOException {
    Overlapping run =
        input()
            .with("bills/cur/o.csv", CUR, curDays("777", 1, 20))
            .with("bills/f/o.csv", Overlapping.BILL, rows(8, 31, d -> focusDay("acc/x", d)))
            .run();
    assertThat(run.billed()).isEqualByComparingTo(sum(1, 31).add(new BigDecimal("0.000028")));
    areOne(run, "bills/cur/o.csv");
  }

  @Test
  void a_month_in_one_row_counts_once_where_the_account_is_the_same() throws IOException {
    Overlapping run =
        input()
            .with("bills/cur/o.csv", CUR, List.of(cur("123456789", 1, "99.5")))
            .with("bills/f/o.csv", Overlapping.BILL, List.of(focus("123456789", 1, "99.5")))
            .run();
    assertThat(run.billed()).isEqualByComparingTo("99.5");
  }

  @Test
  void two_honest_parts_are_added() throws IOException {
    Overlapping run =
        input()
            .with("bills/f/o.csv", Overlapping.BILL, rows(1, 31, d -> focusDay("123456789", d)))
            .with("bills/cur/o.csv", CUR, rows(1, 31, d -> cur("123456789", d, d * 2 + ".5")))
            .with("bills/cur2/o.csv", CUR, rows(1, 31, d -> cur("987654321", d, "24.5")))
            .with("bills/f2/o.csv", Overlapping.BILL, rows(1, 31, d -> focus("55", d, "24.5")))
            .run();
    assertThat(run.excluded()).isEmpty();
    assertThat(run.billed())
        .isEqualByComparingTo(sum(1, 31).add(new BigDecimal("1007.5")).add(new BigDecimal("1519")));
    assertThat(run.layoutDoubts())
        .singleElement()
        .satisfies(
            of -> {
              assertThat(of.severity()).isEqualTo(Severity.ACTION);
              assertThat(of.cause())
                  .contains("account 123456789 has USD 530.875 of 2026-10-01 to 2026-10-31 here")
                  .contains("USD 1,007.50 of 2026-10-01 to 2026-10-31 in another layout")
                  .contains("bills/cur/o.csv");
              assertThat(of.cure()).contains("folder bills/f and overlap sum");
            });
    assertThat(run.declaring("bills/f", "sum").run().layoutDoubts()).isEmpty();
  }

  /** As an export in the middle of a month has it: estimates, and fewer days. */
  private static String estimate(int day) {
    return (day + 1) * 1.01 + "";
  }

  @Test
  void estimates_of_the_middle_of_a_month_do_not_count_beside_the_final_bill() throws IOException {
    Overlapping run =
        input()
            .with("bills/f/o.csv", Overlapping.BILL, rows(1, 31, d -> focusDay("123456789", d)))
            .with("bills/cur/o.csv", CUR, rows(1, 12, d -> cur("000123456789", d, estimate(d))))
            .run();
    assertThat(run.billed()).isEqualByComparingTo(sum(1, 31));
    areOne(run, "bills/cur/o.csv");
  }

  @Test
  void the_final_bill_counts_also_if_it_is_the_one_in_the_own_layout() throws IOException {
    Overlapping run =
        input()
            .with(
                "bills/f/o.csv",
                Overlapping.BILL,
                rows(1, 12, d -> focus("p/123456789", d, estimate(d))))
            .with("bills/cur/o.csv", CUR, curDays("123456789", 1, 31))
            .run();
    assertThat(run.billed()).isEqualByComparingTo(sum(1, 31).add(new BigDecimal("0.000124")));
    areOne(run, "bills/f/o.csv");
  }

  @Test
  void a_bill_by_month_and_one_by_day_are_one_if_they_come_to_about_the_same() throws IOException {
    Overlapping run =
        input()
            .with("bills/f/o.csv", Overlapping.BILL, List.of(focus("123456789", 1, "530")))
            .with("bills/cur/o.csv", CUR, curDays("123456789", 1, 31))
            .run();
    assertThat(run.billed()).isEqualByComparingTo(sum(1, 31).add(new BigDecimal("0.000124")));
    areOne(run, "bills/f/o.csv");
    assertThat(run.layoutDoubts()).isEmpty();
  }

  @Test
  void what_the_shelf_says_comes_first() throws IOException {
    Overlapping both =
        input()
            .with("bills/f/o.csv", Overlapping.BILL, rows(1, 9, d -> focusDay("123456789", d)))
            .with("bills/cur/o.csv", CUR, curDays("123456789", 1, 9));
    assertThat(both.declaring("bills/cur", "sum").run().billed())
        .isGreaterThan(sum(1, 9).multiply(new BigDecimal("1.9")));
    assertThat(both.declaring("bills/cur", "latest").run().problems())
        .allMatch(of -> of.severity() == Severity.NOTE)
        .isNotEmpty();
    assertThatThrownBy(() -> both.declaring("bills/cur", "refuse").run())
        .isInstanceOf(InputRefused.class)
        .hasMessageContaining("bills/f/o.csv");
  }

  @Test
  void rows_that_all_differ_in_a_text_are_versions_and_no_parts() throws IOException {
    Overlapping run =
        input()
            .with(
                "bills/a/1.csv", TAGGED, rows(1, 9, d -> focusDay("1", d) + ",{\"\"\"at\"\"\":1}"))
            .with("bills/b/2.csv", TAGGED, rows(1, 9, d -> focusDay("1", d) + ",y"))
            .run();
    assertThat(run.billed()).isEqualByComparingTo(sum(1, 9));
    assertThat(run.problems())
        .singleElement()
        .satisfies(of -> assertThat(of.code()).isEqualTo("OVERLAP-TWO-VERSIONS"));
  }

  @Test
  void parts_of_a_day_that_cost_the_same_each_day_are_added() throws IOException {
    Overlapping run =
        input()
            .with("bills/a/1.csv", TAGGED, rows(1, 9, d -> focus("1", d, "24") + ",x"))
            .with("bills/b/2.csv", TAGGED, rows(1, 9, d -> focus("1", d, "24") + ",y"))
            .run();
    assertThat(run.billed()).isEqualByComparingTo("432");
  }

  @Test
  void the_same_rows_in_csv_and_in_parquet_count_once() throws IOException {
    Overlapping input =
        input().with("bills/a/o.csv", Overlapping.BILL, rows(1, 9, d -> focusDay("1", d)));
    Path parquet = folder.resolve("input/bills/b/o.parquet");
    Files.createDirectories(parquet.getParent());
    ParquetFixture.ofCsv(
        folder.resolve("input/bills/a/o.csv"), parquet, ParquetFixture.Writing.SNAPPY);
    Overlapping run = input.run();
    assertThat(run.billed()).isEqualByComparingTo(sum(1, 9));
    assertThat(run.excluded())
        .isNotEmpty()
        .allMatch(of -> of.exclusion().reason() == OverlapReason.SAME_ROWS);
  }

  @Test
  void files_that_are_declared_to_be_added_are_named() {
    LocalDate day = LocalDate.of(2026, 10, 3);
    DayKey key = DayKey.of("acc", "EUR", day);
    List<DayCost> days =
        Stream.of("bills/a/1.csv", "bills/a/2.csv", "bills/b/3.csv")
            .map(
                file ->
                    new DayCost(
                        file, key, day, 4, 0, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ZERO))
            .toList();
    assertThat(SumNotes.of(Set.of("bills/a/1.csv", "bills/a/2.csv", "bills/b/3.csv"), days))
        .singleElement()
        .satisfies(
            of -> {
              assertThat(of.severity()).isEqualTo(Severity.NOTE);
              assertThat(of.message())
                  .contains("bills/a", "2 files", "2026-10-03", "8 rows", "sum");
            });
    assertThat(SumNotes.of(Set.of("bills/a/1.csv"), days)).isEmpty();
  }
}
