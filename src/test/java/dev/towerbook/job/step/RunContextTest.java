package dev.towerbook.job.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.towerbook.assess.Shelf;
import dev.towerbook.intake.bill.BillReader;
import dev.towerbook.intake.folder.InputFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunContextTest {

  private static final YearMonth MAY = YearMonth.of(2026, 5);

  @TempDir private Path folder = Path.of("");

  private RunContext run(Optional<Path> expectedTotals) {
    RunOptions settings =
        new RunOptions(
            folder,
            Path.of("mappings"),
            folder,
            folder,
            "",
            Optional.of(MAY),
            1,
            BillReader.Scanning.BYTES,
            false);
    PrintStream quiet = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    return new RunContext(
        settings,
        Shelf.load(Path.of("mappings")).value(),
        new InputFiles(List.of(), expectedTotals, List.of(), Set.of()),
        List.of(),
        new Console(quiet, false));
  }

  @Test
  void a_pack_is_another_one_with_other_expected_totals() throws IOException {
    String without = run(Optional.empty()).packId(MAY);
    Path totals = Files.write(folder.resolve("expected-totals.csv"), new byte[] {1, -1});
    String with = run(Optional.of(totals)).packId(MAY);
    assertThat(with).isNotEqualTo(without).isEqualTo(run(Optional.of(totals)).packId(MAY));
    Files.write(totals, new byte[] {1, -2});
    assertThat(run(Optional.of(totals)).packId(MAY)).isNotEqualTo(with);
    assertThat(run(Optional.of(totals)).packId(MAY.plusMonths(1))).startsWith("2026-06-");
  }

  @Test
  void a_result_that_no_step_has_given_is_a_defect() {
    RunContext run = run(Optional.empty());
    assertThatThrownBy(run.allocated()::take)
        .isInstanceOf(NoSuchElementException.class)
        .hasMessageContaining("allocate");
    assertThatThrownBy(run.reconciled()::take).isInstanceOf(NoSuchElementException.class);
    assertThatThrownBy(run.assessed()::take).isInstanceOf(NoSuchElementException.class);
    assertThatThrownBy(run.rendered()::take).isInstanceOf(NoSuchElementException.class);
    assertThatThrownBy(run.published()::take).isInstanceOf(NoSuchElementException.class);
  }
}
