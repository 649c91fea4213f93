package dev.towerbook.economics.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.towerbook.Oracles;
import dev.towerbook.economics.metric.Measure;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TariffTest {

  private static double value(Measure measure) {
    return ((Measure.Known) measure).value().doubleValue();
  }

  @Test
  void worked_examples_of_tiers() throws IOException {
    for (Oracles.Case example : Oracles.of("ops/ops_cases.json", "tiered_price")) {
      List<Tariff.Tier> tiers =
          Oracles.list(example.input().get("tiers")).stream().map(TariffTest::tier).toList();
      Tariff tariff =
          "volume".equals(example.input().get("mode"))
              ? new Tariff.Volume(tiers)
              : new Tariff.Graduated(tiers);
      BigDecimal quantity = example.decimal("quantity");
      example.check("cost", tariff.cost(quantity).doubleValue());
      example.check("average", value(tariff.average(quantity)));
      example.check("marginal_next_unit", tariff.nextUnit(quantity).doubleValue());
    }
  }

  private static Tariff.Tier tier(Object pair) {
    Object end = Oracles.list(pair).get(0);
    return new Tariff.Tier(
        Optional.ofNullable(end).map(Oracles::decimal), Oracles.decimal(Oracles.list(pair).get(1)));
  }

  @Test
  void worked_examples_of_steps() throws IOException {
    for (Oracles.Case example : Oracles.of("ops/ops_cases.json", "step_cost")) {
      Tariff.Stepped tariff =
          new Tariff.Stepped(
              example.decimal("fixed"),
              example.decimal("capacity_per_step"),
              example.decimal("cost_per_step"),
              example.decimal("variable"));
      BigDecimal quantity = example.decimal("quantity");
      example.check("cost", tariff.cost(quantity).doubleValue());
      example.check("steps", tariff.steps(quantity).doubleValue());
      example.check("average", value(tariff.average(quantity)));
      example.check("marginal_next", tariff.nextUnit(quantity).doubleValue());
    }
  }

  @Test
  void volume_tiers_make_more_cheaper_than_less_at_a_boundary() {
    Tariff tariff =
        new Tariff.Volume(
            List.of(
                new Tariff.Tier(Optional.of(new BigDecimal("10")), new BigDecimal("5")),
                new Tariff.Tier(Optional.empty(), new BigDecimal("4"))));
    assertThat(tariff.cost(new BigDecimal("10"))).isEqualByComparingTo("50");
    assertThat(tariff.cost(new BigDecimal("11"))).isEqualByComparingTo("44");
    assertThat(tariff.nextUnit(new BigDecimal("10"))).isEqualByComparingTo("-6");
    assertThat(tariff.average(BigDecimal.ZERO)).isInstanceOf(Measure.Unknown.class);
  }

  @Test
  void wrong_tiers_are_refused() {
    Tariff.Tier open = new Tariff.Tier(Optional.empty(), BigDecimal.ONE);
    Tariff.Tier ten = new Tariff.Tier(Optional.of(BigDecimal.TEN), BigDecimal.ONE);
    for (List<Tariff.Tier> wrong :
        List.of(
            List.<Tariff.Tier>of(), List.of(ten), List.of(ten, ten, open), List.of(open, ten))) {
      assertThatThrownBy(() -> new Tariff.Graduated(wrong))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> new Tariff.Graduated(List.of(open)).cost(BigDecimal.ONE.negate()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
