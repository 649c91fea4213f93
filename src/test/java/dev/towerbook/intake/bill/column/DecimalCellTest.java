package dev.towerbook.intake.bill.column;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.intake.Sources;
import dev.towerbook.intake.bill.BillFiles;
import dev.towerbook.intake.bill.PartReport;
import dev.towerbook.intake.declared.NumberStyle;
import dev.towerbook.money.ExactSum;
import dev.towerbook.table.Decimals;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalCellTest {

  private static Optional<BigDecimal> read(String text, NumberStyle style) {
    DecimalCell cell = new DecimalCell(style);
    byte[] around = ("9" + text + "9").getBytes(StandardCharsets.UTF_8);
    int outcome = cell.read(around, 1, around.length - 2);
    if (outcome != DecimalCell.NUMBER) {
      assertThat(cell.isPresent()).isFalse();
      return Optional.empty();
    }
    ExactSum sum = new ExactSum();
    cell.addTo(sum);
    return Optional.of(sum.total());
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "0.00 , 0",
    "-0, 0",
    "1.50, 1.5",
    "+7, 7",
    ".5, 0.5",
    "5., 5",
    "9.984E-7, 0.0000009984",
    "5e-06, 0.000005",
    "35.2E+7, 352000000",
    "1E2, 100",
    "1e59, 1e59",
    "-1e-40, -1e-40",
    "0.000000000000000001, 0.000000000000000001",
    "999999999999999999, 999999999999999999",
    "9999999999999999999, 9999999999999999999",
    "0.1234567890123456789012345, 0.1234567890123456789012345",
    "2.000000000000000, 2"
  })
  void numbers_are_read_exactly(String text, BigDecimal expected) {
    assertThat(read(text, NumberStyle.PLAIN).orElseThrow()).isEqualByComparingTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e99999999",
        "1E308",
        "１２３",
        "1,234.56",
        "1.234,56",
        "−5",
        "(12.00)",
        "12-",
        "NaN",
        "∞",
        "$1",
        "1 000",
        "0x1F",
        "1e",
        "1e+",
        "e5",
        ".",
        "-",
        "+",
        "--1",
        "1.2.3",
        "1_000",
        "1d",
        "'1"
      })
  void what_is_no_plain_number_is_refused(String text) {
    DecimalCell cell = new DecimalCell(NumberStyle.PLAIN);
    assertThat(cell.read(text.getBytes(StandardCharsets.UTF_8), 0, text.length()))
        .isEqualTo(DecimalCell.NOT_A_NUMBER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "NULL", "null", " Null "})
  void no_value_is_no_value(String text) {
    DecimalCell cell = new DecimalCell(NumberStyle.PLAIN);
    assertThat(cell.read(text.getBytes(StandardCharsets.UTF_8), 0, text.length()))
        .isEqualTo(DecimalCell.NO_VALUE);
  }

  @Test
  void money_text_is_read_where_the_format_says_so() {
    assertThat(read("$10,100.00 ", NumberStyle.MONEY_TEXT).orElseThrow())
        .isEqualByComparingTo("10100");
    assertThat(read("-$1,000", NumberStyle.MONEY_TEXT).orElseThrow()).isEqualByComparingTo("-1000");
    assertThat(read("9.9E-7", NumberStyle.MONEY_TEXT)).isPresent();
    assertThat(read("1,00", NumberStyle.MONEY_TEXT)).isEmpty();
    assertThat(read("$10,100.00 ", NumberStyle.PLAIN)).isEmpty();
  }

  @Test
  void random_texts_are_numbers_exactly_where_the_pattern_says_so() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    String letters = "0123456789012345678900..--+eE, ";
    int numbers = 0;
    for (int i = 0; i < 200_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(26); length > 0; length--) {
        text.append(letters.charAt(random.nextInt(i % 2 == 0 ? letters.length() : 24)));
      }
      Optional<BigDecimal> expected = Decimals.parse(text.toString());
      Optional<BigDecimal> actual = read(text.toString(), NumberStyle.PLAIN);
      assertThat(actual.isPresent()).as("seed %d: %s", seed, text).isEqualTo(expected.isPresent());
      if (expected.isPresent()) {
        numbers++;
        assertThat(actual.orElseThrow()).as("%s", text).isEqualByComparingTo(expected.get());
      }
    }
    assertThat(numbers).isGreaterThan(10_000);
  }

  @Test
  void a_million_digits_are_set_aside_at_once(@TempDir Path folder) {
    String digits = "7".repeat(1_000_000);
    String text =
        BillFiles.HEADER
            + BillFiles.row("x", "1")
            + BillFiles.row("x", digits).repeat(3)
            + BillFiles.row("x", "2");
    PartReport report = BillFiles.read(Sources.file(folder, text));
    assertThat(report.rows()).isEqualTo(2);
    assertThat(report.rowsRejected()).isEqualTo(3);
    assertThat(report.problems().kept())
        .allMatch(problem -> problem.code().equals("BILL-NUMBER"))
        .extracting(problem -> problem.place().line())
        .containsExactly(3L, 4L, 5L);
    assertThat(report.lines().physical()).isEqualTo(6);
  }
}
