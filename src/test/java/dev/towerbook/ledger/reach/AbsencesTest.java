package dev.towerbook.ledger.reach;

import static dev.towerbook.ledger.reach.ReachBook.OCTOBER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A source that had money or counts and is not there is no fall of cost. */
class AbsencesTest {

  @TempDir Path shelf;

  private static ReachBook bills() {
    ReachBook book = new ReachBook();
    for (String month : new String[] {"2026-07", "2026-08", "2026-09", "2026-10"}) {
      int last = java.time.YearMonth.parse(month).lengthOfMonth();
      book.bill("aws/" + month + ".csv", "A", month + "-01", month + "-" + last);
    }
    return book;
  }

  @Test
  void nothing_is_missing() {
    assertThat(bills().absences(OCTOBER)).isEqualTo(Absences.NONE);
  }

  @Test
  void an_account_that_a_file_no_longer_has() {
    ReachBook book = bills().bill("aws/2026-09.csv", "B", "2026-09-01", "2026-09-30");
    assertThat(book.reported(OCTOBER))
        .singleElement()
        .asString()
        .contains("billing account B has no charges in 2026-10", "in 2026-09: EUR 300.00")
        .contains("aws,B,2026-09-30");
  }

  @Test
  void a_day_in_the_middle_of_a_bill_that_always_had_every_day() {
    ReachBook book = bills();
    book.bill("gcp/8.csv", "G", "2026-08-01", "2026-08-31");
    book.bill("gcp/9.csv", "G", "2026-09-01", "2026-09-30");
    book.bill("gcp/10a.csv", "G", "2026-10-01", "2026-10-13");
    book.bill("gcp/10b.csv", "G", "2026-10-15", "2026-10-31");
    assertThat(book.reported(OCTOBER))
        .singleElement()
        .asString()
        .contains("charges of 30 of 31 days");
  }

  @Test
  void all_timesheets_or_those_after_a_day() {
    ReachBook none = bills().hours("hr/09.csv", "2026-09-28", "2026-09-30");
    assertThat(none.reported(OCTOBER))
        .singleElement()
        .asString()
        .contains(
            "the folder of timesheets has no hours in 2026-10",
            "16 hours, EUR 200.00",
            "hr,2026-09-30");
    assertThat(none.hours("hr/10.csv", "2026-10-27").reported(OCTOBER)).hasSize(1);
    assertThat(none.hours("hr/10.csv", "2026-10-28").reported(OCTOBER)).isEmpty();
  }

  @Test
  void a_counter_that_stops_begins_late_or_is_not_there() {
    ReachBook book =
        bills()
            .counts("usage/09.csv", "crm", "2026-09-01", "2026-09-30")
            .counts("usage/09.csv", "web", "2026-09-01", "2026-09-30")
            .counts("usage/09.csv", "app", "2026-09-01", "2026-09-30")
            .counts("usage/10.csv", "crm", "2026-10-01", "2026-10-10")
            .counts("usage/10.csv", "app", "2026-10-22", "2026-10-31");
    assertThat(book.reported(OCTOBER))
        .hasSize(3)
        .anyMatch(
            reported -> reported.contains("counter crm (transaction) has counts of 10 of 31 days"))
        .anyMatch(
            reported -> reported.contains("counter app (transaction) has counts of 10 of 31 days"))
        .anyMatch(
            reported -> reported.contains("counter web (transaction) has no counts in 2026-10"));
  }

  @Test
  void counts_of_working_days_may_end_before_the_weekend() {
    ReachBook book =
        bills()
            .counts("usage/09.csv", "crm", "2026-09-07", "2026-09-30")
            .counts("usage/10.csv", "crm", "2026-10-05", "2026-10-28");
    assertThat(book.absences(OCTOBER)).isEqualTo(Absences.NONE);
  }

  @Test
  void a_vendor_with_an_invoice_each_month_but_no_other() {
    ReachBook book = bills().invoice("inv.csv", "Once", "2026-09-10");
    assertThat(book.absences(OCTOBER)).isEqualTo(Absences.NONE);
    book.invoice("inv.csv", "Phone", "2026-07-10")
        .invoice("inv.csv", "Phone", "2026-08-10")
        .invoice("inv.csv", "Phone", "2026-09-10");
    assertThat(book.reported(OCTOBER))
        .singleElement()
        .asString()
        .contains("vendor Phone has no invoice in 2026-10", "EUR 500.00");
  }

  @Test
  void of_many_sources_the_first_are_named_and_the_others_counted() {
    ReachBook book = bills();
    for (int n = 1; n < 8; n++) {
      book.bill("p" + n + "/2026-09.csv", "acc" + n, "2026-09-01", "2026-09-30");
    }
    assertThat(ReachProblems.provisional(book.absences(OCTOBER)))
        .hasValue("7 sources are not delivered in full: p1, p2, p3, p4, p5 and 2 more");
  }

  @Test
  void a_whole_month_between_two() {
    ReachBook book =
        new ReachBook()
            .bill("aws/08.csv", "A", "2026-08-01", "2026-08-31")
            .bill("aws/10.csv", "A", "2026-10-01", "2026-10-31");
    assertThat(book.reported(OCTOBER))
        .singleElement()
        .asString()
        .contains("there is no bill for 2026-09");
  }

  @Test
  void what_the_shelf_says_of_a_source_counts() throws IOException {
    ReachBook book = bills().hours("hr/09.csv", "2026-09-30");
    book.counts("usage/09.csv", "crm", "2026-09-30", "2026-09-30");
    book.declare(shelf, "folder,last_day,rhythm", "hr,2026-09-30,", "usage,,irregular");
    assertThat(book.absences(OCTOBER)).isEqualTo(Absences.NONE);
    book.declare(shelf, "folder,rhythm", "hr,daily", "usage,monthly");
    book.hours("hr/10.csv", "2026-10-30").counts("usage/10.csv", "crm", "2026-10-01", "2026-10-01");
    assertThat(book.reported(OCTOBER))
        .singleElement()
        .asString()
        .contains("the folder of timesheets");
  }

  @Test
  void a_bill_that_moved_to_another_folder_is_there_and_may_end_early_all_the_same() {
    ReachBook whole = new ReachBook().bill("gcp/09.csv", "G", "2026-09-01", "2026-09-30");
    whole.bill("gcp/2026/10/01.csv", "G", "2026-10-01", "2026-10-20");
    whole.bill("gcp/2026/10/02.csv", "G", "2026-10-21", "2026-10-31");
    assertThat(whole.closing(OCTOBER).isClosed()).isTrue();
    assertThat(whole.reported(OCTOBER)).isEmpty();
    ReachBook early = bills().bill("gcp/09.csv", "G", "2026-09-01", "2026-09-30");
    early.bill("gcp/2026/10/01.csv", "G", "2026-10-01", "2026-10-20");
    assertThat(early.closing(OCTOBER).isClosed()).isFalse();
    ReachBook hours = bills().hours("hr/09.csv", "2026-09-28", "2026-09-30");
    assertThat(hours.hours("hr/2026/10/a.csv", "2026-10-30").reported(OCTOBER)).isEmpty();
  }

  @Test
  void a_month_that_is_missing_between_two_that_are_there() {
    ReachBook book = bills();
    book.bill("gcp/8.csv", "G", "2026-08-01", "2026-08-31");
    book.bill("gcp/10.csv", "G", "2026-10-01", "2026-10-31");
    assertThat(book.reported(OCTOBER))
        .singleElement()
        .asString()
        .contains("G has no charges in 2026-09, and is back in 2026-10")
        .contains("in 2026-08: EUR 310.00");
  }

  @Test
  void a_declared_source_that_has_never_come() throws IOException {
    ReachBook book = bills();
    book.declare(shelf, "folder,owner,first_day", "oci,Ines,2026-09-01", "later,Ines,2026-11-01");
    assertThat(book.reported(OCTOBER))
        .singleElement()
        .asString()
        .contains("oci: nothing was delivered for 2026-10", "which Ines delivers", "sources.csv:2");
    book.declare(shelf, "folder,encoding", "oci,windows-1252");
    assertThat(book.reported(OCTOBER)).isEmpty();
  }

  @Test
  void one_counter_may_be_declared_to_have_ended_and_the_others_go_on() throws IOException {
    ReachBook book = bills();
    book.counts("use/09.csv", "old", "2026-09-01", "2026-09-30");
    book.counts("use/09.csv", "new", "2026-09-01", "2026-09-30");
    assertThat(book.reported(OCTOBER)).singleElement().asString().contains("use,new,2026-09-30");
    book.declare(shelf, "folder,subject,last_day", "use,old,2026-09-30");
    assertThat(book.reported(OCTOBER))
        .singleElement()
        .asString()
        .contains("counter new (")
        .doesNotContain("counter old");
  }

  @Test
  void rows_of_another_month_than_all_others_of_their_file_are_named_with_their_money() {
    ReachBook later = bills().charge("aws/2026-10.csv", "A", "2026-11-29", "2026-11-30");
    assertThat(later.closing(ReachBook.NOVEMBER).isClosed()).isFalse();
    assertThat(later.strays(OCTOBER))
        .singleElement()
        .asString()
        .contains("aws/2026-10.csv", "one row is of 2026-11-29", "EUR 10.00", "pack of 2026-11");
    assertThat(later.strays(ReachBook.NOVEMBER)).hasSize(1);
    assertThat(later.strays(ReachBook.SEPTEMBER)).isEmpty();
    for (String slipped : List.of("2026-09-14", "2026-03-31", "2025-10-09")) {
      ReachBook book = bills().charge("aws/2026-10.csv", "A", slipped, slipped);
      assertThat(book.strays(OCTOBER)).as(slipped).hasSize(1);
    }
  }

  @Test
  void the_first_days_of_the_next_month_and_the_last_of_the_one_before_stand_in_a_file_as_well() {
    ReachBook book =
        bills()
            .bill("aws/2026-10.csv", "A", "2026-11-01", "2026-11-02")
            .charge("aws/2026-10.csv", "A", "2026-09-30", "2026-09-30");
    assertThat(book.strays(OCTOBER)).isEmpty();
    ReachBook small = bills().charge("gcp/10.csv", "G", "2026-10-01", "2026-10-31");
    assertThat(small.charge("gcp/10.csv", "G", "2026-11-15", "2026-11-15").strays(OCTOBER))
        .isEmpty();
  }

  @Test
  void amounts_and_counts_a_hundred_times_those_of_the_month_before_are_named() {
    for (int factor : new int[] {1, 20, 1000}) {
      ReachBook book =
          bills()
              .counts("use/09.csv", "crm", "2026-09-01", "2026-09-30")
              .counts("use/10.csv", "crm", "2026-10-01", "2026-10-31")
              .times(factor, "2026-10-01");
      assertThat(book.leaps(OCTOBER)).as("factor %d", factor).hasSize(factor == 1000 ? 2 : 0);
    }
    ReachBook back =
        bills()
            .counts("use/09.csv", "crm", "2026-09-01", "2026-09-30")
            .counts("use/10.csv", "crm", "2026-10-01", "2026-10-31")
            .times(1000, "2026-09-01")
            .times(0, "2026-10-01");
    assertThat(back.leaps(OCTOBER)).as("nothing at all is told as absence").isEmpty();
  }

  @Test
  void a_folder_whose_files_have_no_row() {
    ReachBook book = bills().empty("invoices/2026.csv").empty("invoices/2025.csv");
    assertThat(book.reported(OCTOBER))
        .singleElement()
        .asString()
        .contains("invoices/2025.csv", "has a header but no rows");
    assertThat(book.invoice("invoices/2027.csv", "V", "2026-10-01").reported(OCTOBER)).isEmpty();
  }

  @Test
  void a_counter_of_an_application_that_is_retired_is_not_missed() {
    ReachBook book = bills().counts("use/09.csv", "old", "2026-09-01", "2026-09-30");
    assertThat(book.reported(OCTOBER)).hasSize(1);
    assertThat(book.retired("old").reported(OCTOBER)).isEmpty();
  }

  private static void hours(ReachBook book, String month) {
    for (String day : new String[] {"-03", "-10", "-17", "-24", "-28"}) {
      book.hours("hr/" + month + ".csv", month + day);
    }
  }

  @Test
  void a_role_whose_hours_have_come_each_month() {
    ReachBook book = bills();
    for (String month : new String[] {"2026-08", "2026-09"}) {
      hours(book, month);
      book.role("hr/" + month + ".csv", "dba", month + "-04");
    }
    hours(book, "2026-10");
    assertThat(book.reported(OCTOBER))
        .singleElement()
        .asString()
        .contains("role dba has no hours in 2026-10", "8 hours, EUR 100.00", "hr,dba,2026-09-30");
    assertThat(book.role("hr/2026-10.csv", "dba", "2026-10-05").reported(OCTOBER)).isEmpty();
  }
}
