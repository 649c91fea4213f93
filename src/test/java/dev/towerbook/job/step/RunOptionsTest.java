package dev.towerbook.job.step;

import static dev.towerbook.intake.bill.BillReader.Scanning.BYTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.towerbook.job.Drill;
import dev.towerbook.job.ExitCode;
import dev.towerbook.job.TowerbookCommand;
import dev.towerbook.table.Problem;
import dev.towerbook.table.ProblemLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunOptionsTest {

  @TempDir private Path folder = Path.of("");

  private RunOptions settings(Path input, Path mappings, Path reports, int workers) {
    return new RunOptions(
        input,
        mappings,
        reports,
        folder.resolve("book"),
        "",
        Optional.empty(),
        workers,
        BYTES,
        false);
  }

  private static ProblemLog checked(RunOptions settings) {
    ProblemLog log = new ProblemLog();
    settings.check(log);
    return log;
  }

  @Test
  void folders_that_are_there_are_in_order() {
    assertThat(checked(settings(folder, folder, folder.resolve("new"), 1)).all()).isEmpty();
    assertThat(checked(settings(folder, folder, folder, 1)).all()).isEmpty();
  }

  @Test
  void every_wrong_folder_is_named_at_once() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");
    ProblemLog log = checked(settings(folder.resolve("gone"), file, file, 1));
    assertThat(log.all())
        .extracting(Problem::code, problem -> problem.place().toString(), Problem::cause)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("SETTING-FOLDER", "--input", "does not exist"),
            org.assertj.core.groups.Tuple.tuple("SETTING-FOLDER", "--mappings", "is not a folder"),
            org.assertj.core.groups.Tuple.tuple(
                "SETTING-FOLDER", "--reports", "is a file, not a folder"));
    assertThat(log.hasErrors()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgres://db/towerbook",
        "jdbc:h2:mem:x;INIT=RUNSCRIPT FROM 'x.sql'",
        "jdbc:mysql://db/towerbook",
        " jdbc:postgresql://db/towerbook"
      })
  void a_database_that_is_no_postgresql_is_refused_with_the_text_to_write(String url) {
    RunOptions settings =
        new RunOptions(folder, folder, folder, folder, url, Optional.empty(), 1, BYTES, false);
    assertThat(checked(settings).all())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.place().toString()).isEqualTo("--database");
              assertThat(problem.cure()).contains("--database=jdbc:postgresql://");
              assertThat(problem.message()).doesNotContain(url);
            });
    int code = Drill.command("run", "--database", url, "--book", folder + "/b").code();
    assertThat(code).isEqualTo(2);
  }

  @Test
  void no_worker_is_refused() {
    assertThatThrownBy(() -> settings(folder, folder, folder, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_month_is_read() {
    ProblemLog log = new ProblemLog();
    assertThat(RunOptions.month("2026-10", log)).contains(YearMonth.of(2026, 10));
    assertThat(RunOptions.month("", log)).isEmpty();
    assertThat(log.all()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-13", "2026-1", "10/2026", "2026-10-01", "last", "2026-00", " "})
  void a_wrong_month_is_refused(String text) {
    ProblemLog log = new ProblemLog();
    assertThat(RunOptions.month(text, log)).isEmpty();
    assertThat(log.all()).extracting(Problem::code).containsExactly("SETTING-MONTH");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run --month=2026-13",
        "run --input=gone-folder",
        "run --mappings=gone-folder",
        "run --reports=pom.xml",
        "run --workers=many",
        "run --nonsense",
        "check-mappings --mappings=gone-folder",
        "sample",
        "nonsense",
        ""
      })
  void a_wrong_command_line_is_your_input_and_touches_nothing(String line) {
    String[] words = line.isEmpty() ? new String[0] : line.split(" ", -1);
    PrintStream before = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try (PrintStream err = new PrintStream(said, true, StandardCharsets.UTF_8)) {
      System.setErr(err);
      assertThat(TowerbookCommand.run(words)).isEqualTo(ExitCode.YOUR_INPUT.number());
    } finally {
      System.setErr(before);
    }
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("Fix: ").doesNotContain("\tat ");
    assertThat(Path.of("var")).doesNotExist();
  }
}
