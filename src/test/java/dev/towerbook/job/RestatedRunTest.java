package dev.towerbook.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.assess.Shelf;
import dev.towerbook.job.step.QuickNight;
import dev.towerbook.job.step.QuickNight.End;
import dev.towerbook.job.step.QuickNight.Outcome;
import dev.towerbook.table.Severity;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counts, unit costs and verdicts that were published otherwise are told in the next pack. */
class RestatedRunTest {

  private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final String COUNTS = "usage/2026-09.csv";

  @TempDir private Path folder;
  private QuickNight run;

  /** October is published, of a few hundred rows of the sample, and September within it. */
  @BeforeEach
  void october() throws IOException {
    SmallInput.write(folder.resolve("input"));
    Drill.copy(Path.of("mappings"), folder.resolve("mappings"));
    Files.write(folder.resolve("input").resolve(COUNTS), september());
    run = new QuickNight(folder, shelf(), Optional.of(OCTOBER)).withCsv();
  }

  @AfterEach
  void close() {
    run.close();
  }

  /** Counts of claims-core and two others. */
  private static List<String> september() throws IOException {
    try (BufferedReader rows =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(
                    Files.newInputStream(Path.of("sample-data/usage/2026-09.csv.gz"))),
                StandardCharsets.UTF_8))) {
      return rows.lines().limit(211).toList();
    }
  }

  private Shelf shelf() {
    return Shelf.load(folder.resolve("mappings")).value();
  }

  private void edit(String file, String from, String to) throws IOException {
    Drill.edit(folder.resolve(file), from, to);
    run.shelf(shelf());
  }

  private Outcome published(int code) {
    Outcome outcome = run.run();
    assertThat(outcome.end()).as(outcome.problems().toString()).isEqualTo(End.PUBLISHED);
    assertThat(outcome.code()).as(outcome.reasons().toString()).isEqualTo(code);
    return outcome;
  }

  private List<String> reported(YearMonth month) {
    try {
      Path csv = run.reports().resolve(month + "/csv/restated_figures.csv");
      List<String> rows = Files.readAllLines(csv);
      assertThat(rows.getFirst()).startsWith("month,what,application_id,");
      return rows.subList(1, rows.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void a_first_pack_and_one_that_says_the_same_tell_nothing() throws IOException {
    assertThat(published(0).problems()).noneMatch(one -> one.code().startsWith("RESTATED"));
    assertThat(reported(OCTOBER)).isEmpty();
    edit("mappings/rules/tower.csv", "\n", "\n# A remark that changes nothing\n");
    assertThat(published(0).problems()).noneMatch(one -> one.code().startsWith("RESTATED"));
    assertThat(reported(OCTOBER)).isEmpty();
    assertThat(Files.readString(run.reports().resolve("2026-10/manifest.json")))
        .contains("\"revision\":2");
  }

  @Test
  void a_count_of_an_earlier_month_that_comes_again_is_told() throws IOException {
    published(0);
    edit(
        "input/" + COUNTS,
        "2026-09-01,claims-core,,transaction,2859",
        "2026-09-01,claims-core,,transaction,3000");
    Outcome outcome = published(0);
    assertThat(reported(OCTOBER))
        .contains(
            "2026-09,count,claims-core,,transaction,65892,66033,141,,counts-changed,"
                + COUNTS
                + ",2026-10,1,no")
        .anyMatch(row -> row.startsWith("2026-09,unit-cost,claims-core,,transaction,0.79"))
        .allMatch(row -> row.endsWith(",counts-changed," + COUNTS + ",2026-10,1,no"));
    assertThat(outcome.problems("RESTATED-FIGURES"))
        .singleElement()
        .matches(one -> one.severity() == Severity.NOTE)
        .matches(one -> one.cause().contains("a file of counts was changed: " + COUNTS));
    // Told once: the next pack is compared with this one.
    edit("mappings/rules/tower.csv", "\n", "\n# A remark that changes nothing\n");
    published(0);
    assertThat(reported(OCTOBER)).isEmpty();
  }

  @Test
  void the_first_pack_of_a_month_tells_what_the_newest_one_said_of_earlier_months()
      throws IOException {
    run.month(SEPTEMBER);
    run.run();
    assertThat(reported(SEPTEMBER)).isEmpty();
    edit(
        "input/" + COUNTS,
        "2026-09-01,claims-core,,transaction,2859",
        "2026-09-01,claims-core,,transaction,3000");
    edit("mappings/rates/exchange-rates.csv", "2026-09,USD,EUR,0.", "2026-09,USD,EUR,1.");
    run.month(OCTOBER);
    run.run();
    assertThat(reported(OCTOBER))
        .contains(
            "2026-09,count,claims-core,,transaction,65892,66033,141,,counts-changed,"
                + COUNTS
                + ",2026-09,1,no")
        .anyMatch(
            row ->
                row.startsWith("2026-09,tco,claims-core,")
                    && row.contains("sources-or-shelf,usage/2026-09.csv;rates/exchange-rates.csv,"))
        .noneMatch(row -> row.startsWith("2026-10"));
  }

  @Test
  void a_count_that_is_withdrawn_is_told_as_unknown() throws IOException {
    published(0);
    Files.delete(folder.resolve("input").resolve(COUNTS));
    run.run();
    assertThat(reported(OCTOBER))
        .contains(
            "2026-09,count,claims-core,,transaction,65892,,,,source-withdrawn,"
                + COUNTS
                + ",2026-10,1,no");
  }

  @Test
  void a_late_bill_a_rule_and_a_rate_are_told_apart() throws IOException {
    published(0);
    edit("mappings/rates/exchange-rates.csv", "2026-09,USD,EUR,0.", "2026-09,USD,EUR,1.");
    published(0);
    assertThat(reported(OCTOBER))
        .anyMatch(row -> row.startsWith("2026-09,unit-cost,claims-core,"))
        .allMatch(row -> row.contains(",rate-changed,rates/exchange-rates.csv,"));
    String late = "bills/azure/2026-09.csv.gz";
    Files.copy(Path.of("sample-data").resolve(late), folder.resolve("input").resolve(late));
    run.run();
    assertThat(reported(OCTOBER))
        .anyMatch(row -> row.startsWith("2026-09,unit-cost,claims-core,"))
        .allMatch(row -> row.contains(",new-source," + late + ",2026-10,2,no"));
    String rules = "mappings/rules/application.csv";
    List<String> lines = new ArrayList<>(Files.readAllLines(folder.resolve(rules)));
    lines.add(2, "all-to-claims,,,bill,,,,,,,,,,,,-,claims-core,,,a drill");
    Files.write(folder.resolve(rules), lines);
    run.shelf(shelf());
    run.run();
    assertThat(reported(OCTOBER))
        .anyMatch(row -> row.startsWith("2026-09,unit-cost,claims-core,"))
        .allMatch(row -> row.contains(",rule-changed,rules/application.csv,2026-10,3,no"));
  }

  @Test
  void a_verdict_changed_by_the_shelf_needs_a_person_until_the_next_pack() throws IOException {
    published(0);
    edit(
        "mappings/decisions/disposition.csv",
        "sunset-with-successor,,sunset|retired,yes,,,,,,,,,,retire",
        "sunset-with-successor,,sunset|retired,yes,,,,,,,,,,refactor");
    Outcome outcome = published(3);
    String row =
        "2026-10,verdict,print-hub,,,retire,refactor,,,shelf-changed,decisions/disposition.csv,";
    assertThat(reported(OCTOBER)).contains(row + "2026-10,1,no");
    assertThat(outcome.reasons())
        .singleElement()
        .asString()
        .contains(
            "1 verdict and 1 verdict without wrappers differ from revision 1 of 2026-10:"
                + " print-hub from retire to refactor,",
            "EUR 2,875.32 of TCO in the month; because the mappings folder was changed:"
                + " decisions/disposition.csv");
    assertThat(run.run().end()).isEqualTo(End.NOTHING_NEW);
    // The book is lost: the same pack is made anew and says the same.
    Path before = run.reports().resolve("2026-10").toRealPath();
    run.forget();
    assertThat(published(3).reasons()).isEqualTo(outcome.reasons());
    assertThat(run.reports().resolve("2026-10").toRealPath()).isEqualTo(before);
    edit("mappings/rules/tower.csv", "\n", "\n# A remark that changes nothing\n");
    published(0);
    assertThat(reported(OCTOBER)).isEmpty();
  }

  @Test
  void a_former_pack_that_cannot_be_read_back_is_said_and_never_an_empty_list() throws IOException {
    published(0);
    Files.delete(run.reports().resolve("2026-10/csv/unit_costs.csv"));
    edit("mappings/rules/tower.csv", "\n", "\n# A remark that changes nothing\n");
    assertThat(published(3).reasons())
        .singleElement()
        .asString()
        .contains("the pack of 2026-10 published earlier cannot be read");
  }
}
