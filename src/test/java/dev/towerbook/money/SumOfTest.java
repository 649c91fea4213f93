package dev.towerbook.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SumOfTest {

  @Test
  void a_sum_keeps_every_decimal_of_its_parts() {
    assertThat(Stream.of("0.10", "-3", "0.007").collect(Sums.of(BigDecimal::new)))
        .isEqualTo(new BigDecimal("-2.893"));
  }

  @Test
  void nothing_adds_up_to_zero() {
    assertThat(Stream.<String>empty().collect(Sums.of(BigDecimal::new))).isZero();
  }
}
