package dev.towerbook.economics.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.towerbook.Seeded;
import dev.towerbook.economics.unit.CostBridge.Effect;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CostBridgeTest {

  private static BridgeLine line(String key, String amount, String rate, String quantity) {
    return new BridgeLine(
        key,
        "vm-hours",
        new BigDecimal(amount),
        new BigDecimal(rate),
        quantity.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(quantity)),
        key.startsWith("pool"));
  }

  @Test
  void each_step_by_hand() {
    CostBridge bridge =
        CostBridge.of(
            new BigDecimal("345"),
            List.of(
                line("large", "100", "1", "10"),
                line("small", "100", "1", "40"),
                line("licence", "50", "1", ""),
                line("old", "30", "1", ""),
                line("dollars", "10", "2", "5"),
                line("pool", "50", "1", "")),
            List.of(
                line("large", "240", "1", "20"),
                line("small", "75", "1", "30"),
                line("licence", "55", "1", ""),
                line("new", "7", "1", ""),
                line("dollars", "10", "3", "5"),
                line("pool", "60", "1", "")));
    assertThat(bridge.of(Effect.RESTATEMENT)).isEqualByComparingTo("5");
    assertThat(bridge.of(Effect.NEW)).isEqualByComparingTo("7");
    assertThat(bridge.of(Effect.RETIRED)).isEqualByComparingTo("-30");
    // 55 units in both months: no volume, 10 units moved from 2.50 to 10.00 each.
    assertThat(bridge.of(Effect.VOLUME)).isEqualByComparingTo("0");
    assertThat(bridge.of(Effect.MIX)).isEqualByComparingTo("75");
    assertThat(bridge.of(Effect.PRICE)).isEqualByComparingTo("40");
    assertThat(bridge.of(Effect.FX)).isEqualByComparingTo("10");
    assertThat(bridge.of(Effect.ALLOCATION)).isEqualByComparingTo("10");
    assertThat(bridge.of(Effect.UNCOUNTED)).isEqualByComparingTo("5");
    assertThat(bridge.to()).isEqualByComparingTo("467");
  }

  @Test
  void one_line_alone_has_no_mix() {
    CostBridge bridge =
        CostBridge.of(
            new BigDecimal("100"),
            List.of(line("vm", "100", "1", "3")),
            List.of(line("vm", "170", "1", "7")));
    assertThat(bridge.of(Effect.MIX)).isEqualByComparingTo("0");
    assertThat(bridge.of(Effect.VOLUME).add(bridge.of(Effect.PRICE))).isEqualByComparingTo("70");
  }

  @Test
  void steps_sum_exactly_for_any_two_months() {
    Seeded.rounds(
        500,
        random -> {
          List<BridgeLine> former = month(random);
          List<BridgeLine> later = month(random);
          BigDecimal published = BigDecimal.valueOf(random.nextInt(), random.nextInt(6));
          CostBridge bridge = CostBridge.of(published, former, later);
          BigDecimal sum = bridge.effects().values().stream().reduce(published, BigDecimal::add);
          BigDecimal total =
              later.stream().map(BridgeLine::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
          assertThat(sum).isEqualByComparingTo(total);
          assertThat(bridge.effects()).containsOnlyKeys(Effect.values());
        });
  }

  private static List<BridgeLine> month(Random random) {
    List<BridgeLine> lines = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      if (random.nextInt(4) > 0) {
        lines.add(
            new BridgeLine(
                "k" + i,
                "g" + i % 3,
                BigDecimal.valueOf(random.nextInt(), random.nextInt(8)),
                BigDecimal.valueOf(1 + random.nextInt(3000), 3),
                random.nextBoolean()
                    ? Optional.of(BigDecimal.valueOf(random.nextInt(500), 1))
                    : Optional.empty(),
                random.nextInt(5) == 0));
      }
    }
    return lines;
  }

  @Test
  void wrong_bridges_are_refused() {
    assertThatThrownBy(
            () ->
                CostBridge.of(
                    BigDecimal.ONE,
                    List.of(),
                    List.of(line("vm", "1", "1", ""), line("vm", "2", "1", ""))))
        .hasMessageContaining("stands twice");
    assertThatThrownBy(() -> new CostBridge(BigDecimal.ZERO, BigDecimal.ONE, List.of()))
        .hasMessageContaining("lead to");
  }
}
