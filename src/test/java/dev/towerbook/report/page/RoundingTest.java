package dev.towerbook.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RoundingTest {

  private static final long SEED = 7_310_2026L;

  @Test
  void a_cross_table_ties_on_both_sides_and_moves_no_cell_by_more_than_a_unit() {
    Random random = new Random(SEED);
    for (int round = 0; round < 300; round++) {
      List<List<BigDecimal>> table = table(random);
      BigDecimal total =
          sum(table.stream().flatMap(List::stream).toList()).setScale(0, RoundingMode.HALF_UP);
      List<List<BigDecimal>> shown = CrossRounding.rounded(table, total);
      assertThat(sum(shown.stream().flatMap(List::stream).toList()))
          .as("seed %d round %d", SEED, round)
          .isEqualByComparingTo(total);
      int moved = 0;
      for (int i = 0; i < table.size(); i++) {
        for (int j = 0; j < table.get(i).size(); j++) {
          BigDecimal off = shown.get(i).get(j).subtract(table.get(i).get(j)).abs();
          assertThat(off).as("seed %d round %d", SEED, round).isLessThan(BigDecimal.TWO);
          moved += off.compareTo(BigDecimal.ONE) >= 0 ? 1 : 0;
        }
        near(sum(shown.get(i)), sum(table.get(i)), round);
      }
      for (int j = 0; j < table.getFirst().size(); j++) {
        int column = j;
        near(
            sum(shown.stream().map(row -> row.get(column)).toList()),
            sum(table.stream().map(row -> row.get(column)).toList()),
            round);
      }
      assertThat(moved).isLessThanOrEqualTo(1);
    }
  }

  @Test
  void parts_add_up_even_to_a_difference_of_rounded_amounts() {
    Random random = new Random(SEED);
    for (int round = 0; round < 2_000; round++) {
      List<BigDecimal> parts = row(random, 1 + random.nextInt(6));
      BigDecimal exact = sum(parts);
      BigDecimal shown =
          exact.setScale(0, RoundingMode.FLOOR).add(BigDecimal.valueOf(random.nextInt(4) - 1));
      List<RoundedAmount> split = new RoundedAmount(exact, shown).split(parts);
      assertThat(sum(split.stream().map(RoundedAmount::shown).toList()))
          .as("seed %d round %d", SEED, round)
          .isEqualByComparingTo(shown);
    }
  }

  private static void near(BigDecimal shown, BigDecimal exact, int round) {
    assertThat(shown.subtract(exact).abs())
        .as("seed %d round %d", SEED, round)
        .isLessThan(BigDecimal.TWO);
  }

  private static List<List<BigDecimal>> table(Random random) {
    int columns = 1 + random.nextInt(7);
    List<List<BigDecimal>> table = new ArrayList<>();
    for (int i = 1 + random.nextInt(9); i > 0; i--) {
      table.add(row(random, columns));
    }
    return table;
  }

  private static List<BigDecimal> row(Random random, int columns) {
    List<BigDecimal> row = new ArrayList<>();
    for (int j = 0; j < columns; j++) {
      boolean empty = random.nextInt(3) == 0;
      row.add(
          empty
              ? BigDecimal.ZERO
              : BigDecimal.valueOf(random.nextInt(2_000_000) - 200_000, random.nextInt(5)));
    }
    return row;
  }

  private static BigDecimal sum(List<BigDecimal> values) {
    return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
