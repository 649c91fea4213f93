package dev.towerbook.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.Seeded;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0, 0",
    "1234.56, 1234.56",
    "+7, 7",
    "-12.50, -12.50",
    ".5, .5",
    "5., 5",
    "1e-7, 0.0000001",
    "1E+3, 1000",
    "2.5e12, 2500000000000",
    "'\t 3.1 ', 3.1",
    "000042, 42"
  })
  void plain_decimals_are_read_exactly(String text, BigDecimal number) {
    assertThat(Decimals.parse(text).orElseThrow()).isEqualByComparingTo(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "-", ".", "1e99999999", "1e100", "1e", "e5", "１２３", "1,234.56", "1.234,56",
        "(12.00)", "12-", "NaN", "∞", "Infinity", "−5", "$1", "1 000", "1_000", "0x10", "--1",
        "1.2.3", "1f", "1d", "٣"
      })
  void everything_else_is_no_number(String text) {
    assertThat(Decimals.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1e3, 1000",
    "1E-7, 0.0000001",
    "+1.5e+02, 150",
    "0e9999, 0",
    "1e59, 100000000000000000000000000000000000000000000000000000000000",
    "1e-40, 0.0000000000000000000000000000000000000001",
    "10e-41, 0.0000000000000000000000000000000000000001",
    "0.0000000000000000000000000000000000000001000, 0.0000000000000000000000000000000000000001"
  })
  void what_the_book_holds_is_read(String text, BigDecimal number) {
    assertThat(Decimals.parse(text).orElseThrow()).isEqualByComparingTo(number);
    assertThat(Decimals.excess(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1e60;has 61 digits before the point; at most 60 are kept",
        "1e9999;has 10000 digits before the point; at most 60 are kept",
        "-1E-41;has 41 decimals; at most 40 are kept",
        "1.00000000000000000000000000000000000000000000010;has 46 decimals; at most 40 are kept"
      })
  void what_is_longer_says_how_long_it_is(String text, String cause, String more) {
    assertThat(Decimals.parse(text)).isEmpty();
    assertThat(Decimals.excess(text)).contains(cause + "; " + more.strip());
  }

  @Test
  void length_is_looked_at_before_a_number_is_built() {
    assertThat(Decimals.parse("9".repeat(60))).isPresent();
    assertThat(Decimals.parse("9".repeat(61))).isEmpty();
    assertThat(Decimals.parse("9".repeat(1_000_000))).isEmpty();
    assertThat(Decimals.excess("9".repeat(1_000_000))).contains("has more than 1000 characters");
    assertThat(Decimals.parse("0".repeat(500) + "7." + "0".repeat(400))).isPresent();
    assertThat(Decimals.parse(" ".repeat(1_000_000) + "9")).contains(new BigDecimal("9"));
  }

  @Test
  void what_is_printed_plainly_is_read_back() {
    Seeded.rounds(
        1000,
        random -> {
          BigDecimal number = BigDecimal.valueOf(random.nextLong(), random.nextInt(20));
          String plain = Decimals.plain(number);
          assertThat(plain).doesNotContain("E");
          assertThat(Decimals.parse(plain)).contains(number);
        });
    assertThat(Decimals.plain(new BigDecimal("1E+5"))).isEqualTo("100000");
    assertThat(Decimals.plain(new BigDecimal("1E-10"))).isEqualTo("0.0000000001");
  }
}
