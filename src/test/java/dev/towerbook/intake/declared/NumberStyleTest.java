package dev.towerbook.intake.declared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberStyleTest {

  private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "20,0|20.0",
        "2.000,0|2000.0",
        "8,00-|-8.00",
        "8.00-|-8.00",
        "-8,5|-8.5",
        "7.5|7.5",
        "8.000|8000",
        "1.234.567|1234567",
        "12|12",
        "' 3,25 '|3.25",
        "1 234,5|1234.5",
        "1\u00a0234,5|1234.5",
        "1'234,5|1234.5",
        "1,5E-2|0.015",
        "0.5|0.5",
        "20.0000|20.0000",
        "1.2340|1.2340"
      })
  void a_comma_is_a_decimal_one(String text, BigDecimal number) {
    assertThat(NumberStyle.COMMA.parse(text)).contains(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "-", "-8,0-", "1,5,5", "2.00,0", "1,234.5", "0.005", "012.345", ",5", "5,", "8h", "1 00"
      })
  void what_is_no_number_with_a_comma_is_refused(String text) {
    assertThat(NumberStyle.COMMA.parse(text)).isEmpty();
  }

  @Test
  void a_number_written_with_a_comma_is_read_back() {
    Random random = new Random(20);
    for (int round = 0; round < 5_000; round++) {
      BigDecimal number = BigDecimal.valueOf(random.nextLong(2_000_000_000L), 2);
      String german = String.format(Locale.GERMANY, "%,.2f", number);
      assertThat(NumberStyle.COMMA.parse(german)).as(german).contains(number);
      assertThat(NumberStyle.COMMA.parse(number.toString().replace('.', ','))).contains(number);
      assertThat(NumberStyle.COMMA.parse(german + "-")).contains(number.negate());
      assertThat(NumberStyle.COMMA.parse("-" + german)).contains(number.negate());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "07:30:00, 7.5",
    "7:30, 7.5",
    "00:00:01, 0.00027777777777777778",
    "0:20, 0.33333333333333333333",
    "100:00:00, 100",
    "0:00, 0",
    "-1:30:00, -1.5",
    "1h 30m, 1.5",
    "1H30M, 1.5",
    "90m, 1.5",
    "2h, 2",
    "36s, 0.01",
    "45min, 0.75",
    "-1h 15m, -1.25",
    "1h 30, 1.5",
    "1h30, 1.5",
    "1 h 30 min, 1.5",
    "1.5 h, 1.5",
    "2 Std. 15 Min., 2.25",
    "1.5 Stunden, 1.5",
    "1u30, 1.5",
    "PT1H30M, 1.5",
    "PT5400S, 1.5",
    "PT1.5H, 1.5",
    "P0DT1H30M0S, 1.5",
    "45:00 min, 0.75",
    "30 sec, 0.00833333333333333333"
  })
  void a_clock_shows_hours(String text, BigDecimal hours) {
    assertThat(NumberStyle.CLOCK.parse(text)).contains(hours);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "7",
        "7.5",
        "7:60",
        "7:3",
        "7:30:60",
        "7:30:00 PM",
        "1:2:3:4",
        ":30",
        "h",
        "1x",
        "30m 1h",
        "1d 2h"
      })
  void what_is_no_clock_is_refused(String text) {
    assertThat(NumberStyle.CLOCK.parse(text)).isEmpty();
  }

  @Test
  void every_second_comes_back_from_its_hours() {
    Random random = new Random(21);
    for (int round = 0; round < 5_000; round++) {
      int seconds = random.nextInt(1_000_000);
      String text =
          String.format(
              Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
      BigDecimal back = NumberStyle.CLOCK.parse(text).orElseThrow().multiply(SECONDS_PER_HOUR);
      // Half a unit of the 20th decimal an hour, times the seconds of an hour.
      assertThat(back.subtract(BigDecimal.valueOf(seconds)).abs())
          .as(text)
          .isLessThanOrEqualTo(new BigDecimal("1.8E-17"));
    }
  }
}
