package dev.towerbook.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.towerbook.Seeded;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingTest {

  @ParameterizedTest
  @CsvSource({
    "2.345, 2, 2.35",
    "-2.345, 2, -2.35",
    "2.5, 0, 3",
    "-2.5, 0, -3",
    "2.4999999999, 0, 2",
    "7, 2, 7.00",
    "0, 2, 0.00"
  })
  void a_figure_is_shown_half_up_away_from_zero(BigDecimal exact, int decimals, BigDecimal shown) {
    assertThat(Rounding.shown(exact, decimals)).isEqualTo(shown);
  }

  @Test
  void shown_parts_add_up_to_the_shown_total() {
    Seeded.rounds(
        2000,
        random -> {
          List<BigDecimal> exact = new ArrayList<>();
          int size = random.nextInt(20);
          for (int i = 0; i < size; i++) {
            int scale = random.nextInt(6);
            exact.add(BigDecimal.valueOf(random.nextInt(200_001) - 100_000, scale));
          }
          BigDecimal total = exact.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
          List<BigDecimal> shown = Rounding.parts(exact, Rounding.shown(total, 1), 1);
          assertThat(shown.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
              .isEqualByComparingTo(Rounding.shown(total, 1));
          for (int i = 0; i < size; i++) {
            assertThat(shown.get(i).subtract(exact.get(i)).abs()).isLessThan(new BigDecimal("0.1"));
          }
        });
  }

  @Test
  void the_odd_units_go_to_the_largest_fractions() {
    List<BigDecimal> exact =
        List.of(new BigDecimal("33.3"), new BigDecimal("33.4"), new BigDecimal("33.3"));
    assertThat(Rounding.parts(exact, new BigDecimal("100"), 0))
        .containsExactly(new BigDecimal("33"), new BigDecimal("34"), new BigDecimal("33"));
  }

  @Test
  void a_total_that_the_parts_cannot_show_is_refused() {
    List<BigDecimal> parts = List.of(BigDecimal.ONE, BigDecimal.TEN);
    for (String total : List.of("14", "10", "11.5")) {
      assertThatThrownBy(() -> Rounding.parts(parts, new BigDecimal(total), 0))
          .as(total)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
