package dev.towerbook.table.written;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.towerbook.Seeded;
import dev.towerbook.table.numbers.DecimalMark;
import dev.towerbook.table.numbers.WrittenNumber;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RewrittenCsvTest {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private static OtherWriting writing(Charset charset, char separator, Integer... decimalComma) {
    return new OtherWriting(
        charset,
        separator,
        Set.of(decimalComma),
        text -> WrittenNumber.plain(text, DecimalMark.COMMA).orElse(text),
        "sources.csv:2",
        (cause, cure) -> new IOException(cause));
  }

  private static String read(byte[] stored, OtherWriting writing) throws IOException {
    try (InputStream text = new RewrittenCsv(new ByteArrayInputStream(stored), writing)) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String semicolons(String text, Integer... decimalComma) throws IOException {
    return read(
        text.getBytes(StandardCharsets.UTF_8), writing(StandardCharsets.UTF_8, ';', decimalComma));
  }

  @Test
  void cells_with_a_comma_are_quoted_and_everything_else_stays() throws IOException {
    assertThat(semicolons("a;b\r\n1,5;x\r\n\r\n\"p;q\"\"r\nend\";\"1,5\"\r\nlast;"))
        .isEqualTo("a,b\r\n\"1,5\",x\r\n\r\n\"p;q\"\"r\nend\",\"1,5\"\r\nlast,");
    assertThat(semicolons("a\"b;c\"d,e\n")).isEqualTo("a\"b,\"c\"\"d,e\"\n");
    assertThat(semicolons("")).isEmpty();
  }

  @Test
  void numbers_of_a_column_with_a_decimal_comma_get_a_point() throws IOException {
    assertThat(semicolons("v;n\n1,5;1.234,50\n2,5;\"-0,5\"\nx;none\ny;\"a, b\"\nz;\n", 1))
        .isEqualTo("v,n\n\"1,5\",1234.50\n\"2,5\",-0.5\nx,none\ny,\"a, b\"\nz,\n");
  }

  @ParameterizedTest
  @CsvSource({"'sep=;'", "'SEP=;'", "'\"sep=;\"'"})
  void the_hint_to_a_spreadsheet_is_a_blank_line(String hint) throws IOException {
    assertThat(semicolons(hint + "\r\na;b\r\n")).isEqualTo("\r\na,b\r\n");
    assertThatThrownBy(() -> semicolons("sep=|\na;b\n"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("sep=|")
        .hasMessageContaining("sources.csv:2");
  }

  @Test
  void marks_of_byte_order_are_taken_off() throws IOException {
    byte[] utf16 = "\ufeffü;1\n".getBytes(StandardCharsets.UTF_16LE);
    assertThat(read(utf16, writing(StandardCharsets.UTF_16, ';'))).isEqualTo("ü,1\n");
    byte[] without = "ab;1\n".getBytes(StandardCharsets.UTF_16LE);
    assertThat(read(without, writing(StandardCharsets.UTF_16, ';'))).isEqualTo("ab,1\n");
    byte[] big = "ab;1\n".getBytes(StandardCharsets.UTF_16BE);
    assertThat(read(big, writing(StandardCharsets.UTF_16, ';'))).isEqualTo("ab,1\n");
    assertThat(semicolons("\ufeffa;b\n")).isEqualTo("a,b\n");
  }

  @Test
  void bytes_of_another_encoding_are_told_with_their_line() {
    byte[] undefined = {'a', '\n', 'b', '\n', (byte) 0x81, '\n'};
    assertThatThrownBy(() -> read(undefined, writing(WINDOWS, ',')))
        .isInstanceOf(IOException.class)
        .hasMessage("is not windows-1252, which sources.csv:2 declares: line 3 has other bytes");
    assertThatThrownBy(
            () -> read("\ufeffa\n".getBytes(StandardCharsets.UTF_8), writing(WINDOWS, ',')))
        .hasMessageContaining("the mark of UTF-8");
    assertThatThrownBy(
            () ->
                read(
                    "abc\n".getBytes(StandardCharsets.UTF_8),
                    writing(StandardCharsets.UTF_16, ',')))
        .hasMessageContaining("one byte each");
    byte[] odd = {(byte) 0xff, (byte) 0xfe, 'a', 0, 'b'};
    assertThatThrownBy(() -> read(odd, writing(StandardCharsets.UTF_16, ',')))
        .isInstanceOf(IOException.class);
  }

  @Test
  void bytes_that_are_no_utf8_pass_and_are_told_by_the_reader() throws IOException {
    OtherWriting semicolons = writing(StandardCharsets.UTF_8, ';');
    try (InputStream text =
        new RewrittenCsv(new ByteArrayInputStream("a;ü\n".getBytes(WINDOWS)), semicolons)) {
      assertThat(text.readAllBytes()).isEqualTo("a,ü\n".getBytes(WINDOWS));
    }
  }

  @Test
  void any_table_in_any_writing_is_the_usual_one() {
    Seeded.rounds(200, random -> anyTable(random, random.nextInt(60) == 0 ? 20_000 : 20));
  }

  private static void anyTable(Random random, int rowsMax) throws IOException {
    String letters = "aü€\";,|\t\n.0 ";
    List<List<String>> rows = new ArrayList<>();
    int width = 1 + random.nextInt(4);
    for (int i = 0; i < 1 + random.nextInt(rowsMax); i++) {
      List<String> cells = new ArrayList<>();
      for (int j = 0; j < width; j++) {
        StringBuilder cell = new StringBuilder();
        for (int k = random.nextInt(6); k > 0; k--) {
          cell.append(letters.charAt(random.nextInt(letters.length())));
        }
        cells.add(cell.toString());
      }
      rows.add(cells);
    }
    char separator = ";|\t".charAt(random.nextInt(3));
    Charset charset =
        List.of(WINDOWS, StandardCharsets.UTF_8, StandardCharsets.UTF_16).get(random.nextInt(3));
    byte[] stored = csv(rows, separator, separator).getBytes(charset);
    assertThat(read(stored, writing(charset, separator))).isEqualTo(csv(rows, ',', separator));
  }

  /** With quotes where they are needed for either separator, as the file has them. */
  private static String csv(List<List<String>> rows, char separator, char other) {
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        String cell = row.get(i);
        boolean quotes =
            cell.indexOf(separator) >= 0
                || cell.indexOf(other) >= 0
                || cell.indexOf('"') >= 0
                || cell.indexOf('\n') >= 0;
        text.append(i > 0 ? String.valueOf(separator) : "");
        text.append(quotes ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
      }
      text.append('\n');
    }
    return text.toString();
  }
}
