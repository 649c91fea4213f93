package dev.towerbook.decision.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.decision.rules.MeasureTest.Answer;
import dev.towerbook.economics.metric.Measure;
import dev.towerbook.table.Decimals;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasureTestTest {

  @ParameterizedTest
  @CsvSource({
    ">=0.25, 0.25, HOLDS",
    ">= 0.25, 0.2499, FAILS",
    ">0.25, 0.25, FAILS",
    ">0.25, 0.2501, HOLDS",
    "<=3, 3.000, HOLDS",
    "<3, 3.000, FAILS",
    "<3, -100, HOLDS",
    ">-1, 0, HOLDS",
    "2..4, 2, HOLDS",
    "2..4, 4, HOLDS",
    "2..4, 4.01, FAILS",
    "-1 .. 1, 0, HOLDS",
    "2..2, 2, HOLDS",
    "3, 3.0, HOLDS",
    "2.50, 2.5, HOLDS",
    "1|2, 3, FAILS",
    "live|sunset, sunset, HOLDS",
    "Live | Sunset, live, HOLDS",
    "live, retired, FAILS",
    ">3, live, FAILS",
    "unknown, 3, FAILS",
    "UNKNOWN, live, FAILS"
  })
  void a_known_measure_meets_it_or_not(String cell, String value, Answer answer) {
    MeasureTest condition = MeasureTest.parse(cell).orElseThrow();
    Measure measure =
        Decimals.parse(value)
            .<Measure>map(Measure.Known::new)
            .orElseGet(() -> new Measure.Word(value));
    assertThat(condition.test(measure)).isEqualTo(answer);
  }

  @ParameterizedTest
  @CsvSource({
    ">=1, UNKNOWN, FAILS",
    "2..4, UNKNOWN, FAILS",
    "live, UNKNOWN, FAILS",
    "unknown, HOLDS, FAILS"
  })
  void what_is_unknown_neither_meets_nor_misses_a_threshold(
      String cell, Answer ofUnknown, Answer ofNone) {
    MeasureTest condition = MeasureTest.parse(cell).orElseThrow();
    assertThat(condition.test(new Measure.Unknown("no count"))).isEqualTo(ofUnknown);
    assertThat(condition.test(new Measure.NotApplicable("no wrapper"))).isEqualTo(ofNone);
  }

  @ParameterizedTest
  @ValueSource(strings = {">=", ">=x", "<1,5", "2..", "..4", "4..2", "a..b", "a|", "|", ">=1e999"})
  void what_is_no_condition_is_refused(String cell) {
    assertThat(MeasureTest.parse(cell)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "live, true, false",
    "live|sunset, true, false",
    "liv, false, false",
    "!live, false, false",
    "3, false, true",
    ">=3, false, true",
    "1..2, false, true",
    "unknown, true, true"
  })
  void a_condition_that_nothing_can_meet_is_known(String cell, boolean ofWords, boolean ofFigures) {
    MeasureTest condition = MeasureTest.parse(cell).orElseThrow();
    assertThat(condition.fits(Set.of("live", "sunset"))).isEqualTo(ofWords);
    assertThat(condition.fits(Set.of())).isEqualTo(ofFigures);
  }
}
