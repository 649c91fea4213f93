package dev.towerbook.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.ledger.restate.FigureKey;
import dev.towerbook.ledger.restate.FigureKind;
import dev.towerbook.ledger.restate.FigureSnapshot;
import dev.towerbook.ledger.restate.FigureValue;
import dev.towerbook.report.FigureBook;
import dev.towerbook.report.RunResults;
import dev.towerbook.report.csv.CsvSet;
import dev.towerbook.report.former.FormerPack;
import dev.towerbook.report.former.FormerRestatement;
import dev.towerbook.report.former.RunFigures;
import dev.towerbook.report.pack.Manifest;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a pack says is read back from its CSV files to the last digit. */
class FormerPackTest {

  private final RunResults results = RunFixture.results();
  @TempDir private Path pack;

  @BeforeEach
  void written() throws IOException {
    CsvSet.write(results, new FigureBook(), pack.resolve("csv"));
    Manifest.write(pack, results, Map.of());
  }

  private FigureSnapshot current() {
    RunFigures current = new RunFigures(BookFixture.MONTH);
    current.counts(results.counts());
    current.totals(results.history().values());
    current.unitCosts(results.figures().values());
    current.curves(results.economics().scaleCases().values());
    current.verdicts(results.recommendations().values());
    return current.snapshot();
  }

  private FigureSnapshot readBack() {
    return new FormerPack(pack, BookFixture.MONTH).reported().orElseThrow().figures();
  }

  @Test
  void every_kind_of_figure_is_what_tonights_pack_says() {
    Map<FigureKey, ?> reported = new TreeMap<>(readBack().values());
    reported.keySet().removeIf(key -> key.kind() == FigureKind.TCO);
    assertThat(reported).isEqualTo(current().values());
    assertThat(reported.keySet())
        .extracting(FigureKey::kind)
        .contains(
            FigureKind.COUNT,
            FigureKind.UNIT_COST,
            FigureKind.EFFECTIVE_COST,
            FigureKind.SUSPENSE,
            FigureKind.CURVE_VERDICT,
            FigureKind.VERDICT,
            FigureKind.VERDICT_WITHOUT_WRAPPERS);
  }

  @Test
  void the_sample_pack_tells_what_a_unit_costs_at_scale() {
    FigureSnapshot reported =
        new FormerPack(Path.of("reports/sample"), BookFixture.MONTH)
            .reported()
            .orElseThrow()
            .figures();
    assertThat(reported.values())
        .containsEntry(atScale(FigureKind.MARGINAL_COST), amount("1.05"))
        .containsEntry(atScale(FigureKind.AVERAGE_AT_100N), amount("0.5340059347181009"));
  }

  private static FigureKey atScale(FigureKind kind) {
    return FigureKey.of(BookFixture.MONTH, kind, "claims-assist", "workflow_run");
  }

  private static FigureValue amount(String digits) {
    return new FigureValue.Amount(new BigDecimal(digits));
  }

  @Test
  void a_count_knows_its_files() {
    FigureKey key = FigureKey.of(BookFixture.FIRST, FigureKind.COUNT, "claims-core", "transaction");
    assertThat(readBack().filesOf(key)).isEqualTo(current().filesOf(key)).isNotEmpty();
  }

  @Test
  void a_pack_without_counts_of_all_months_tells_those_of_its_own() throws IOException {
    Files.delete(pack.resolve("csv/counts.csv"));
    Files.delete(pack.resolve("csv/shelf.csv"));
    assertThat(new TreeSet<>(readBack().values().keySet()))
        .filteredOn(key -> key.kind() == FigureKind.COUNT)
        .isNotEmpty()
        .allMatch(key -> key.month().equals(BookFixture.MONTH));
  }

  @Test
  void what_it_told_of_the_pack_before_it_is_told_again() {
    assertThat(FormerRestatement.of(pack).orElseThrow().changes())
        .containsExactlyElementsOf(results.restatement().figures().changes());
    assertThat(FormerRestatement.of(pack).orElseThrow().former())
        .isEqualTo(results.restatement().figures().former());
  }

  @Test
  void a_pack_that_lacks_a_file_cannot_be_read_back() throws IOException {
    Files.delete(pack.resolve("csv/recommendations.csv"));
    assertThat(new FormerPack(pack, BookFixture.MONTH).reported()).isEmpty();
  }
}
