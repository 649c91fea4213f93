package dev.towerbook.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.assess.Shelf;
import dev.towerbook.job.step.QuickNight;
import dev.towerbook.job.step.QuickNight.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pack of the first contract is published; the same input and shelf are run by this version. */
class FormerContractRunTest {

  private static final Path FORMER = Path.of("src/test/resources/report/contract-1");

  @TempDir private Path folder;
  private Path former = Path.of("");

  @BeforeEach
  void publishTheFormerPack() throws IOException {
    SmallInput.write(folder.resolve("input"));
    Drill.copy(Path.of("mappings"), folder.resolve("mappings"));
    // The table of that time asked for three months: a shelf keeps its own rows.
    Drill.edit(
        folder.resolve("mappings/decisions/disposition.csv"),
        "retire-wrapped,",
        "too-young,,,,<3,,,,,,,,,undecided,Young,a trend takes months\nretire-wrapped,");
    former = folder.resolve("reports/.packs/former");
    Drill.copy(FORMER, former);
    Files.createSymbolicLink(folder.resolve("reports/2026-10"), Path.of(".packs/former"));
  }

  private Outcome run() throws IOException {
    Shelf shelf = Shelf.load(folder.resolve("mappings")).value();
    try (QuickNight run =
        new QuickNight(folder, shelf, Optional.of(YearMonth.of(2026, 10))).withCsv()) {
      return run.run();
    }
  }

  private List<String> published(String file) throws IOException {
    return Files.readAllLines(folder.resolve("reports/2026-10/csv").resolve(file));
  }

  @Test
  void nothing_is_restated_and_the_bridge_is_whole() throws IOException {
    Outcome outcome = run();
    assertThat(outcome.code()).as(outcome.reasons().toString()).isZero();
    assertThat(outcome.problems()).noneMatch(problem -> problem.code().startsWith("RESTATED"));
    assertThat(published("restatement.csv")).hasSize(1);
    assertThat(published("restated_figures.csv")).hasSize(1);
    assertThat(plain(published("bridge.csv")))
        .isEqualTo(plain(Files.readAllLines(FORMER.resolve("csv/bridge.csv"))));
    assertThat(Files.readString(folder.resolve("reports/2026-10/manifest.json")))
        .contains("\"contract_version\":3", "\"revision\":2");
  }

  /** The same amounts were written with as many zeros at their end as their parts had. */
  private static List<String> plain(List<String> rows) {
    return rows.stream()
        .map(row -> row.replaceAll("(\\.\\d*?)0+(?=,|$)", "$1").replaceAll("\\.(?=,|$)", ""))
        .toList();
  }

  @Test
  void a_change_of_the_shelf_is_restated_as_ever() throws IOException {
    Drill.edit(
        folder.resolve("mappings/decisions/disposition.csv"),
        "sunset-with-successor,,sunset|retired,yes,,,,,,,,,,retire",
        "sunset-with-successor,,sunset|retired,yes,,,,,,,,,,refactor");
    assertThat(run().code()).isEqualTo(3);
    assertThat(published("restated_figures.csv"))
        .anyMatch(row -> row.contains(",retire,refactor,"));
  }

  @Test
  void a_word_that_nobody_knows_is_told_and_needs_a_person() throws IOException {
    Drill.edit(former.resolve("csv/ledger.csv"), "shared_pool", "common_pool");
    assertUnreadable(run());
  }

  @Test
  void a_pack_of_a_later_version_is_told_and_needs_a_person() throws IOException {
    Drill.edit(former.resolve("manifest.json"), "\"month\"", "\"contract_version\":1000,\"month\"");
    assertUnreadable(run());
  }

  private void assertUnreadable(Outcome outcome) throws IOException {
    assertThat(outcome.code()).isEqualTo(3);
    assertThat(outcome.problems("RESTATED-UNREADABLE")).isNotEmpty();
    assertThat(published("restatement.csv")).hasSize(1);
  }
}
