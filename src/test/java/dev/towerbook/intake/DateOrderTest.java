package dev.towerbook.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateOrderTest {

  @ParameterizedTest
  @CsvSource({
    "05/03/2026 06/03/2026, false, 2026-05-03",
    "05/03/2026 13/03/2026, true, 2026-03-05",
    "05/03/2026 03/13/2026, true, 2026-05-03",
    "05/03/2026 2026-05-31, false, 2026-05-03",
    "x/y/2026 / 12/31/26, true, 2026-05-03"
  })
  void a_number_above_twelve_can_only_be_a_day(String cells, boolean decided, LocalDate first) {
    DateOrder order = new DateOrder();
    for (String cell : cells.split(" ", -1)) {
      order.see(cell);
    }
    assertThat(order.hasSlashes()).isTrue();
    assertThat(order.isDecided()).isEqualTo(decided);
    assertThat(order.patterns().parse("05/03/2026")).contains(first);
  }
}
