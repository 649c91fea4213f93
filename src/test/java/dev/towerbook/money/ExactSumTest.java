package dev.towerbook.money;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.Seeded;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The accumulator of the bill path against {@link BigDecimal}. */
class ExactSumTest {

  @Test
  void any_decimals_sum_as_big_decimals_do() {
    Seeded.rounds(
        500,
        random -> {
          ExactSum sum = new ExactSum();
          BigDecimal plain = BigDecimal.ZERO;
          for (int i = 0; i < 200; i++) {
            BigDecimal amount = decimal(random);
            sum.add(amount);
            plain = plain.add(amount);
          }
          assertThat(sum.total()).isEqualByComparingTo(plain);
        });
  }

  @Test
  void longs_at_the_edges_sum_as_big_decimals_do() {
    Seeded.rounds(
        500,
        random -> {
          ExactSum sum = new ExactSum();
          BigDecimal plain = BigDecimal.ZERO;
          for (int i = 0; i < 300; i++) {
            long unscaled = edge(random);
            int scale = random.nextInt(ExactSum.SCALE + 6);
            sum.add(unscaled, scale);
            plain = plain.add(BigDecimal.valueOf(unscaled, scale));
          }
          assertThat(sum.total()).isEqualByComparingTo(plain);
        });
  }

  @Test
  void more_than_128_bits_do_not_overflow() {
    ExactSum up = new ExactSum();
    ExactSum down = new ExactSum();
    for (int i = 0; i < 100; i++) {
      up.add(Long.MAX_VALUE, 0);
      down.add(Long.MIN_VALUE, 0);
    }
    BigDecimal hundred = BigDecimal.valueOf(100);
    assertThat(up.total()).isEqualTo(BigDecimal.valueOf(Long.MAX_VALUE).multiply(hundred));
    assertThat(down.total()).isEqualTo(BigDecimal.valueOf(Long.MIN_VALUE).multiply(hundred));
    up.add(down);
    assertThat(up.total()).isEqualTo(BigDecimal.valueOf(-100));
  }

  @Test
  void sums_of_parts_are_the_sum_of_the_whole() {
    Seeded.rounds(
        300,
        random -> {
          ExactSum whole = new ExactSum();
          ExactSum one = new ExactSum();
          ExactSum other = new ExactSum();
          for (int i = 0; i < 100; i++) {
            BigDecimal amount = decimal(random);
            whole.add(amount);
            (random.nextBoolean() ? one : other).add(amount);
          }
          one.add(other);
          assertThat(one.total()).isEqualTo(whole.total());
        });
  }

  @Test
  void a_total_is_written_in_one_way_only() {
    ExactSum sum = new ExactSum();
    assertThat(sum.total()).isEqualTo(BigDecimal.ZERO);
    sum.add(new BigDecimal("1E+3"));
    assertThat(sum.total()).isEqualTo(new BigDecimal("1000"));
    sum.add(new BigDecimal("0.5000"));
    assertThat(sum.total()).isEqualTo(new BigDecimal("1000.5"));
    sum.add(new BigDecimal("-1000.50"));
    assertThat(sum.total()).isEqualTo(BigDecimal.ZERO);
  }

  private static BigDecimal decimal(Random random) {
    BigInteger unscaled = new BigInteger(random.nextInt(140), random);
    int scale = random.nextInt(45) - 4;
    BigDecimal amount = new BigDecimal(unscaled, scale);
    return random.nextBoolean() ? amount : amount.negate();
  }

  private static long edge(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> Long.MAX_VALUE;
      case 1 -> Long.MIN_VALUE;
      case 2 -> random.nextLong();
      case 3 -> 0;
      default -> random.nextInt(1000) - 500;
    };
  }
}
