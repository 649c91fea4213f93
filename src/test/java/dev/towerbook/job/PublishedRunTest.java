package dev.towerbook.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.job.Drill.Outcome;
import dev.towerbook.job.accident.Rows;
import dev.towerbook.mapping.words.Words;
import dev.towerbook.table.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TimeZone;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that publish: the same input gives the same bytes, and what needs a person is named. */
class PublishedRunTest {

  @TempDir private static Path folder;
  private static Drill untouched;
  private static Drill published;
  private static SortedMap<String, String> pack;

  @BeforeAll
  static void aPackIsPublished() throws IOException {
    untouched = Drill.fresh(folder.resolve("untouched"));
    published = untouched.copyTo(folder.resolve("published"));
    Outcome first = published.run();
    assertThat(first.code()).as(first.err()).isZero();
    pack = published.pack();
  }

  @Test
  void the_number_of_workers_changes_no_byte() throws IOException {
    for (String workers : new String[] {"1", "4"}) {
      Drill run = untouched.copyTo(folder.resolve("workers-" + workers));
      assertThat(run.run("--workers", workers).code()).isZero();
      assertThat(run.pack()).isEqualTo(pack);
    }
  }

  @Test
  void turkish_letters_change_no_byte() throws Exception {
    Drill run = untouched.copyTo(folder.resolve("turkish"));
    Outcome outcome =
        run.child("-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=Pacific/Kiritimati");
    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(run.pack()).isEqualTo(pack);
  }

  @Test
  void arabic_digits_and_another_time_zone_change_no_byte() throws IOException {
    Locale language = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
      Drill run = untouched.copyTo(folder.resolve("arabic"));
      assertThat(run.run().code()).isZero();
      assertThat(run.pack()).isEqualTo(pack);
    } finally {
      Locale.setDefault(language);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void a_second_run_reads_nothing_and_changes_nothing() throws IOException {
    Drill run = published.copyTo(folder.resolve("again"));
    assertThat(run.run().out()).contains("Nothing new");
    Outcome again = run.run("--force");
    assertThat(again.code()).as(again.err()).isZero();
    assertThat(again.out()).contains("0 files (6 unchanged)");
    assertThat(run.pack()).isEqualTo(pack);
    assertThat(run.reports().resolve(".packs")).isDirectoryNotContaining("regex:.*-2");
  }

  @Test
  void a_file_that_leaves_the_input_leaves_the_book() throws IOException {
    Drill without = untouched.copyTo(folder.resolve("without"));
    Files.delete(without.input().resolve(SmallInput.AZURE_OCTOBER));
    without.run();
    Drill run = published.copyTo(folder.resolve("leaves"));
    Files.delete(run.input().resolve(SmallInput.AZURE_OCTOBER));
    Outcome outcome = run.run();
    // What left is named with its money: a person has to know.
    assertThat(outcome.code()).as(outcome.err()).isEqualTo(3);
    assertThat(outcome.out()).contains(SmallInput.AZURE_OCTOBER, "2026-10", "EUR");
    for (String file : List.of("csv/ledger.csv", "csv/cost_lines.csv", "csv/app_tco.csv")) {
      assertThat(run.pack().get(file)).as(file).isEqualTo(without.pack().get(file));
    }
    assertThat(run.pack().get("csv/restatement.csv")).contains("source-withdrawn,bills/azure");
    assertThat(run.pack().get("csv/ledger.csv")).doesNotContain("bills/azure");
  }

  @Test
  void a_row_set_aside_needs_a_person_and_is_named() throws IOException {
    Drill run = published.copyTo(folder.resolve("set-aside"));
    Path counts = run.input().resolve("usage/2026-10.csv");
    Files.writeString(counts, Files.readString(counts) + "2026-10-31,claims-core,,page_view,1\n");
    Outcome outcome = run.run();
    assertThat(outcome.code()).as(outcome.err()).isEqualTo(3);
    assertThat(outcome.out()).contains("Action required:", "1 row rejected");
    String problems = run.pack().get("csv/problems.csv");
    assertThat(problems).contains("usage/2026-10.csv", "page_view");
    assertThat(Rows.of(problems).all())
        .extracting(row -> Words.parse(Severity.class, row.get("severity")).orElseThrow())
        .as("worst first")
        .contains(Severity.REJECTED, Severity.NOTE)
        .isSorted();
    Outcome later = run.run();
    assertThat(later.code()).as(later.err()).isEqualTo(3);
    assertThat(later.out()).contains("Nothing new", "Action required:", "1 row rejected");
    assertThat(run.run("--exit-zero-on-action-required").code()).isZero();
  }

  @Test
  void a_rate_that_an_earlier_month_lacks_leaves_it_unknown_and_needs_a_person()
      throws IOException {
    Drill run = published.copyTo(folder.resolve("no-earlier-rate"));
    Path rates = run.mappings().resolve("rates/exchange-rates.csv");
    Drill.edit(rates, "2026-09,USD,", "2026-09,CHF,");
    Outcome outcome = run.run();
    assertThat(outcome.code()).as(outcome.err()).isEqualTo(3);
    assertThat(outcome.out())
        .contains("add to rates/exchange-rates.csv: 2026-09,USD,EUR,<rate>,<source>")
        .doesNotContain("at least EUR");
    SortedMap<String, String> reported = run.pack();
    assertThat(reported.get("csv/months.csv"))
        .contains("2026-09,EUR,,,,,,,,,no exchange rate for USD in 2026-09");
    assertThat(reported.get("csv/ledger.csv")).isEqualTo(pack.get("csv/ledger.csv"));
    assertThat(reported.get("csv/unit_costs.csv")).contains("no exchange rate for USD in 2026-09");
    // Page one and the index compare nothing with a month that is unknown.
    assertThat(reported.get("csv/figures.csv"))
        .contains("summary.tiles[IT cost, whole ledger].value")
        .doesNotContain("summary.tiles[IT cost, whole ledger].change");
  }

  @Test
  void a_month_without_any_rate_is_no_month_of_zero() throws IOException {
    Drill run = untouched.copyTo(folder.resolve("no-rates"));
    Path rates = run.mappings().resolve("rates/exchange-rates.csv");
    Files.writeString(rates, "month,currency,to,rate,source\n");
    Files.delete(run.input().resolve("invoices/2026.csv"));
    Files.delete(run.input().resolve("timesheets/2026-10.csv"));
    Files.delete(run.input().resolve(SmallInput.AZURE_OCTOBER));
    Outcome outcome = run.run();
    assertThat(outcome.code()).as(outcome.err()).isEqualTo(3);
    assertThat(outcome.out())
        .containsPattern("total +n/a\n")
        .containsPattern("no exchange rate +USD [0-9,.]+, in no total")
        .containsPattern("suspense +n/a")
        .doesNotContain("EUR 0.00");
    assertThat(run.pack().get("csv/figures.csv")).doesNotContain("n/a");
  }

  @Test
  void a_currency_without_a_rate_needs_a_person_and_is_named() throws IOException {
    Drill run = published.copyTo(folder.resolve("no-rate"));
    Path rates = run.mappings().resolve("rates/exchange-rates.csv");
    Drill.edit(rates, "2026-10,USD,", "2026-10,CHF,");
    Outcome outcome = run.run();
    assertThat(outcome.code()).as(outcome.err()).isEqualTo(3);
    assertThat(outcome.out())
        .contains(
            "no exchange rate for USD in 2026-10: USD",
            "add to rates/exchange-rates.csv: 2026-10,USD,EUR,<rate>,<source>",
            "at least EUR");
    assertThat(run.pack().get("csv/months.csv"))
        .contains("2026-10,EUR,,,,,,,,,no exchange rate for USD in 2026-10");
    assertThat(run.pack().get("csv/suspense.csv")).contains("no exchange rate from USD");
  }

  @Test
  void the_banks_own_file_serves_what_the_list_of_rates_lacks() throws IOException {
    Drill run = published.copyTo(folder.resolve("bank-rates"));
    Path rates = run.mappings().resolve("rates/exchange-rates.csv");
    Drill.edit(rates, "2026-10,USD,", "2026-10,CHF,");
    Files.writeString(
        run.mappings().resolve("rates/eurofxref-hist.csv"),
        "Date,USD,\n2026-10-30,1.25,\n2026-09-30,1.6,\n");
    Outcome outcome = run.run();
    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(run.pack().get("csv/exchange_rates.csv"))
        .contains("2026-10,USD,EUR,0.8,\"ECB euro reference rates, mean of the month\"");
    assertThat(run.pack().get("csv/restatement.csv")).contains("rate-changed");
  }

  @Test
  void a_damaged_book_is_rebuilt() throws IOException {
    Drill run = published.copyTo(folder.resolve("damaged"));
    Path book = run.book().resolve("book.mv.db");
    byte[] bytes = Files.readAllBytes(book);
    for (int at = 0; at < bytes.length; at += 512) {
      bytes[at] ^= 0x5a;
    }
    Files.write(book, bytes);
    Outcome outcome = run.run();
    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.out()).contains("is rebuilt from the inputs");
    assertThat(run.pack()).isEqualTo(pack);
  }
}
