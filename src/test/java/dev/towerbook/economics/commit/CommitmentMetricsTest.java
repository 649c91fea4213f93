package dev.towerbook.economics.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.towerbook.Oracles;
import dev.towerbook.Seeded;
import dev.towerbook.economics.forecast.SpendVolatility;
import dev.towerbook.economics.metric.Measure;
import dev.towerbook.ledger.Amounts;
import dev.towerbook.ledger.month.UsageSpend;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommitmentMetricsTest {

  private static CommitmentMetrics commitments(Oracles.Case example) throws IOException {
    Map<CommitmentUse, Amounts> amounts = new EnumMap<>(CommitmentUse.class);
    for (Map<String, String> row : example.rows()) {
      if ("Usage".equals(row.get("ChargeCategory"))) {
        CommitmentUse use =
            switch (row.getOrDefault("CommitmentDiscountStatus", "")) {
              case "Used" -> CommitmentUse.USED;
              case "Unused" -> CommitmentUse.UNUSED;
              default -> CommitmentUse.ON_DEMAND;
            };
        amounts.merge(
            use,
            new Amounts(
                amount(row, "BilledCost"),
                amount(row, "EffectiveCost"),
                amount(row, "ListCost"),
                amount(row, "ContractedCost")),
            Amounts::plus);
      }
    }
    return new CommitmentMetrics(amounts);
  }

  private static BigDecimal amount(Map<String, String> row, String column) {
    String text = row.getOrDefault(column, "");
    return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
  }

  private static void check(Oracles.Case example, String key, Measure measure) {
    if (example.expected().get(key) == null) {
      assertThat(measure).as(example.id() + " " + key).isInstanceOf(Measure.Unknown.class);
    } else {
      example.check(key, ((Measure.Known) measure).value().doubleValue());
    }
  }

  @Test
  void worked_examples_of_commitments() throws IOException {
    for (Oracles.Case example : Oracles.of("ops/ops_cases.json", "commitment_metrics")) {
      CommitmentMetrics all = commitments(example);
      example.check("used_effective", all.of(CommitmentUse.USED).effective().doubleValue());
      example.check("unused_effective", all.of(CommitmentUse.UNUSED).effective().doubleValue());
      example.check(
          "on_demand_effective", all.of(CommitmentUse.ON_DEMAND).effective().doubleValue());
      check(example, "utilisation", all.utilisation());
      check(example, "waste_share", all.waste());
      check(example, "coverage_effective_basis", all.coverage(CommitmentMetrics.Basis.EFFECTIVE));
      check(example, "coverage_list_basis", all.coverage(CommitmentMetrics.Basis.LIST));
      check(example, "esr_list_including_waste", all.savingsRate(CommitmentMetrics.Basis.LIST));
      check(
          example,
          "esr_contracted_including_waste",
          all.savingsRate(CommitmentMetrics.Basis.CONTRACTED));
      check(
          example,
          "esr_list_ignoring_waste",
          all.savingsRateWithoutWaste(CommitmentMetrics.Basis.LIST));
      check(example, "net_commitment_savings", all.netSaving());
      check(example, "negotiated_savings", all.negotiatedSaving());
      example.check("billed", all.total().billed().doubleValue());
      example.check("effective", all.total().effective().doubleValue());
    }
  }

  @Test
  void worked_examples_of_the_break_even() throws IOException {
    for (Oracles.Case example : Oracles.of("ops/ops_cases.json", "commitment_break_even")) {
      BreakEven even =
          new BreakEven(
              example.decimal("discount"),
              (int) example.in("term_months"),
              example.decimal("on_demand_per_month"));
      example.check("break_even_utilisation", even.utilisation().doubleValue());
      example.check("upfront", even.obligation().doubleValue());
      example.check("break_even_months_at_full_use", even.months().doubleValue());
      example.check("savings_at_full_use", even.saving(BigDecimal.ONE).doubleValue());
      example.check("savings_at_80pct_use", even.saving(new BigDecimal("0.8")).doubleValue());
      assertThat(even.saving(even.utilisation())).isEqualByComparingTo("0");
    }
  }

  @Test
  void without_prices_a_saving_is_unknown_and_not_zero() {
    CommitmentMetrics unpriced =
        new CommitmentMetrics(
            Map.of(
                CommitmentUse.USED,
                new Amounts(
                    BigDecimal.ZERO,
                    BigDecimal.TEN,
                    BigDecimal.ONE,
                    BigDecimal.ONE,
                    new BigDecimal("6"),
                    BigDecimal.ZERO)));
    assertThat(unpriced.netSaving()).isInstanceOf(Measure.Unknown.class);
    assertThat(unpriced.savingsRate(CommitmentMetrics.Basis.LIST))
        .isInstanceOf(Measure.Unknown.class);
    assertThat(unpriced.pricedShare()).isEqualTo(Measure.known(0.4));
    assertThat(unpriced.utilisation()).isEqualTo(Measure.known(1));
  }

  @Test
  void the_band_ends_where_the_last_unit_just_pays() {
    List<Double> use = new ArrayList<>();
    for (int i = 1; i <= 101; i++) {
      use.add((double) i);
    }
    CommitBand band = ((CommitBand.Advice.Commit) CommitBand.advise(use, 0.3, false)).band();
    assertThat(band.high()).isCloseTo(31, within(1e-9));
    assertThat(band.low()).isCloseTo(6, within(1e-9));
    assertThat(band.regret().get(0.0)).isNegative();
    assertThat(band.regret().get(-0.4)).isGreaterThan(band.regret().get(-0.2));
  }

  @Test
  void no_other_level_would_have_cost_less() {
    Seeded.rounds(
        50,
        random -> {
          List<Double> use = new ArrayList<>();
          for (int i = 0; i < 101; i++) {
            use.add(1 + random.nextDouble() * 99);
          }
          double discount = (1 + random.nextInt(9)) / 10.0;
          CommitBand band =
              ((CommitBand.Advice.Commit) CommitBand.advise(use, discount, false)).band();
          double best = cost(use, band.high(), discount);
          for (int i = 0; i < 50; i++) {
            assertThat(cost(use, random.nextDouble() * 110, discount))
                .isGreaterThanOrEqualTo(best - 1e-9);
          }
        });
  }

  private static double cost(List<Double> use, double level, double discount) {
    return use.stream()
        .mapToDouble(one -> level * (1 - discount) + Math.max(0, one - level))
        .average()
        .orElse(0);
  }

  @Test
  void what_retires_or_is_not_known_is_never_committed() {
    List<Double> steady = Collections.nCopies(100, 5.0);
    assertThat(CommitBand.advise(steady, 0.3, true))
        .isEqualTo(new CommitBand.Advice.DoNotCommit("the application is marked to retire"));
    assertThat(CommitBand.advise(steady.subList(0, 10), 0.3, false))
        .isInstanceOf(CommitBand.Advice.DoNotCommit.class);
    assertThat(CommitBand.advise(Collections.nCopies(100, 0.0), 0.3, false))
        .isInstanceOf(CommitBand.Advice.DoNotCommit.class);
  }

  @Test
  void swings_are_split_into_demand_and_discipline() {
    SpendVolatility moved =
        SpendVolatility.of(
            List.of(
                new SpendVolatility.Month(parts("100"), BigDecimal.TEN),
                new SpendVolatility.Month(parts("200"), new BigDecimal("20")),
                new SpendVolatility.Month(parts("250"), new BigDecimal("20"))));
    assertThat(moved.moves().get(0).demand()).isEqualByComparingTo("100");
    assertThat(moved.moves().get(1).discipline()).isEqualByComparingTo("50");
    assertThat(((Measure.Known) moved.demandShare()).value().doubleValue())
        .isCloseTo(2.0 / 3, within(1e-12));
    assertThat(SpendVolatility.of(List.of()).demandShare()).isInstanceOf(Measure.Unknown.class);
  }

  private static UsageSpend.Parts parts(String whole) {
    return new UsageSpend.Parts(new BigDecimal(whole), BigDecimal.ZERO, BigDecimal.ZERO);
  }
}
