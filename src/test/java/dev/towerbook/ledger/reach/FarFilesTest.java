package dev.towerbook.ledger.reach;

import static dev.towerbook.ledger.reach.ReachBook.OCTOBER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.table.Severity;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that holds nothing but misdated rows: no pack is made of it, and it is told. */
class FarFilesTest {

  private static ReachBook book() {
    return new ReachBook()
        .bill("aws/09.csv", "A", "2026-09-01", "2026-09-30")
        .bill("aws/10.csv", "A", "2026-10-01", "2026-10-31");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2062-10", "2016-10", "2027-11"})
  void a_bill_of_a_single_month_far_away_is_told_with_its_money(String far) {
    YearMonth month = YearMonth.parse(far);
    FarFiles found =
        book().bill("aws/far.csv", "A", far + "-01", month.atEndOfMonth().toString()).far();
    assertThat(found.isFar(month)).isTrue();
    assertThat(found.isFar(OCTOBER)).isFalse();
    assertThat(found.problems(OCTOBER))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.severity()).isEqualTo(Severity.ACTION);
              assertThat(problem.place().file()).isEqualTo("aws/far.csv");
              assertThat(problem.cause()).contains(far, "EUR " + month.lengthOfMonth() * 10);
              assertThat(problem.cure()).contains("--month=" + far);
            });
    assertThat(found.problems(month)).as("printed on request").isEmpty();
  }

  @Test
  void one_month_against_another_the_one_with_more_files_is_the_book() {
    FarFiles found =
        new ReachBook()
            .bill("aws/10.csv", "A", "2026-10-01", "2026-10-31")
            .hours("hours/10.csv", "2026-10-05", "2026-10-06")
            .bill("gcp/far.csv", "B", "2062-10-01", "2062-10-31")
            .far();
    assertThat(found.isFar(OCTOBER)).isFalse();
    assertThat(found.isFar(YearMonth.of(2062, 10))).isTrue();
  }

  @Test
  void hours_counts_and_invoices_far_away_are_told_too() {
    FarFiles found =
        book()
            .hours("hours/far.csv", "2062-10-05", "2062-10-06")
            .counts("usage/far.csv", "crm", "2064-10-05", "2064-10-06")
            .invoice("invoices/far.csv", "Acme", "2012-10-05")
            .far();
    assertThat(found.problems(OCTOBER))
        .extracting(problem -> problem.cause())
        .satisfiesExactly(
            cause -> assertThat(cause).contains("EUR 500.00", "invoices/far.csv"),
            cause -> assertThat(cause).contains("16 hours", "EUR 200.00", "hours/far.csv"),
            cause -> assertThat(cause).contains("14 counts", "usage/far.csv"));
  }

  @Test
  void old_years_invoices_once_a_year_and_a_new_start_are_not_far() {
    ReachBook yearly =
        book()
            .invoice("invoices/24.csv", "Acme", "2024-10-05")
            .invoice("invoices/25.csv", "Acme", "2025-10-05");
    assertThat(yearly.far().problems(OCTOBER)).isEmpty();
    ReachBook old =
        book()
            .bill("aws/2020-1.csv", "A", "2020-01-01", "2020-01-31")
            .bill("aws/2020-2.csv", "A", "2020-02-01", "2020-02-28");
    assertThat(old.far().problems(OCTOBER)).isEmpty();
    assertThat(new ReachBook().far().problems(OCTOBER)).isEmpty();
    assertThat(
            new ReachBook().bill("a.csv", "A", "2062-10-01", "2062-10-02").far().problems(OCTOBER))
        .isEmpty();
  }
}
