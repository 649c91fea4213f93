package dev.towerbook.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableTest {

  private static final Set<String> KNOWN = Set.of("id", "amount", "day", "flag", "note");

  private final ProblemLog log = new ProblemLog();

  @TempDir private Path folder = Path.of("");

  @Test
  void columns_are_found_by_name_in_any_order() throws IOException {
    List<Row> rows = rows("note,id\r\n\"a, \"\"b\"\"\",7\r\n , NULL \r\n");
    assertThat(log.all()).isEmpty();
    assertThat(rows).extracting(row -> row.text("note")).containsExactly("a, \"b\"", "");
    assertThat(rows).extracting(row -> row.text("id")).containsExactly("7", "");
    assertThat(rows.getFirst().columns()).containsExactly("note", "id");
    assertThat(rows.getFirst().has("day")).isFalse();
    assertThat(rows.getFirst().text("day")).isEmpty();
  }

  @Test
  void byte_order_mark_gzip_and_any_line_end_are_read() throws IOException {
    for (String text : List.of("id\n1\n2", "id\r\n1\r\n2\r\n", "\ufeffid\n1\n2\n")) {
      assertThat(ids(rows(text.getBytes(StandardCharsets.UTF_8)))).containsExactly("1", "2");
      assertThat(ids(rows(gzip(text)))).containsExactly("1", "2");
    }
    assertThat(log.all()).isEmpty();
  }

  @Test
  void comments_and_empty_lines_are_skipped_and_lines_still_counted() throws IOException {
    List<Row> rows = rows("# about\n\nid,note\n1,a\n# 5\" more, or less\n,\n2,b\n");
    assertThat(log.all()).isEmpty();
    assertThat(ids(rows)).containsExactly("1", "2");
    assertThat(rows).extracting(Row::line).containsExactly(4L, 7L);
    assertThat(rows.getFirst().headerPlace("note")).hasToString("t.csv:3:2 note");
  }

  @Test
  void places_are_right_behind_cells_of_several_lines() throws IOException {
    List<Row> rows = rows("id,note,amount\n1,\"x\ny\n\nz\",1\n2,b,bad\n");
    assertThat(rows).extracting(Row::line).containsExactly(2L, 6L);
    assertThat(rows.get(1).decimal("amount")).isEmpty();
    assertThat(messages())
        .containsExactly(
            "t.csv:6:3 amount: \"bad\" is not a plain decimal. Fix: write it with a decimal point"
                + " and without thousands separators, such as 1234.56. [TABLE-NUMBER]");
  }

  @Test
  void a_short_row_is_filled_and_a_long_one_is_a_problem() throws IOException {
    List<Row> rows = rows("id,note\n1\n2,b,c\n3,c\n");
    assertThat(ids(rows)).containsExactly("1", "3");
    assertThat(rows.getFirst().text("note")).isEmpty();
    assertThat(log.all())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("TABLE-CELLS");
              assertThat(problem.place()).hasToString("t.csv:3:3");
              assertThat(problem.value()).isEqualTo("c");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "'';TABLE-NO-HEADER;t.csv",
        "'# only a comment';TABLE-NO-HEADER;t.csv",
        "id,id;TABLE-COLUMN-TWICE;t.csv:1:2 id",
        "id,amuont;TABLE-COLUMN;t.csv:1:2 amuont",
        "note;TABLE-COLUMN-MISSING;t.csv:1",
        "'id,note\n1,\"open\n2,b\n3,c';TABLE-QUOTE;t.csv:2:2",
        "'id\n1\n\0';TABLE-CONTROL;t.csv:3:1"
      })
  void what_is_wrong_with_a_file_is_named(String text, String code, String place)
      throws IOException {
    rows(text);
    assertThat(log.all()).extracting(Problem::code).containsExactly(code);
    assertThat(log.all().getFirst().place()).hasToString(place);
    assertThat(log.hasErrors()).isTrue();
  }

  @Test
  void bytes_that_are_not_utf_8_are_refused_and_not_replaced() throws IOException {
    byte[] latin1 = "id\nGr\u00f6\u00dfe\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(rows(latin1)).isEmpty();
    assertThat(log.all()).extracting(Problem::code).containsExactly("TABLE-UTF8");
    Path file = Files.write(folder.resolve("bad"), latin1);
    assertThatThrownBy(() -> TextFile.reader(file).transferTo(new java.io.StringWriter()))
        .isInstanceOf(CharacterCodingException.class);
  }

  @Test
  void a_missing_file_is_a_problem_and_no_failure() {
    new Table("gone.csv", log).rows(folder.resolve("gone.csv"), Set.of(), KNOWN::contains);
    assertThat(messages()).singleElement().asString().contains("gone.csv", "TABLE-READ");
  }

  @Test
  void typed_cells_note_what_they_cannot_read() throws IOException {
    Row row = rows("id,amount,day,flag,note\n,1e3,2026-02-29,maybe,\n").getFirst();
    assertThat(row.required("id")).isEmpty();
    assertThat(row.decimal("amount").orElseThrow()).isEqualByComparingTo("1000");
    assertThat(row.date("day")).isEmpty();
    assertThat(row.date("note")).isEmpty();
    assertThat(log.all())
        .extracting(Problem::code, problem -> problem.place().column())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("TABLE-EMPTY", 1),
            org.assertj.core.groups.Tuple.tuple("TABLE-DATE", 3));
  }

  @Test
  void typed_cells_are_read() throws IOException {
    Row row = rows("id,amount,day,flag,note\nx,-1.50,2028-02-29,Yes,n\n").getFirst();
    assertThat(row.required("id")).contains("x");
    assertThat(row.decimal("amount").orElseThrow()).isEqualByComparingTo("-1.5");
    assertThat(row.date("day")).contains(LocalDate.of(2028, 2, 29));
  }

  private List<Row> rows(String text) throws IOException {
    return rows(text.getBytes(StandardCharsets.UTF_8));
  }

  private List<Row> rows(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("t.csv"), bytes);
    return new Table("t.csv", log).rows(file, Set.of("id"), KNOWN::contains);
  }

  private List<String> messages() {
    return log.all().stream().map(Problem::message).toList();
  }

  private static List<String> ids(List<Row> rows) {
    return rows.stream().map(row -> row.text("id")).toList();
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
