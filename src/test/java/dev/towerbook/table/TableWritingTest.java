package dev.towerbook.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file of the shelf as a spreadsheet of another country has saved it. */
class TableWritingTest {

  private static final Set<String> KNOWN = Set.of("role", "amount", "why");

  @TempDir private Path folder;
  private final ProblemLog log = new ProblemLog();

  private List<Row> rows(String text, Charset charset) throws IOException {
    Path file = folder.resolve("t.csv");
    Files.write(file, text.getBytes(charset));
    return new Table("t.csv", log).rows(file, Set.of("role", "amount"), KNOWN::contains);
  }

  @ParameterizedTest
  @CsvSource({
    "';', UTF-8, ''",
    "';', UTF-8, 'sep=;'",
    "';', UTF-16, '\"sep=;\"'",
    "'\t', UTF-16LE, ''",
    "'\t', UTF-16BE, ''",
    "'|', UTF-8, ''"
  })
  void the_same_rows_however_they_are_saved(String mark, String charset, String hint)
      throws IOException {
    String text =
        "# a remark; with, marks\r\nrole;amount;why\r\nstaff;87,00;\"a; b, \"\"c\"\"\"\r\n\r\n"
            + "lead;1.234,5;x\r\nall;1.000;\r\n";
    String saved =
        (hint.isEmpty() ? "" : hint + "\r\n")
            + text.replace("\"a; b", "\"a§ b").replace(";", mark).replace('§', ';');
    List<Row> rows = rows(saved, Charset.forName(charset));
    assertThat(log.hasErrors()).as(log.all().toString()).isFalse();
    assertThat(rows).extracting(row -> row.text("role")).containsExactly("staff", "lead", "all");
    assertThat(rows)
        .extracting(row -> row.decimal("amount").orElseThrow())
        .containsExactly(new BigDecimal("87.00"), new BigDecimal("1234.5"), new BigDecimal("1000"));
    assertThat(rows.getFirst().text("why")).isEqualTo("a; b, \"c\"");
    assertThat(rows.get(1).line()).isEqualTo(hint.isEmpty() ? 5 : 6);
    assertThat(log.all())
        .singleElement()
        .satisfies(
            note -> {
              assertThat(note.severity()).isEqualTo(Severity.NOTE);
              assertThat(note.code()).isEqualTo("TABLE-WRITTEN");
            });
  }

  @Test
  void a_number_with_two_readings_is_an_error_if_no_other_decides() throws IOException {
    rows("role;amount\nstaff;1.234\n", StandardCharsets.UTF_8);
    assertThat(log.hasErrors()).isTrue();
    assertThat(log.all().getLast().message())
        .contains("t.csv:2:2 amount", "is 1.234 with a decimal point, 1234 with a decimal comma");
  }

  @Test
  void a_point_elsewhere_decides_as_well() throws IOException {
    List<Row> rows = rows("role;amount\nstaff;1.234\nlead;0.5\n", StandardCharsets.UTF_8);
    assertThat(log.hasErrors()).isFalse();
    assertThat(rows.getFirst().decimal("amount")).contains(new BigDecimal("1.234"));
  }

  @Test
  void a_column_that_is_unknown_is_named_behind_semicolons_too() throws IOException {
    rows("role;amount;wy\nstaff;1;x\n", StandardCharsets.UTF_8);
    assertThat(log.all()).extracting(Problem::code).contains("TABLE-WRITTEN", "TABLE-COLUMN");
    assertThat(log.all()).extracting(Problem::message).anyMatch(text -> text.contains("\"wy\""));
  }

  @Test
  void commas_are_read_as_ever_whatever_texts_hold() throws IOException {
    List<Row> rows = rows("role,amount,why\na;b,1.234,\"x;y|z\"\n", StandardCharsets.UTF_8);
    assertThat(log.all()).isEmpty();
    assertThat(rows.getFirst().decimal("amount")).contains(new BigDecimal("1.234"));
  }
}
