package dev.towerbook.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.towerbook.Seeded;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written, read back by another CSV library. */
class TableWriterTest {

  /** A spreadsheet runs a cell that starts so, also behind blanks that it trims. */
  private static final String FORMULA_STARTS = "=+-@\t\r\n\0＝＋－＠";

  private static final String LETTERS = FORMULA_STARTS + "'' ,;\"ab1é漢";

  @TempDir private Path folder = Path.of("");

  @Test
  void a_file_is_rfc_4180() throws IOException {
    Path file = folder.resolve("t.csv");
    try (TableWriter table = new TableWriter(file, List.of("a", "b", "c"))) {
      table.text("x, \"y\"").number(new BigDecimal("-1E+2")).empty().endRow();
      table.text("two\nlines").number(new BigDecimal("7")).shown("-1,234.50").endRow();
    }
    assertThat(Files.readString(file))
        .isEqualTo("a,b,c\r\n\"x, \"\"y\"\"\",-100,\r\n\"two\nlines\",7,\"-1,234.50\"\r\n");
  }

  @Test
  void a_row_has_as_many_cells_as_the_header() throws IOException {
    try (TableWriter table = new TableWriter(folder.resolve("w.csv"), List.of("a", "b"))) {
      table.text("x");
      assertThatThrownBy(table::endRow).isInstanceOf(IllegalStateException.class);
      table.text("y");
      assertThatThrownBy(() -> table.text("z")).isInstanceOf(IllegalStateException.class);
      table.endRow();
    }
    assertThat(Files.readString(folder.resolve("w.csv"))).isEqualTo("a,b\r\nx,y\r\n");
  }

  @Test
  void a_file_that_cannot_be_written_is_closed_all_the_same() throws IOException {
    Path full = Path.of("/dev/full");
    assumeThat(full).exists();
    TableWriter table = new TableWriter(full, List.of("a"));
    assertThat(openFiles()).contains(full);
    assertThatThrownBy(table::close).isInstanceOf(UncheckedIOException.class);
    assertThat(openFiles()).doesNotContain(full);
  }

  private static List<Path> openFiles() throws IOException {
    List<Path> open = new ArrayList<>();
    try (DirectoryStream<Path> handles = Files.newDirectoryStream(Path.of("/proc/self/fd"))) {
      for (Path handle : handles) {
        if (Files.isSymbolicLink(handle)) {
          open.add(Files.readSymbolicLink(handle));
        }
      }
    }
    return open;
  }

  @Test
  void no_text_is_a_formula_and_every_text_can_be_recovered() {
    Seeded.rounds(
        30,
        random -> {
          List<String> texts = new ArrayList<>();
          for (int i = 0; i < 200; i++) {
            texts.add(text(random));
          }
          List<String> written = writtenAndRead(texts);
          assertThat(written).hasSameSizeAs(texts).noneMatch(TableWriterTest::isFormula);
          assertThat(written.stream().map(TableWriterTest::recovered).toList()).isEqualTo(texts);
        });
  }

  @Test
  void only_formulas_are_touched() throws IOException {
    List<String> harmless = List.of("", " ", "a=b", "'t Hooft", "1+1", "é-", "\"=\"x");
    assertThat(writtenAndRead(harmless)).isEqualTo(harmless);
    assertThat(writtenAndRead(List.of("=1", "'=1", " =1", "-x")))
        .containsExactly("'=1", "''=1", "' =1", "'-x");
  }

  @Test
  void a_formula_behind_a_separator_or_what_is_not_shown_is_defused() throws IOException {
    assertThat(writtenAndRead(List.of("a;=1", "a; '=1", "=1;+2", "x\n@y", "a;b")))
        .containsExactly("a;'=1", "a;' '=1", "'=1;'+2", "x\n'@y", "a;b");
    for (String hidden : List.of("\u00a0", "\u200b", "\ufeff", "\u2009", "\u2060", "\u00ad")) {
      assertThat(writtenAndRead(List.of(hidden + "=1"))).containsExactly("'" + hidden + "=1");
    }
  }

  @Test
  void numbers_are_never_touched() {
    Seeded.rounds(
        20,
        random -> {
          BigDecimal number = BigDecimal.valueOf(random.nextLong(), random.nextInt(30));
          Path file = folder.resolve("n.csv");
          try (TableWriter table = new TableWriter(file, List.of("n"))) {
            table.number(number).endRow();
          }
          assertThat(Files.readString(file)).isEqualTo("n\r\n" + number.toPlainString() + "\r\n");
        });
  }

  private List<String> writtenAndRead(List<String> texts) throws IOException {
    Path file = folder.resolve("p.csv");
    try (TableWriter table = new TableWriter(file, List.of("k", "t"))) {
      for (String text : texts) {
        table.text("k").text(text).endRow();
      }
    }
    try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
      return csv.stream().skip(1).map(line -> line.getField(1)).toList();
    }
  }

  private static boolean isFormula(String cell) {
    return startsFormula(cell.replaceFirst("^ +", ""));
  }

  private static boolean startsFormula(String text) {
    return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
  }

  /** One quote is taken off in front of what would be a formula without its quotes. */
  private static String recovered(String cell) {
    String whole =
        cell.startsWith("'") && startsFormula(cell.replaceFirst("^['\\p{Z}\\p{Cf}]+", ""))
            ? cell.substring(1)
            : cell;
    return whole.replaceAll("([;\t\r\n])'(?=[\\p{Z}\\p{Cf}'\"]*[=+@＝＋＠-])", "$1");
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(7);
    for (int i = 0; i < length; i++) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }
}
