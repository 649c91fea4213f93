package dev.towerbook.table.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberShapeTest {

  @ParameterizedTest
  @CsvSource({
    "1234,SAME",
    "007,SAME",
    "1.5,POINT",
    "12.3456,POINT",
    "0.125,POINT",
    "1.234,EITHER_WITH_POINT",
    "1.,NONE",
    ".5,NONE",
    "1.2.3,NONE",
    "'1,5',COMMA",
    "'1,234',EITHER_WITH_COMMA",
    "'1,234.50',POINT",
    "'1.234,50',COMMA",
    "1.234.567,COMMA",
    "n/a,NONE",
    "'',NONE"
  })
  void aCellTellsItsMark(String cell, NumberShape shape) {
    assertThat(NumberShape.of(cell)).isEqualTo(shape);
  }

  @Test
  void theQuickWayForPlainDigitsAgreesWithTheGrammar() {
    Random random = new Random(20261130);
    int quick = 0;
    for (int i = 0; i < 20_000; i++) {
      StringBuilder cell = new StringBuilder();
      for (int j = random.nextInt(9); j >= 0; j--) {
        cell.append("0123456789..,-".charAt(random.nextInt(14)));
      }
      NumberShape plain = NumberShape.ofPlain(cell.toString());
      if (plain != NumberShape.NONE) {
        quick++;
        assertThat(NumberShape.ofWritten(cell.toString())).as("%s", cell).isEqualTo(plain);
      }
    }
    assertThat(quick).isGreaterThan(2_000);
  }
}
