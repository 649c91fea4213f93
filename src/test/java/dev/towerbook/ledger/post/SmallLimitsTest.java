package dev.towerbook.ledger.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import dev.towerbook.intake.declared.DeclaredSources;
import dev.towerbook.intake.folder.InputFolder;
import dev.towerbook.intake.format.FormatReader;
import dev.towerbook.intake.format.SourceFormats;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.ledger.Deliveries;
import dev.towerbook.ledger.PostedDelivery;
import dev.towerbook.ledger.SourceProblem;
import dev.towerbook.table.InputRefused;
import dev.towerbook.table.Loaded;
import dev.towerbook.table.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a small source may take, told as a limit, and that its reading is linear in its size. */
@Execution(ExecutionMode.CONCURRENT)
class SmallLimitsTest {

  private static final String ROW = "2026-01-01,Ada,developer,fix,crm,,,2,run,\n";
  private static final int COLUMNS_MAX = 16_384;

  @TempDir private Path folder = Path.of("");

  private Deliveries with(String name, byte[] bytes) throws IOException {
    Files.createDirectories(folder.resolve("t"));
    Files.write(folder.resolve("t").resolve(name), bytes);
    return new Deliveries(folder);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A gzip file that inflates to very much more than itself. */
  private static byte[] bomb(String begin, byte filling, int blocks) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] block = new byte[1 << 20];
    Arrays.fill(block, filling);
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(utf8(begin));
      for (int i = 0; i < blocks; i++) {
        gzip.write(block);
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void a_gzip_file_that_inflates_without_measure_is_refused() throws IOException {
    for (byte filling : new byte[] {0, '\n', 'x'}) {
      byte[] bytes = bomb(Deliveries.TIMESHEET_HEADER, filling, 40);
      Deliveries bomb = with("t.csv.gz", bytes);
      assertThatThrownBy(bomb::only)
          .isInstanceOf(InputRefused.class)
          .hasMessageContaining("t/t.csv.gz")
          .hasMessageContaining("times its size");
    }
  }

  @Test
  void a_row_above_the_limit_is_rejected_and_the_others_are_read() throws IOException {
    String wide = ROW.replace("fix", "x".repeat(1 << 20));
    String text = Deliveries.TIMESHEET_HEADER + ROW.repeat(300) + wide + ROW;
    PostedDelivery posted = with("t.csv", utf8(text)).only();
    assertThat(posted.facts().rows()).isEqualTo(301);
    assertThat(posted.problems())
        .extracting(SourceProblem::problem)
        .filteredOn(problem -> problem.code().equals("TIMESHEET-LENGTH"))
        .extracting(Problem::message)
        .singleElement()
        .asString()
        .startsWith("t/t.csv:302: the row has " + wide.length() + " bytes; at most 1048576");
    assertThat(posted.rejected())
        .filteredOn(sum -> sum.unit().equals("hours"))
        .singleElement()
        .satisfies(sum -> assertThat(sum.rejected()).isEqualByComparingTo("2"));
  }

  @Test
  void more_columns_than_a_spreadsheet_has_are_refused() throws IOException {
    String header = Deliveries.TIMESHEET_HEADER.strip() + ",x".repeat(COLUMNS_MAX);
    Files.createDirectories(folder.resolve("t"));
    Files.writeString(folder.resolve("t/t.csv"), header + "\n");
    assertThat(InputFolder.read(folder, formats(), DeclaredSources.NONE).problems())
        .extracting(Problem::message)
        .anyMatch(message -> message.contains("16394 columns, more than the limit of 16384"));
  }

  @Test
  void json_lines_of_ever_new_keys_are_refused() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int line = 0; line <= COLUMNS_MAX; line++) {
      lines.append("{\"key").append(line).append("\":1}\n");
    }
    Files.createDirectories(folder.resolve("t"));
    Files.writeString(folder.resolve("t/t.jsonl"), lines);
    assertThat(InputFolder.read(folder, formats(), DeclaredSources.NONE).problems())
        .extracting(Problem::message)
        .anyMatch(message -> message.contains("more than 16384 different keys"));
  }

  private static SourceFormats formats() {
    Loaded<SourceFormats> loaded = FormatReader.read(Path.of("mappings/formats"), "formats");
    assertThat(loaded.problems()).isEmpty();
    return loaded.value();
  }

  /** Files whose reading once took a time that grew with the square of their rows. */
  enum Shape {
    OPEN_QUOTE,
    QUOTE_IN_EACH_ROW,
    QUOTE_AT_EACH_END,
    GOOD,
    BLANK,
    SHORT;

    private String text(int rows) {
      return Deliveries.TIMESHEET_HEADER
          + switch (this) {
            case OPEN_QUOTE -> "\"" + ROW.repeat(rows);
            case QUOTE_IN_EACH_ROW -> ("\"" + ROW).repeat(rows);
            case QUOTE_AT_EACH_END -> ROW.replace("run,", "run,\"").repeat(rows + 1);
            case GOOD -> ROW.repeat(rows);
            case BLANK -> "\n".repeat(20 * rows);
            case SHORT -> ROW + "a,b\n".repeat(10 * rows);
          };
    }
  }

  /**
   * Work is measured by the bytes that the reading thread makes, which do not depend on the
   * machine's load. Four times the rows make sixteen times the bytes where pending text is copied
   * for each row.
   */
  @ParameterizedTest
  @EnumSource(Shape.class)
  void work_grows_with_the_size_of_the_file_and_no_faster(Shape shape) throws IOException {
    int rows = 8_000;
    work(shape, rows / 4);
    long once = work(shape, rows);
    long fourTimes = work(shape, 4 * rows);
    assertThat(fourTimes).as("%d bytes for a quarter", once).isLessThan(8 * once + (4 << 20));
  }

  private long work(Shape shape, int rows) throws IOException {
    with("t.csv", utf8(shape.text(rows)));
    SourceFile file =
        InputFolder.read(folder, formats(), DeclaredSources.NONE).value().files().getFirst();
    PostingRules rules = new PostingRules(Deliveries.SHELF);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    try {
      new TimesheetPoster(new DatasetPoster(file, rules)).post();
    } catch (InputRefused refused) {
      assertThat(List.of(Shape.GOOD, Shape.BLANK)).doesNotContain(shape);
    }
    return threads.getCurrentThreadAllocatedBytes() - before;
  }
}
