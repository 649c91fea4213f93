package dev.towerbook.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.towerbook.table.InputRefused;
import dev.towerbook.table.Problem;
import dev.towerbook.table.Severity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small source that cannot be read whole is refused, and no row of it goes unnamed. */
class RefusedSourcesTest {

  private static final String ROW = "2026-01-01,Ada,developer,fix,crm,,,2,run,\n";
  private static final String UMLAUT = "2026-01-02,Jörg,developer,fix,crm,,,2,run,\n";

  @TempDir private Path folder = Path.of("");

  private PostedDelivery timesheet(byte[] bytes, String name) throws IOException {
    Path file = folder.resolve("t").resolve(name);
    Files.createDirectories(file.getParent());
    Files.deleteIfExists(folder.resolve("t/t.csv"));
    Files.write(file, bytes);
    return new Deliveries(folder).only();
  }

  private PostedDelivery timesheet(String rows) throws IOException {
    String text = Deliveries.TIMESHEET_HEADER + rows;
    return timesheet(text.getBytes(StandardCharsets.UTF_8), "t.csv");
  }

  private Problem refused(byte[] bytes, String name) {
    InputRefused refused = catchThrowableOfType(InputRefused.class, () -> timesheet(bytes, name));
    assertThat(refused).isNotNull();
    return refused.problems().stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .findFirst()
        .orElseThrow();
  }

  private Problem refused(String rows) {
    String text = Deliveries.TIMESHEET_HEADER + rows;
    return refused(text.getBytes(StandardCharsets.UTF_8), "t.csv");
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static List<Problem> of(PostedDelivery delivery, Severity severity) {
    return delivery.problems().stream()
        .map(SourceProblem::problem)
        .filter(problem -> problem.severity() == severity)
        .toList();
  }

  @Test
  void windows_1252_is_told_from_the_bytes_with_line_and_cell() {
    String text = Deliveries.TIMESHEET_HEADER + ROW + UMLAUT + ROW;
    Problem problem = refused(text.getBytes(Charset.forName("windows-1252")), "t.csv");
    assertThat(problem.place()).hasToString("t/t.csv:3:2");
    assertThat(problem.cause()).contains("byte F6", "saved as Windows-1252");
    assertThat(problem.cure()).isEqualTo("save as UTF-8, or declare it in sources.csv");
    assertThat(problem.message()).doesNotContain("rg,");
  }

  @Test
  void other_bytes_have_their_own_cause() {
    byte[] good = (Deliveries.TIMESHEET_HEADER + ROW.repeat(3)).getBytes(StandardCharsets.UTF_8);
    byte[] stray = Arrays.copyOf(good, good.length + 1);
    stray[good.length] = (byte) 0xff;
    assertThat(refused(stray, "t.csv").cause()).contains("byte FF", "damaged");
    String mixed = Deliveries.TIMESHEET_HEADER + UMLAUT;
    byte[] one = mixed.getBytes(StandardCharsets.UTF_8);
    byte[] two = UMLAUT.getBytes(Charset.forName("windows-1252"));
    byte[] both = Arrays.copyOf(one, one.length + two.length);
    System.arraycopy(two, 0, both, one.length, two.length);
    assertThat(refused(both, "t.csv").cause()).contains("partly UTF-8", "Windows-1252");
  }

  @Test
  void an_open_quote_a_cut_gzip_and_a_cut_row_are_errors() throws IOException {
    assertThat(refused(ROW + "\"" + ROW + ROW).place()).hasToString("t/t.csv:3:1");
    byte[] packed =
        gzip((Deliveries.TIMESHEET_HEADER + rows(40_000)).getBytes(StandardCharsets.UTF_8));
    byte[] cut = Arrays.copyOf(packed, packed.length * 9 / 10);
    assertThat(refused(cut, "t.csv.gz").cause()).contains("was cut");
    Problem half = refused(ROW + ROW + "2026-01-01,Ada,developer,fix");
    assertThat(half.code()).isEqualTo("TIMESHEET-CUT");
    assertThat(half.place()).hasToString("t/t.csv:4");
  }

  private static String rows(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      String day = "2026-01-" + (10 + i * 7919 % 20) + ",p" + i * 104729L % 99991;
      text.append(day).append(",developer,fix,crm,,,0.25,run,\n");
    }
    return text.toString();
  }

  @Test
  void a_row_that_begins_with_a_hash_is_a_row() throws IOException {
    PostedDelivery delivery =
        new Deliveries(folder)
            .with(
                "i/i.csv",
                Deliveries.INVOICE_HEADER
                    + "#R26-1,SoftCo,2026-01-15,s,saas,2026-01-01,2026-01-31,EUR,7,opex,,crm,,\n")
            .only();
    assertThat(delivery.totals().getFirst().billed()).isEqualByComparingTo("7");
  }

  @Test
  void half_a_row_is_rejected_and_a_last_row_without_line_end_is_named() throws IOException {
    PostedDelivery delivery =
        timesheet(ROW.repeat(300) + "2026-01-01,Ada,developer,fix\n" + ROW.strip());
    assertThat(of(delivery, Severity.REJECTED))
        .extracting(Problem::message)
        .singleElement()
        .asString()
        .startsWith("t/t.csv:302: the row has 4 cells, the header has 10");
    assertThat(of(delivery, Severity.WARNING))
        .extracting(Problem::code, problem -> problem.place().line())
        .contains(org.assertj.core.groups.Tuple.tuple("TIMESHEET-ROW-END", 303L));
    assertThat(delivery.facts().rows()).isEqualTo(301);
  }

  @Test
  void rows_that_all_lack_the_same_last_columns_are_a_style() throws IOException {
    PostedDelivery delivery = timesheet("2026-01-01,Ada,developer,fix,crm,,,2,run\n".repeat(3));
    assertThat(delivery.facts().rows()).isEqualTo(3);
    assertThat(of(delivery, Severity.WARNING))
        .extracting(Problem::cause)
        .contains(
            "the rows have 9 cells, the header 10: these columns are read as empty: capitalisable");
  }

  @Test
  void a_header_alone_and_a_slip_in_a_column_name_are_told() throws IOException {
    assertThat(of(timesheet(""), Severity.WARNING))
        .extracting(Problem::code)
        .containsExactly("TIMESHEET-NO-ROWS");
    String header = Deliveries.TIMESHEET_HEADER.replace("application", "aplication");
    PostedDelivery delivery = timesheet((header + ROW).getBytes(StandardCharsets.UTF_8), "t.csv");
    assertThat(of(delivery, Severity.WARNING))
        .extracting(Problem::message)
        .singleElement()
        .asString()
        .contains("t/t.csv:1:5 aplication", "did you mean application");
  }

  @Test
  void a_control_character_or_a_loose_quote_is_named() throws IOException {
    PostedDelivery delivery =
        timesheet(ROW.repeat(300) + ROW.replace("crm", "c\0m") + ROW.replace("fix", "f\"x"));
    assertThat(of(delivery, Severity.REJECTED))
        .extracting(Problem::code)
        .containsExactly("TIMESHEET-CONTROL");
    assertThat(of(delivery, Severity.WARNING))
        .extracting(Problem::code)
        .contains("TIMESHEET-LOOSE-QUOTE");
    assertThat(delivery.facts().rows()).isEqualTo(301);
    assertThat(delivery.entries().getFirst().hours().compareTo(new BigDecimal("2"))).isPositive();
  }
}
