package dev.towerbook.report.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.towerbook.economics.metric.Measure;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvWritingTest {

  @TempDir private Path folder;

  private enum Stage {
    IN_USE
  }

  /** What stands in a file of one column. */
  private String written(ColumnType type, Object... values) throws IOException {
    Path file = folder.resolve("one.csv");
    CsvWriting.write(
        file,
        List.of(Column.<Object>ofFile(type, "value", "any", value -> value)),
        Stream.of(values));
    return Files.readString(file);
  }

  @Test
  void a_header_then_a_line_a_row_in_the_order_of_the_columns() throws IOException {
    List<Column<Integer>> columns =
        List.of(
            Column.ofFile(ColumnType.COUNT, "n", "itself", n -> n),
            Column.ofFile(ColumnType.COUNT, "twice", "the double of it", n -> 2 * n));
    CsvWriting.write(folder.resolve("n.csv"), columns, Stream.of(3, 1));
    assertThat(folder.resolve("n.csv")).hasContent("n,twice\r\n3,6\r\n1,2\r\n");
  }

  @Test
  void texts_words_and_dates_are_written_as_the_contract_says() throws IOException {
    assertThat(
            written(
                ColumnType.TEXT,
                "a, \"b\"",
                true,
                Stage.IN_USE,
                YearMonth.of(2026, 10),
                LocalDate.of(2026, 10, 31),
                List.of("x", "y"),
                new Measure.Word("never")))
        .isEqualTo(
            "value\r\n\"a, \"\"b\"\"\"\r\nyes\r\nin-use\r\n2026-10\r\n2026-10-31\r\nx; y\r\n"
                + "never\r\n");
  }

  @Test
  void a_text_that_a_spreadsheet_would_run_is_defused_and_a_number_is_not() throws IOException {
    assertThat(written(ColumnType.TEXT, "=1+1", new BigDecimal("-12.50")))
        .isEqualTo("value\r\n'=1+1\r\n-12.50\r\n");
  }

  @Test
  void what_is_unknown_is_empty_and_never_zero() throws IOException {
    assertThat(
            written(
                ColumnType.AMOUNT,
                new Measure.Unknown("no rate"),
                new Measure.NotApplicable("no wrapper"),
                new Measure.Word("never"),
                Optional.empty(),
                Double.NaN,
                Optional.of(new Measure.Known(BigDecimal.TEN))))
        .isEqualTo("value\r\n\r\n\r\n\r\n\r\n\r\n10\r\n");
  }

  @Test
  void a_text_in_a_column_of_numbers_is_a_defect_that_names_the_column() {
    assertThatThrownBy(() -> written(ColumnType.AMOUNT, "ten"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("column value: a column of type amount holds ten");
  }
}
