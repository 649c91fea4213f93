package dev.towerbook.intake.stored;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrimitiveTextTest {

  private static PrimitiveText text(String type) {
    return new PrimitiveText(
        MessageTypeParser.parseMessageType("message m { required " + type + "; }")
            .getType(0)
            .asPrimitiveType());
  }

  private static Binary bytes(String unscaled) {
    return Binary.fromConstantByteArray(new java.math.BigInteger(unscaled).toByteArray());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "int64 v (TIMESTAMP(MILLIS,true)); 1777593600000; 2026-05-01T00:00:00Z",
        "int64 v (TIMESTAMP(MILLIS,true)); 1777593600120; 2026-05-01T00:00:00.12Z",
        "int64 v (TIMESTAMP(MICROS,false)); 1777593600000001; 2026-05-01T00:00:00.000001Z",
        "int64 v (TIMESTAMP(NANOS,true)); -1; 1969-12-31T23:59:59.999999999Z",
        "int64 v (DECIMAL(18,4)); -12345; -1.2345",
        "int64 v (DECIMAL(18,10)); 1; 0.0000000001",
        "int64 v; -9007199254740993; -9007199254740993",
        "int64 v (INTEGER(64,false)); -1; 18446744073709551615",
        "int64 v (TIME(MICROS,true)); 3600000000; 01:00"
      })
  void longs(String type, long value, String expected) {
    assertThat(text(type).of(value)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "int32 v (DATE); 20574; 2026-05-01T00:00:00Z",
        "int32 v (DECIMAL(9,2)); 5; 0.05",
        "int32 v (INTEGER(32,false)); -1; 4294967295",
        "int32 v; -7; -7"
      })
  void ints(String type, int value, String expected) {
    assertThat(text(type).of(value)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "fixed_len_byte_array(16) v (DECIMAL(38,18)); 1000000000000000001; 1.000000000000000001",
        "binary v (DECIMAL(38,2)); -99999999999999999999999999999999999999;"
            + " -999999999999999999999999999999999999.99",
        "binary v (DECIMAL(5,0)); 7; 7"
      })
  void decimals_in_bytes(String type, String unscaled, String expected) {
    assertThat(text(type).of(bytes(unscaled))).isEqualTo(expected);
  }

  @Test
  void old_timestamps_are_a_julian_day_and_nanoseconds() {
    PrimitiveText text = text("int96 v");
    assertThat(text.of(Values.int96(2_461_162, 0))).isEqualTo("2026-05-01T00:00:00Z");
    assertThat(text.of(Values.int96(2_440_588, 1))).isEqualTo("1970-01-01T00:00:00.000000001Z");
  }

  @Test
  void texts_are_as_they_are_with_or_without_a_meaning() {
    Binary cafe = Binary.fromConstantByteArray("Café".getBytes(StandardCharsets.UTF_8));
    assertThat(text("binary v (STRING)").of(cafe)).isEqualTo("Café");
    assertThat(text("binary v").of(cafe)).isEqualTo("Café");
    assertThat(text("fixed_len_byte_array(2) v").of(bytes("258"))).isEqualTo("0102");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 1e-10, 123456789.123456, 1e22, -0.3, 4.9e-324})
  void a_double_is_the_shortest_decimal_that_gives_it_back(double value) {
    String shown = text("double v").of(value);
    assertThat(Double.parseDouble(shown)).isEqualTo(value);
    assertThat(new BigDecimal(shown)).isEqualByComparingTo(Double.toString(value));
    assertThat(shown).doesNotContain("E");
  }
}
