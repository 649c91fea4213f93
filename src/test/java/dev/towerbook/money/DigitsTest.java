package dev.towerbook.money;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.Seeded;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DigitsTest {

  @Test
  void zeros_at_the_end_of_the_decimals_go_whatever_the_length() {
    Seeded.rounds(
        20_000,
        random -> {
          BigDecimal amount = amount(random);
          BigDecimal stripped = amount.stripTrailingZeros();
          assertThat(Digits.of(amount))
              .isEqualTo(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
        });
  }

  @Test
  void zero_is_zero_without_decimals() {
    assertThat(Digits.of(new BigDecimal("0.0000"))).isEqualTo(BigDecimal.ZERO);
  }

  private static BigDecimal amount(Random random) {
    BigInteger digits = new BigInteger(1 + random.nextInt(150), random);
    BigInteger padded = digits.multiply(BigInteger.TEN.pow(random.nextInt(45)));
    return new BigDecimal(random.nextBoolean() ? padded : padded.negate(), random.nextInt(60) - 5);
  }
}
