package dev.towerbook.money;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.towerbook.Oracles;
import dev.towerbook.Seeded;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WeightsTest {

  private static final int ROUNDS = 2000;

  @Test
  void worked_examples_of_the_largest_remainder() throws IOException {
    List<Oracles.Case> cases = Oracles.of("ops/ops_cases.json", "largest_remainder");
    assertThat(cases).hasSizeGreaterThanOrEqualTo(5);
    for (Oracles.Case example : cases) {
      BigDecimal total = new BigDecimal(String.valueOf(example.input().get("total_units")));
      Optional<List<BigDecimal>> parts =
          Weights.split(total, numbers(example.input().get("weights")), 0);
      Object expected = example.expected().get("units");
      assertThat(parts)
          .as(example.id())
          .isEqualTo(Optional.ofNullable(expected).map(WeightsTest::numbers));
    }
  }

  private static List<BigDecimal> numbers(@Nullable Object list) {
    return ((List<?>) requireNonNull(list))
        .stream().map(n -> new BigDecimal(String.valueOf(n))).toList();
  }

  @Test
  void parts_sum_exactly_and_stay_within_one_unit_of_their_share() {
    Seeded.rounds(
        ROUNDS,
        random -> {
          List<BigDecimal> weights = weights(random);
          int scale = random.nextInt(6);
          BigDecimal total = amount(random, scale);
          Optional<List<BigDecimal>> parts = Weights.split(total, weights, scale);
          BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
          assertThat(parts.isEmpty()).isEqualTo(sum.signum() == 0);
          if (parts.isPresent()) {
            assertFair(total, weights, sum, parts.get(), scale);
          }
        });
  }

  private static void assertFair(
      BigDecimal total,
      List<BigDecimal> weights,
      BigDecimal weightSum,
      List<BigDecimal> parts,
      int scale) {
    assertThat(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(total);
    BigDecimal unit = BigDecimal.ONE.movePointLeft(scale);
    for (int i = 0; i < parts.size(); i++) {
      BigDecimal share =
          total.multiply(weights.get(i)).divide(weightSum, scale + 20, RoundingMode.HALF_EVEN);
      assertThat(parts.get(i).subtract(share).abs()).isLessThan(unit);
      assertThat(parts.get(i).scale()).isEqualTo(scale);
      if (weights.get(i).signum() == 0) {
        assertThat(parts.get(i)).isZero();
      }
    }
  }

  @Test
  void a_credit_mirrors_the_charge() {
    Seeded.rounds(
        ROUNDS,
        random -> {
          List<BigDecimal> weights = weights(random);
          BigDecimal total = amount(random, 2);
          Optional<List<BigDecimal>> negated =
              Weights.split(total.negate(), weights, 2)
                  .map(parts -> parts.stream().map(BigDecimal::negate).toList());
          assertThat(negated).isEqualTo(Weights.split(total, weights, 2));
        });
  }

  @Test
  void the_order_of_receivers_matters_only_between_equal_weights() {
    Seeded.rounds(
        ROUNDS,
        random -> {
          List<Integer> order = new ArrayList<>();
          List<BigDecimal> weights = weights(random);
          for (int i = 0; i < weights.size(); i++) {
            order.add(i);
          }
          Collections.shuffle(order, random);
          BigDecimal total = amount(random, 2);
          List<BigDecimal> shuffled = order.stream().map(weights::get).toList();
          assertThat(byWeight(shuffled, total)).isEqualTo(byWeight(weights, total));
        });
  }

  /** The parts as a sorted list of weight and part, so that equal weights may trade places. */
  private static List<String> byWeight(List<BigDecimal> weights, BigDecimal total) {
    List<String> pairs = new ArrayList<>();
    Weights.split(total, weights, 2)
        .ifPresent(
            parts -> {
              for (int i = 0; i < parts.size(); i++) {
                BigDecimal weight = weights.get(i);
                String plain = weight.signum() == 0 ? "0" : plain(weight);
                pairs.add(plain + " gets " + parts.get(i).toPlainString());
              }
            });
    Collections.sort(pairs);
    return pairs;
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  @Test
  void scaling_all_weights_changes_nothing() {
    Seeded.rounds(
        ROUNDS / 4,
        random -> {
          List<BigDecimal> weights = weights(random);
          BigDecimal factor = new BigDecimal("12.5");
          BigDecimal total = amount(random, 2);
          assertThat(Weights.split(total, weights.stream().map(factor::multiply).toList(), 2))
              .isEqualTo(Weights.split(total, weights, 2));
        });
  }

  @Test
  void an_exact_split_keeps_every_decimal_of_the_amount() {
    BigDecimal fine = new BigDecimal("0.00000000000000000000000000000000000001");
    List<BigDecimal> third = Collections.nCopies(3, BigDecimal.ONE);
    List<BigDecimal> parts = Weights.splitExactly(fine, third).orElseThrow();
    assertThat(parts).containsExactly(fine, fine.subtract(fine), fine.subtract(fine));

    List<BigDecimal> hundred = Weights.splitExactly(new BigDecimal("1E+2"), third).orElseThrow();
    assertThat(hundred.getFirst()).isEqualTo(new BigDecimal("33.333333333334"));
    assertThat(hundred.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo("100");
  }

  @Test
  void negative_weights_and_amounts_finer_than_the_unit_are_refused() {
    BigDecimal cent = new BigDecimal("0.01");
    assertThatThrownBy(() -> Weights.split(BigDecimal.ONE, List.of(cent.negate()), 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("negative weight");
    assertThatThrownBy(() -> Weights.split(cent, List.of(BigDecimal.ONE), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("more than 1 decimals");
  }

  @Test
  void nobody_to_bear_it_is_answered_as_nobody() {
    assertThat(Weights.split(BigDecimal.TEN, List.of(), 2)).isEmpty();
    assertThat(Weights.splitExactly(BigDecimal.TEN, List.of(BigDecimal.ZERO))).isEmpty();
  }

  private static List<BigDecimal> weights(Random random) {
    List<BigDecimal> weights = new ArrayList<>();
    int size = 1 + random.nextInt(12);
    for (int i = 0; i < size; i++) {
      boolean none = random.nextInt(4) == 0;
      weights.add(
          none ? BigDecimal.ZERO : BigDecimal.valueOf(random.nextInt(5), random.nextInt(4)));
    }
    return weights;
  }

  private static BigDecimal amount(Random random, int scale) {
    return BigDecimal.valueOf(random.nextInt(2_000_001) - 1_000_000, scale);
  }
}
