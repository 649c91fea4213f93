package dev.towerbook.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.Seeded;
import dev.towerbook.ledger.Portfolio;
import dev.towerbook.ledger.allocate.AllocatedCost;
import dev.towerbook.ledger.month.Postings;
import dev.towerbook.mapping.shared.BasisKind;
import dev.towerbook.mapping.shared.PoolUse;
import dev.towerbook.mapping.shared.SharedPool;
import dev.towerbook.mapping.words.Layer;
import dev.towerbook.mapping.words.RunChange;
import dev.towerbook.mapping.words.UsageUnit;
import dev.towerbook.tco.TcoStatement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CostAttributionTest {

  private static final Map<String, SharedPool> POOLS = pools();

  private static Map<String, SharedPool> pools() {
    Map<String, SharedPool> pools = new TreeMap<>();
    for (BasisKind basis : BasisKind.values()) {
      String id = "pool-" + pools.size();
      pools.put(
          id,
          new SharedPool(
              id,
              "",
              basis,
              basis == BasisKind.USAGE ? Optional.of(UsageUnit.TRANSACTION) : Optional.empty(),
              false,
              List.of("app"),
              basis == BasisKind.FIXED ? List.of(BigDecimal.valueOf(100)) : List.of(),
              "",
              PoolUse.NONE));
    }
    return pools;
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', 1",
    "bot, '', 0.8",
    "'', pool-0, 0.3",
    "'', pool-1, 0.6",
    "'', pool-2, 0.5",
    "'', pool-3, 0.75",
    "'', pool-4, 0.9",
    "'', gone, 0"
  })
  void a_cost_is_graded_by_how_it_came(String wrapper, String pool, BigDecimal grade) {
    assertThat(
            CostAttribution.of(statement(List.of(line(wrapper, pool, "12.34"))), POOLS)
                .orElseThrow())
        .isEqualByComparingTo(grade);
  }

  @Test
  void attribution_is_weighted_by_cost_whatever_its_sign() {
    List<AllocatedCost> lines = List.of(line("", "", "30"), line("", "pool-0", "-10"));
    assertThat(CostAttribution.of(statement(lines), POOLS).orElseThrow())
        .isEqualByComparingTo("0.825");
  }

  @Test
  void where_there_is_no_cost_there_is_nothing_to_attribute() {
    assertThat(CostAttribution.of(statement(List.of()), POOLS)).isEmpty();
    assertThat(CostAttribution.of(statement(List.of(line("", "", "0"))), POOLS)).isEmpty();
  }

  @Test
  void attribution_stays_between_none_and_full() {
    Seeded.rounds(
        200,
        random -> {
          List<AllocatedCost> lines = new ArrayList<>();
          for (int i = 0; i < random.nextInt(20); i++) {
            String pool = random.nextBoolean() ? "" : "pool-" + random.nextInt(6);
            String amount = BigDecimal.valueOf(random.nextInt(), 4).toPlainString();
            lines.add(line(random.nextBoolean() ? "" : "bot", pool, amount));
          }
          CostAttribution.of(statement(lines), POOLS)
              .ifPresent(grade -> assertThat(grade).isBetween(BigDecimal.ZERO, BigDecimal.ONE));
        });
  }

  private static AllocatedCost line(String wrapper, String pool, String amount) {
    return Postings.line(
        "app", Postings.place(Layer.DATA, "Licensing", RunChange.RUN, true), wrapper, pool, amount);
  }

  private static TcoStatement statement(List<AllocatedCost> lines) {
    return new TcoStatement("app", Portfolio.MAY, "EUR", lines);
  }
}
