package dev.towerbook.ledger.overlap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.towerbook.ledger.day.ExcludedRows;
import dev.towerbook.ledger.day.OverlapReason;
import dev.towerbook.table.InputRefused;
import dev.towerbook.table.Severity;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each way in which the same rows come in two files, and what counts then. */
class OverlapTest {

  @TempDir private Path folder;

  private Overlapping input() {
    return new Overlapping(folder.resolve("input"));
  }

  private static String charge(int day, String service, String cost) {
    return "A,EUR,2026-10-01,2026-10-%02d,Usage,%s,Cloud,%s,%s,%s,%s"
        .formatted(day, service, cost, cost, cost, cost);
  }

  private static List<String> charges(int from, int to, String cost) {
    return IntStream.rangeClosed(from, to).mapToObj(day -> charge(day, "compute", cost)).toList();
  }

  private static String hours(int day, String person, String hours) {
    return "2026-10-%02d,%s,developer,,billing,,,%s,run,no".formatted(day, person, hours);
  }

  private static String count(int day, String unit, String quantity, String counter) {
    return "2026-10-%02d,billing,,%s,%s,%s".formatted(day, unit, quantity, counter);
  }

  private static List<OverlapReason> reasons(Overlapping run) {
    return run.excluded().stream().map(of -> of.exclusion().reason()).toList();
  }

  @Test
  void of_two_months_to_date_the_later_one_counts() throws IOException {
    List<String> later = new ArrayList<>(charges(1, 9, "10"));
    later.add(charge(10, "compute", "12"));
    later.addAll(charges(11, 12, "10"));
    Overlapping run =
        input()
            .with("bills/a/mtd-z.csv", Overlapping.BILL, charges(1, 10, "10"))
            .with("bills/a/mtd-b.csv", Overlapping.BILL, later)
            .run();
    assertThat(run.billed()).isEqualByComparingTo("122");
    assertThat(reasons(run)).containsExactly(OverlapReason.MONTH_TO_DATE);
    assertThat(run.problems())
        .singleElement()
        .satisfies(
            of -> {
              assertThat(of.severity()).isEqualTo(Severity.ACTION);
              assertThat(of.place().file()).isEqualTo("bills/a/mtd-z.csv");
              assertThat(of.cause())
                  .contains("bills/a/mtd-b.csv", "2026-10-01 to 2026-10-10", "10 rows")
                  .contains("EUR 100.00", "provisional", "ends later, on 2026-10-12");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "block\u00a0storage - hot",
        "block storage\u200b - hot",
        "block storage \u2013 hot",
        "\ufeffblock\u2009storage - hot\u00a0"
      })
  void rows_that_differ_in_blanks_dashes_and_what_is_invisible_are_equal(String service)
      throws IOException {
    Overlapping run =
        input()
            .with("bills/a/1.csv", Overlapping.BILL, services("block storage - hot"))
            .with("bills/b/2.csv", Overlapping.BILL, services(service))
            .with("hr/1.csv", Overlapping.TIMESHEET, List.of(hours(5, "Jo Ann", "8")))
            .with("hr/2.csv", Overlapping.TIMESHEET, List.of(hours(5, "Jo\u00a0Ann", "8")))
            .run();
    // The hours cost EUR 676.
    assertThat(run.billed()).isEqualByComparingTo("776");
    assertThat(run.hours()).isEqualByComparingTo("8");
    assertThat(reasons(run)).hasSize(2).containsOnly(OverlapReason.SAME_ROWS);
  }

  private static List<String> services(String name) {
    return IntStream.rangeClosed(1, 10).mapToObj(day -> charge(day, name, "10")).toList();
  }

  @Test
  void rows_of_other_letters_are_none_of_each_other() throws IOException {
    Overlapping run =
        input()
            .with("bills/a/1.csv", Overlapping.BILL, services("cafe storage"))
            .with("bills/b/2.csv", Overlapping.BILL, services("caf\u00e9 storage"))
            .run();
    assertThat(run.billed()).isEqualByComparingTo("200");
  }

  @Test
  void exports_of_two_folders_that_share_a_resource_are_parts() throws IOException {
    Overlapping run =
        input()
            .with(
                "bills/base/b.csv",
                Overlapping.BILL,
                List.of(charge(1, "compute", "600"), charge(31, "compute", "400")))
            .with(
                "bills/more/m.csv",
                Overlapping.BILL,
                List.of(charge(5, "compute", "70"), charge(31, "compute", "30")))
            .run();
    assertThat(run.billed()).isEqualByComparingTo("1100");
    assertThat(run.problems()).isEmpty();
    Overlapping restated =
        new Overlapping(folder.resolve("restated"))
            .with("bills/base/b.csv", Overlapping.BILL, charges(1, 4, "10"))
            .with("bills/more/m.csv", Overlapping.BILL, charges(1, 4, "11"))
            .run();
    assertThat(restated.billed()).isEqualByComparingTo("44");
    assertThat(reasons(restated)).containsOnly(OverlapReason.TWO_VERSIONS);
  }

  @Test
  void a_corrected_file_beside_the_wrong_one_counts_alone() throws IOException {
    Overlapping run =
        input()
            .with(
                "timesheets/october.csv",
                Overlapping.TIMESHEET,
                List.of(hours(5, "P", "8"), hours(6, "P", "8")))
            .with(
                "timesheets/fixed.csv",
                Overlapping.TIMESHEET,
                List.of(hours(5, "P", "8"), hours(6, "P", "6")))
            .run();
    assertThat(run.hours()).isEqualByComparingTo("14");
    assertThat(run.problems())
        .singleElement()
        .satisfies(of -> assertThat(of.cause()).contains("16 hours", "the file was written later"));
  }

  @Test
  void order_of_columns_quotes_and_gzip_make_no_other_rows() throws IOException {
    List<String> other =
        IntStream.rangeClosed(1, 31)
            .mapToObj(
                day ->
                    "\"7.50\",7.5,7.5,7.5000,Cloud,compute,Usage,2026-10-%02dT00:00:00Z,2026-10-01,EUR,\"A\""
                        .formatted(day))
            .toList();
    Overlapping run =
        input()
            .with("bills/october.csv", Overlapping.BILL, charges(1, 31, "7.5"))
            .with(
                "archive/again.csv.gz",
                "BilledCost,EffectiveCost,ListCost,ContractedCost,ProviderName,ServiceName,"
                    + "ChargeCategory,ChargePeriodStart,BillingPeriodStart,BillingCurrency,"
                    + "BillingAccountId",
                other)
            .run();
    assertThat(run.billed()).isEqualByComparingTo("232.5");
    assertThat(reasons(run)).containsExactly(OverlapReason.SAME_ROWS);
  }

  @Test
  void windows_that_overlap_count_each_row_once() throws IOException {
    Overlapping run =
        input()
            .with("bills/h1.csv", Overlapping.BILL, charges(1, 16, "1"))
            .with("bills/h2.csv", Overlapping.BILL, charges(16, 31, "1"))
            .with(
                "timesheets/w1.csv",
                Overlapping.TIMESHEET,
                List.of(hours(5, "P", "5"), hours(6, "P", "5"), hours(6, "Q", "4")))
            .with(
                "timesheets/w2.csv",
                Overlapping.TIMESHEET,
                List.of(hours(6, "P", "5"), hours(7, "P", "5")))
            .with(
                "usage/w1.csv",
                Overlapping.USAGE,
                IntStream.rangeClosed(1, 15)
                    .mapToObj(d -> count(d, "api_call", "100", ""))
                    .toList())
            .with(
                "usage/w2.csv",
                Overlapping.USAGE,
                IntStream.rangeClosed(8, 31)
                    .mapToObj(d -> count(d, "api_call", "100", ""))
                    .toList())
            .run();
    assertThat(run.billed())
        .isEqualByComparingTo(
            run.hours().multiply(new BigDecimal("84.5")).add(new BigDecimal("31")));
    assertThat(run.hours()).as("Q of the shared day stays").isEqualByComparingTo("19");
    assertThat(run.counted()).isEqualByComparingTo("3100");
    assertThat(run.excluded()).extracting(ExcludedRows::rows).containsExactly(1L, 1L, 8L);
  }

  @Test
  void parts_of_one_export_are_added_without_a_word() throws IOException {
    List<String> all = new ArrayList<>();
    for (int day = 1; day <= 31; day++) {
      for (int service = 0; service < 4; service++) {
        all.add(charge(day, "s" + service, "2"));
      }
    }
    List<String> odd = new ArrayList<>(every(all, 1, 2));
    // Twice in one part: two charges of two lines.
    odd.add(odd.getLast());
    Overlapping run =
        input()
            .with("bills/part-0.csv", Overlapping.BILL, every(all, 0, 2))
            .with("bills/part-1.csv", Overlapping.BILL, odd)
            .with("usage/eu.csv", Overlapping.USAGE, List.of(count(1, "api_call", "10", "eu")))
            .with("usage/us.csv", Overlapping.USAGE, List.of(count(1, "api_call", "7", "us")))
            .run();
    assertThat(run.billed()).isEqualByComparingTo("250");
    assertThat(run.counted()).isEqualByComparingTo("17");
    assertThat(run.problems()).isEmpty();
    assertThat(run.run().compared()).as("not read again each night").isZero();
  }

  private static List<String> every(List<String> rows, int from, int step) {
    return IntStream.range(0, rows.size())
        .filter(i -> i % step == from)
        .mapToObj(rows::get)
        .toList();
  }

  @Test
  void equal_rows_count_as_often_as_in_the_file_that_has_most_of_them() throws IOException {
    String row = charge(3, "compute", "5");
    Overlapping run =
        input()
            .with("bills/a.csv", Overlapping.BILL, List.of(row, row, row))
            .with("bills/b.csv", Overlapping.BILL, List.of(row, charge(4, "compute", "1")))
            .with("bills/c.csv", Overlapping.BILL, List.of(row, row))
            .run();
    assertThat(run.billed()).isEqualByComparingTo("16");
  }

  @Test
  void a_few_rows_that_stand_in_two_parts_count_once_and_the_rest_is_added() throws IOException {
    List<String> one = IntStream.range(0, 20).mapToObj(i -> charge(1, "a" + i, "1")).toList();
    List<String> two =
        new ArrayList<>(IntStream.range(0, 20).mapToObj(i -> charge(1, "b" + i, "1")).toList());
    two.add(charge(1, "a7", "1"));
    two.add(charge(1, "a9", "3"));
    Overlapping run =
        input()
            .with("bills/one.csv", Overlapping.BILL, one)
            .with("bills/two.csv", Overlapping.BILL, two)
            .run();
    assertThat(run.billed()).as("a9 is 3 in the newer file").isEqualByComparingTo("42");
    assertThat(run.excluded()).extracting(ExcludedRows::rows).containsExactly(2L);
  }

  @Test
  void what_sources_csv_says_of_the_folder_counts() throws IOException {
    Overlapping run =
        input()
            .with("usage/r/eu.csv", Overlapping.USAGE, List.of(count(1, "api_call", "10", "")))
            .with("usage/r/us.csv", Overlapping.USAGE, List.of(count(1, "api_call", "7", "")))
            .run();
    assertThat(run.counted()).as("guessed: the newer one").isEqualByComparingTo("7");
    assertThat(run.problems()).extracting(of -> of.severity()).containsExactly(Severity.ACTION);
    run.declaring("usage/r", "latest");
    run.without("usage/r/eu.csv").run();
    run.with("usage/r/eu.csv", Overlapping.USAGE, List.of(count(1, "api_call", "9", ""))).run();
    assertThat(run.counted()).isEqualByComparingTo("9");
    assertThat(run.problems()).extracting(of -> of.severity()).containsExactly(Severity.NOTE);
    assertThat(run.declaring("usage/r", "sum").run().counted()).isEqualByComparingTo("16");
    assertThat(run.problems()).isEmpty();
    run.declaring("usage/r", "refuse");
    assertThatThrownBy(run::run)
        .isInstanceOfSatisfying(
            InputRefused.class,
            refused ->
                assertThat(refused.problems())
                    .singleElement()
                    .satisfies(of -> assertThat(of.code()).isEqualTo("OVERLAP-REFUSED")));
  }

  @Test
  void active_users_of_two_regions_are_not_added_and_it_is_said() throws IOException {
    Overlapping run =
        input()
            .with("usage/eu.csv", Overlapping.USAGE, List.of(count(1, "active_user", "100", "")))
            .with("usage/us.csv", Overlapping.USAGE, List.of(count(1, "active_user", "80", "")))
            .run();
    assertThat(run.counted()).isEqualByComparingTo("100");
    assertThat(run.userProblems())
        .singleElement()
        .satisfies(
            of -> {
              assertThat(of.cause())
                  .contains("usage/eu.csv, usage/us.csv", "billing", "on 1 day,", "up to 180)");
              assertThat(of.cure()).contains("folder usage and overlap sum");
            });
  }

  @Test
  void active_users_of_two_rows_of_a_day_in_one_file_are_said_too() throws IOException {
    List<String> rows =
        List.of(count(1, "active_user", "100", ""), count(1, "active_user", "80", ""));
    Overlapping run = input().with("usage/all.csv", Overlapping.USAGE, rows).run();
    assertThat(run.counted()).isEqualByComparingTo("100");
    assertThat(run.userProblems())
        .singleElement()
        .satisfies(of -> assertThat(of.cause()).contains("in usage/all.csv;", "up to 180)"));
  }

  @Test
  void active_users_of_summed_folders_are_added_by_day_and_the_month_has_its_highest()
      throws IOException {
    Set<String> files = Set.of("usage/eu.csv", "usage/us.csv", "usage/asia.csv");
    Overlapping run =
        input()
            .with(
                "usage/eu.csv",
                Overlapping.USAGE,
                List.of(count(1, "active_user", "100", ""), count(2, "active_user", "90", "")))
            .with("usage/us.csv", Overlapping.USAGE, List.of(count(1, "active_user", "80", "")))
            .with("usage/asia.csv", Overlapping.USAGE, List.of(count(2, "active_user", "85", "")))
            .run();
    assertThat(ActiveUsers.added(run.usage(), run.days(), files))
        .singleElement()
        .satisfies(of -> assertThat(of.quantity()).isEqualByComparingTo("180"));
    assertThat(ActiveUsers.added(run.usage(), run.days(), Set.of("usage/us.csv")))
        .singleElement()
        .satisfies(of -> assertThat(of.quantity()).isEqualByComparingTo("100"));
    assertThat(ActiveUsers.problems(run.days(), files, files)).isEmpty();
    assertThat(ActiveUsers.problems(run.days(), Set.of(), files))
        .allMatch(of -> of.severity() == Severity.NOTE)
        .noneMatch(of -> of.cure().contains("add to sources.csv"));
  }

  @Test
  void a_later_copy_that_lost_rows_does_not_take_the_place_of_the_whole() throws IOException {
    List<String> all = new ArrayList<>(charges(1, 10, "2"));
    all.add(charge(10, "storage", "50"));
    Overlapping run =
        input()
            .with("bills/whole.csv", Overlapping.BILL, all)
            .with("bills/cut.csv", Overlapping.BILL, all.subList(0, 10))
            .run();
    assertThat(run.billed()).isEqualByComparingTo("70");
  }

  @Test
  void last_years_invoices_again_count_once() throws IOException {
    String last =
        "I1,Vendor,2025-12-05,seats,licence,2025-12-05,2025-12-31,EUR,100,opex,,billing,,";
    String now = "I2,Vendor,2026-02-05,seats,licence,2026-02-05,2026-02-28,EUR,70,opex,,billing,,";
    Overlapping run =
        input()
            .with("invoices/2025.csv", Overlapping.INVOICE, List.of(last))
            .with("invoices/all.csv", Overlapping.INVOICE, List.of(last, now))
            .run();
    assertThat(run.billed()).isEqualByComparingTo("170");
  }

  private static String invoice(String number, int month, int amount) {
    String day = "2025-%02d-05".formatted(month);
    String last = "2025-%02d-28".formatted(month);
    return String.join(
            ",", number, "Vendor", day, "seats", "licence", day, last, "EUR", "" + amount)
        + ",opex,,billing,,";
  }

  @Test
  void an_invoice_is_the_same_however_its_number_is_written() throws IOException {
    List<String> list = new ArrayList<>();
    List<String> again = new ArrayList<>();
    List<String> renumbered = new ArrayList<>();
    for (int month = 1; month <= 6; month++) {
      list.add(invoice("INV-000" + month, month, 100 + month));
      // The amount of one invoice is another one: its number alone says that it is the same.
      again.add(
          invoice((month % 2 == 0 ? "inv " : "0") + month, month, month < 6 ? 100 + month : 7));
      renumbered.add(invoice("K-2026/77" + month * 13, month, 100 + month));
    }
    Overlapping run =
        input()
            .with("invoices/2025.csv", Overlapping.INVOICE, list)
            .with("invoices/all.csv", Overlapping.INVOICE, again)
            .run();
    assertThat(run.billed()).isEqualByComparingTo("522");
    assertThat(run.problems())
        .anySatisfy(
            of -> {
              assertThat(of.severity()).isEqualTo(Severity.ACTION);
              assertThat(of.cause()).contains("invoices/all.csv", "EUR 621.00");
            });
    Overlapping other =
        new Overlapping(folder.resolve("renumbered"))
            .with("invoices/2025.csv", Overlapping.INVOICE, list)
            .with("erp/invoices.csv", Overlapping.INVOICE, renumbered)
            .run();
    assertThat(other.billed()).isEqualByComparingTo("621");
    assertThat(reasons(other)).containsOnly(OverlapReason.TWO_VERSIONS);
  }

  @Test
  void lines_of_one_invoice_in_two_files_are_parts_of_it() throws IOException {
    List<String> one = List.of(invoice("I1", 1, 10), invoice("I2", 2, 20), invoice("I3", 3, 30));
    List<String> two =
        one.stream()
            .map(line -> line.replace(",billing,", ",crm,").replace("seats", "use"))
            .toList();
    Overlapping run =
        input()
            .with("invoices/billing.csv", Overlapping.INVOICE, one)
            .with("invoices/crm.csv", Overlapping.INVOICE, two)
            .run();
    assertThat(run.billed()).isEqualByComparingTo("120");
    assertThat(run.problems()).isEmpty();
  }

  private static List<String> hours(String activity, String hours) {
    return IntStream.rangeClosed(1, 9)
        .mapToObj(
            day -> "2026-10-0" + day + ",Ada,developer," + activity + ",crm,,," + hours + ",run,")
        .toList();
  }

  @Test
  void hours_in_capitals_or_under_other_texts_are_the_same_and_halves_of_days_are_parts()
      throws IOException {
    for (String again : List.of("FIX-LOGIN", "something else")) {
      Overlapping run =
          new Overlapping(folder.resolve(again.substring(0, 3)))
              .with("time/a.csv", Overlapping.TIMESHEET, hours("fix login", "8"))
              .with("time/b.csv", Overlapping.TIMESHEET, hours(again, "7"))
              .run();
      assertThat(run.hours()).as(again).isEqualByComparingTo("63");
      assertThat(run.problems()).anyMatch(of -> of.severity() == Severity.ACTION);
    }
    Overlapping parts =
        input()
            .with("time/a.csv", Overlapping.TIMESHEET, hours("fix", "4"))
            .with("time/b.csv", Overlapping.TIMESHEET, hours("test", "4"))
            .run();
    assertThat(parts.hours()).isEqualByComparingTo("72");
    assertThat(parts.problems()).isEmpty();
  }

  @Test
  void two_exports_in_which_a_third_of_the_rows_are_alike_are_versions_if_days_cost_the_same()
      throws IOException {
    List<String> one = new ArrayList<>();
    List<String> two = new ArrayList<>();
    for (int day = 1; day <= 6; day++) {
      one.add(charge(day, "compute", "10" + day));
      two.add(charge(day, "compute", "10" + day + ".5"));
      for (String of : List.of("disk", "net")) {
        one.add(charge(day, of, "2" + day));
        two.add(charge(day, of + " (renamed)", "2" + day + ".1"));
      }
    }
    Overlapping run =
        input()
            .with("bills/base/b.csv", Overlapping.BILL, one)
            .with("bills/more/m.csv", Overlapping.BILL, two)
            .run();
    assertThat(run.billed()).isEqualByComparingTo("907.2");
    assertThat(reasons(run)).containsOnly(OverlapReason.TWO_VERSIONS);
  }

  @Test
  void when_the_other_file_goes_all_rows_count_again() throws IOException {
    Overlapping run =
        input()
            .with("bills/old.csv", Overlapping.BILL, charges(1, 10, "3"))
            .with("bills/new.csv", Overlapping.BILL, charges(1, 20, "3"))
            .run();
    assertThat(run.billed()).isEqualByComparingTo("60");
    run.without("bills/new.csv").run();
    assertThat(run.billed()).isEqualByComparingTo("30");
    assertThat(run.excluded()).isEmpty();
  }

  @Test
  void with_little_memory_files_are_read_once_a_bucket_with_the_same_outcome() throws IOException {
    List<String> one =
        IntStream.range(0, 60).mapToObj(i -> charge(1 + i % 3, "a" + i, "1")).toList();
    List<String> two = new ArrayList<>(one.subList(0, 10));
    two.addAll(IntStream.range(0, 60).mapToObj(i -> charge(1 + i % 3, "b" + i, "1")).toList());
    Overlapping run =
        input()
            .withPrints(7)
            .with("bills/one.csv", Overlapping.BILL, one)
            .with("bills/two.csv", Overlapping.BILL, two)
            .run();
    assertThat(run.billed()).isEqualByComparingTo("120");
    assertThat(run.rows()).isEqualTo(130);
  }
}
