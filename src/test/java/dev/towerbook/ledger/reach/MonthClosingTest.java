package dev.towerbook.ledger.reach;

import static dev.towerbook.ledger.reach.ReachBook.AUGUST;
import static dev.towerbook.ledger.reach.ReachBook.NOVEMBER;
import static dev.towerbook.ledger.reach.ReachBook.OCTOBER;
import static dev.towerbook.ledger.reach.ReachBook.SEPTEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A month is closed when every bill source with money in the month before has its last day. */
class MonthClosingTest {

  @TempDir Path shelf;

  private static ReachBook twoSources(String lastOfB) {
    return new ReachBook()
        .bill("aws/09.csv", "A", "2026-09-01", "2026-09-30")
        .bill("gcp/09.csv", "B", "2026-09-01", "2026-09-30")
        .bill("aws/10.csv", "A", "2026-10-01", "2026-10-31")
        .bill("gcp/10.csv", "B", "2026-10-01", lastOfB);
  }

  @Test
  void all_sources_have_the_last_day() {
    assertThat(twoSources("2026-10-31").closing(OCTOBER).isClosed()).isTrue();
    assertThat(twoSources("2026-10-31").closing(SEPTEMBER).isClosed()).isTrue();
  }

  @Test
  void one_that_stops_before_keeps_the_month_open_and_is_named_with_its_money() {
    MonthClosing october = twoSources("2026-10-30").closing(OCTOBER);
    assertThat(october.isClosed()).isFalse();
    assertThat(october.isWaitedFor()).isTrue();
    assertThat(ReachProblems.waitedFor(october, SEPTEMBER))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.place().file()).isEqualTo("gcp");
              assertThat(problem.cause())
                  .contains("billing account B")
                  .contains("2026-10-30")
                  .contains("EUR 300.00")
                  .contains("the pack covers 2026-09");
              assertThat(problem.cure()).contains("gcp,B,2026-10-30").contains("--month=2026-10");
            });
  }

  @Test
  void one_that_is_not_there_at_all_does_so_too() {
    MonthClosing october =
        new ReachBook()
            .bill("aws/09.csv", "A", "2026-09-01", "2026-09-30")
            .bill("gcp/09.csv", "B", "2026-09-01", "2026-09-30")
            .bill("aws/10.csv", "A", "2026-10-01", "2026-10-31")
            .closing(OCTOBER);
    assertThat(october.isWaitedFor()).isTrue();
    assertThat(october.behind()).hasSize(1);
  }

  @Test
  void in_the_middle_of_a_month_nobody_is_waited_for() {
    MonthClosing october =
        new ReachBook()
            .bill("aws/09.csv", "A", "2026-09-01", "2026-09-30")
            .bill("gcp/09.csv", "B", "2026-09-01", "2026-09-30")
            .bill("aws/10.csv", "A", "2026-10-01", "2026-10-20")
            .bill("gcp/10.csv", "B", "2026-10-01", "2026-10-18")
            .closing(OCTOBER);
    assertThat(october.isClosed()).isFalse();
    assertThat(october.isWaitedFor()).isFalse();
  }

  @Test
  void one_past_its_declared_last_day_or_without_a_rhythm_is_not_waited_for() throws IOException {
    ReachBook book =
        new ReachBook()
            .bill("aws/09.csv", "A", "2026-09-01", "2026-09-30")
            .bill("gcp/09.csv", "B", "2026-09-01", "2026-09-30")
            .bill("aws/10.csv", "A", "2026-10-01", "2026-10-31");
    assertThat(book.declare(shelf, "folder,last_day", "gcp,2026-09-30").closing(OCTOBER).isClosed())
        .isTrue();
    assertThat(book.declare(shelf, "folder,rhythm", "gcp,irregular").closing(OCTOBER).isClosed())
        .isTrue();
    assertThat(book.declare(shelf, "folder,last_day", "gcp,2026-10-15").closing(OCTOBER).isClosed())
        .isFalse();
    book.bill("gcp/10.csv", "B", "2026-10-01", "2026-10-15");
    assertThat(book.closing(OCTOBER).isClosed()).isTrue();
  }

  @Test
  void a_bill_by_month_or_longer_closes_the_month() {
    ReachBook byMonth =
        new ReachBook()
            .charge("saas/09.csv", "S", "2026-09-01", "2026-09-30")
            .charge("saas/10.csv", "S", "2026-10-01", "2026-10-31");
    assertThat(byMonth.closing(OCTOBER).isClosed()).isTrue();
    ReachBook byQuarter = new ReachBook().charge("saas/q4.csv", "S", "2026-10-01", "2026-12-31");
    assertThat(byQuarter.closing(OCTOBER).isClosed()).isTrue();
  }

  @Test
  void a_fee_for_the_month_beside_daily_charges_does_not() {
    ReachBook fee =
        new ReachBook()
            .bill("aws/09.csv", "A", "2026-09-01", "2026-09-30")
            .charge("aws/09.csv", "A", "2026-09-01", "2026-09-30")
            .bill("aws/10.csv", "A", "2026-10-01", "2026-10-12")
            .charge("aws/10.csv", "A", "2026-10-01", "2026-10-31");
    assertThat(fee.closing(OCTOBER).isClosed()).isFalse();
    assertThat(fee.closing(OCTOBER).isWaitedFor()).isFalse();
    ReachBook first =
        new ReachBook()
            .bill("aws/10.csv", "A", "2026-10-01", "2026-10-12")
            .charge("aws/10.csv", "A", "2026-10-03", "2026-11-02");
    assertThat(first.closing(OCTOBER).isClosed()).isFalse();
  }

  @Test
  void a_bill_by_month_that_came_in_advance_makes_nobody_late() {
    MonthClosing october =
        twoSources("2026-10-31")
            .charge("saas/10.csv", "S", "2026-10-01", "2026-10-31")
            .bill("aws/11.csv", "A", "2026-11-01", "2026-11-05")
            .charge("saas/11.csv", "S", "2026-11-01", "2026-11-30")
            .closing(NOVEMBER);
    assertThat(october.isClosed()).isFalse();
    assertThat(october.isWaitedFor()).isFalse();
  }

  @Test
  void one_misdated_day_neither_closes_nor_opens_a_month() {
    ReachBook ahead =
        new ReachBook()
            .bill("aws/09.csv", "A", "2026-09-01", "2026-09-30")
            .bill("aws/10.csv", "A", "2026-10-01", "2026-10-20")
            .charge("aws/10.csv", "A", "2026-10-31", "2026-10-31");
    assertThat(ahead.closing(OCTOBER).isClosed()).isFalse();
    assertThat(ahead.closing(OCTOBER).isWaitedFor()).isFalse();
    ReachBook later =
        twoSources("2026-10-31").charge("aws/10.csv", "A", "2026-11-30", "2026-11-30");
    assertThat(later.closing(NOVEMBER).isClosed()).isFalse();
    assertThat(later.closing(NOVEMBER).isWaitedFor()).isFalse();
    assertThat(later.closing(OCTOBER).isClosed()).isTrue();
    ReachBook year = twoSources("2026-10-31").charge("aws/10.csv", "A", "2027-10-31", "2027-10-31");
    assertThat(year.closing(java.time.YearMonth.of(2027, 10)).isClosed()).isFalse();
    assertThat(year.closing(OCTOBER).isClosed()).isTrue();
  }

  @Test
  void an_account_that_never_had_the_last_day_keeps_its_own_end() {
    ReachBook book = twoSources("2026-10-31");
    book.bill("dns/08.csv", "D", "2026-08-03", "2026-08-03");
    book.bill("dns/09.csv", "D", "2026-09-03", "2026-09-03");
    assertThat(book.closing(OCTOBER).isWaitedFor()).isTrue();
    book.bill("dns/10.csv", "D", "2026-10-03", "2026-10-03");
    assertThat(book.closing(OCTOBER).isClosed()).isTrue();
  }

  @Test
  void an_account_that_leaves_a_file_which_is_there_or_moves_holds_no_month_open() {
    ReachBook left =
        new ReachBook()
            .bill("aws/09.csv", "A", "2026-09-01", "2026-09-30")
            .bill("aws/09.csv", "B", "2026-09-01", "2026-09-30")
            .bill("aws/10.csv", "A", "2026-10-01", "2026-10-31");
    assertThat(left.closing(OCTOBER).isClosed()).isTrue();
    ReachBook moved =
        new ReachBook()
            .bill("aws/2026-09/x.csv", "A", "2026-09-01", "2026-09-30")
            .bill("aws/2026-10/x.csv", "A", "2026-10-01", "2026-10-31");
    assertThat(moved.closing(OCTOBER).isClosed()).isTrue();
    assertThat(moved.absences(OCTOBER)).isEqualTo(Absences.NONE);
  }

  @Test
  void timesheets_and_counts_hold_no_month_open() {
    ReachBook book =
        twoSources("2026-10-31")
            .hours("hr/09.csv", "2026-09-30")
            .counts("usage/09.csv", "crm", "2026-09-01", "2026-09-30");
    assertThat(book.closing(OCTOBER).isClosed()).isTrue();
  }

  @Test
  void the_first_month_has_nothing_to_be_compared_with() {
    ReachBook first = new ReachBook().bill("aws/08.csv", "A", "2026-08-01", "2026-08-31");
    assertThat(first.closing(AUGUST).isClosed()).isTrue();
    assertThat(first.absences(AUGUST)).isEqualTo(Absences.NONE);
    ReachBook open = new ReachBook().bill("aws/08.csv", "A", "2026-08-01", "2026-08-30");
    assertThat(open.closing(AUGUST).isClosed()).isFalse();
  }
}
