package dev.towerbook.economics.invest;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.towerbook.Oracles;
import dev.towerbook.Seeded;
import dev.towerbook.economics.metric.Measure;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CashFlowTest {

  private static final String FINANCE = "finance/finance_cases.json";

  private static CashFlow flows(Oracles.Case example) {
    return new CashFlow(Oracles.numbers(example.input().get("flows")));
  }

  private static DatedCashFlow dated(Oracles.Case example) {
    return new DatedCashFlow(
        Oracles.list(example.input().get("flows")).stream()
            .map(
                pair ->
                    new DatedCashFlow.Flow(
                        LocalDate.parse(Oracles.text(Oracles.list(pair).get(0))),
                        Oracles.number(Oracles.list(pair).get(1))))
            .toList());
  }

  private static double value(Measure measure) {
    return ((Measure.Known) measure).value().doubleValue();
  }

  @Test
  void worked_examples_of_present_values() throws IOException {
    for (Oracles.Case example : Oracles.of(FINANCE, "npv_first_flow_at_end_of_period_1")) {
      example.check("value", flows(example).npvFromEndOfFirst(example.in("rate")));
    }
    for (Oracles.Case example : Oracles.of(FINANCE, "npv_first_flow_at_time_0")) {
      example.check("value", flows(example).npv(example.in("rate")));
    }
    for (Oracles.Case example : Oracles.of(FINANCE, "npv_mid_year")) {
      List<Double> all = new ArrayList<>(List.of(example.in("initial")));
      all.addAll(Oracles.numbers(example.input().get("flows")));
      CashFlow flow = new CashFlow(all);
      example.check("value", flow.npvMidPeriod(example.in("rate")));
      example.check("end_year_value", flow.npv(example.in("rate")));
    }
    for (Oracles.Case example : Oracles.of(FINANCE, "xnpv_act365")) {
      example.check("value", dated(example).xnpv(example.in("rate")));
    }
    for (Oracles.Case example : Oracles.of(FINANCE, "periodic_rate")) {
      double rate =
          CashFlow.periodRate(example.in("annual_effective"), (int) example.in("periods_per_year"));
      example.check("periodic", rate);
    }
  }

  @Test
  void worked_examples_of_rates() throws IOException {
    for (Oracles.Case example : Oracles.of(FINANCE, "irr")) {
      checkRates(example, flows(example).irr(), flows(example).signChanges());
    }
    for (Oracles.Case example : Oracles.of(FINANCE, "xirr_act365")) {
      checkRates(example, dated(example).xirr(), dated(example).signChanges());
    }
    for (Oracles.Case example : Oracles.of(FINANCE, "mirr")) {
      Measure rate = flows(example).mirr(example.in("finance_rate"), example.in("reinvest_rate"));
      checkOrUnknown(example, "value", rate);
    }
  }

  private static void checkRates(Oracles.Case example, RateOfReturn rate, int signChanges) {
    String status =
        rate.getClass().getSimpleName().replace("TotalLoss", "total_loss").toLowerCase(Locale.ROOT);
    assertThat(status).as(example.id()).isEqualTo(example.expected().get("status"));
    List<?> roots = Oracles.list(example.expected().get("roots"));
    assertThat(rate.rates()).as(example.id()).hasSameSizeAs(roots);
    for (int i = 0; i < roots.size(); i++) {
      example.assertNear(example.id(), roots.get(i), rate.rates().get(i));
    }
    example.check("sign_changes", signChanges);
  }

  private static void checkOrUnknown(Oracles.Case example, String key, Measure measure) {
    @Nullable Object wanted = example.expected().get(key);
    if (wanted == null) {
      assertThat(measure).as(example.id()).isInstanceOf(Measure.Unknown.class);
    } else {
      example.check(key, value(measure));
    }
  }

  @Test
  void worked_examples_of_payback_index_and_return() throws IOException {
    for (Oracles.Case example : Oracles.of(FINANCE, "payback")) {
      Payback payback = flows(example).payback();
      if (payback instanceof Payback.After after) {
        example.check("payback_first_crossing", after.firstCrossing());
        example.check("crossings", after.crossings());
        assertThat(after.periods()).isGreaterThanOrEqualTo(after.firstCrossing());
      } else {
        assertThat(example.expected().get("payback_periods")).as(example.id()).isNull();
        assertThat(flows(example).discountedPayback(0.1)).isEqualTo(payback);
      }
    }
    for (Oracles.Case example : Oracles.of(FINANCE, "roi")) {
      example.check(
          "value", value(CashFlow.roi(example.in("total_benefit"), example.in("total_cost"))));
    }
    for (Oracles.Case example : Oracles.of(FINANCE, "investment_summary")) {
      CashFlow flow = flows(example);
      double rate = example.in("rate");
      example.check("npv", flow.npv(rate));
      example.check("irr", flow.irr().rates().getFirst());
      example.check(
          "mirr", value(flow.mirr(example.in("finance_rate"), example.in("reinvest_rate"))));
      example.check("payback_periods", ((Payback.After) flow.payback()).periods());
      example.check(
          "discounted_payback_periods", ((Payback.After) flow.discountedPayback(rate)).periods());
      example.check("profitability_index", value(flow.profitabilityIndex(rate)));
    }
  }

  @Test
  void worked_examples_of_depreciation() throws IOException {
    for (Oracles.Case example : Oracles.of(FINANCE, "straight_line_depreciation")) {
      example.check(
          "per_period",
          StraightLine.perPeriod(
                  example.decimal("cost"),
                  example.decimal("salvage"),
                  (int) example.in("life_periods"))
              .doubleValue());
    }
    for (Oracles.Case example : Oracles.of("ops/ops_cases.json", "straight_line_schedule")) {
      StraightLine line =
          new StraightLine(
              example.decimal("cost"),
              example.decimal("salvage"),
              (int) example.in("life_months"),
              LocalDate.parse(Oracles.text(example.input().get("in_service"))));
      SortedMap<String, BigDecimal> years = new TreeMap<>();
      SortedMap<YearMonth, BigDecimal> schedule = line.schedule(2);
      schedule.forEach((m, n) -> years.merge(String.valueOf(m.getYear()), n, BigDecimal::add));
      Oracles.map(example.expected().get("by_year"))
          .forEach(
              (year, amount) ->
                  example.assertNear(
                      "year " + year,
                      amount,
                      requireNonNull(years.get(String.valueOf(year))).doubleValue()));
      assertThat(years).hasSameSizeAs(Oracles.map(example.expected().get("by_year")).keySet());
      example.check("monthly", requireNonNull(schedule.get(schedule.firstKey())).doubleValue());
    }
  }

  @Test
  void every_rate_found_makes_the_flows_worth_nothing() {
    Seeded.rounds(
        200,
        random -> {
          List<Double> flows = new ArrayList<>();
          for (int i = 0; i < 2 + random.nextInt(8); i++) {
            flows.add((double) (random.nextInt(2001) - 1000));
          }
          CashFlow flow = new CashFlow(flows);
          RateOfReturn found = flow.irr();
          assertThat(found.rates().size()).isLessThanOrEqualTo(flow.signChanges());
          if (flow.signChanges() == 1) {
            assertThat(found.rates().size()).isLessThanOrEqualTo(1);
          }
          CashFlow sizes = new CashFlow(flows.stream().map(Math::abs).toList());
          for (double rate : found.rates()) {
            assertThat(flow.npv(rate)).isCloseTo(0, within(sizes.npv(rate) * 1e-9));
          }
        });
  }

  @Test
  void a_double_rate_and_two_near_rates_are_found() {
    // 100·(1 − 1.1v)²
    CashFlow twice = new CashFlow(List.of(100.0, -220.0, 121.0));
    assertThat(twice.irr().rates()).hasSize(1);
    assertThat(twice.irr().rates().getFirst()).isCloseTo(0.1, within(1e-6));
    // 10,000·(1 − 1.1v)(1 − 1.1001v)
    CashFlow near = new CashFlow(List.of(10_000.0, -22_001.0, 12_101.1));
    assertThat(near.irr().rates()).hasSize(2);
    assertThat(near.irr().rates().getLast()).isCloseTo(0.1001, within(1e-9));
    CashFlow hardly = new CashFlow(List.of(100.0, -220.0, 121.01));
    assertThat(hardly.irr()).isInstanceOf(RateOfReturn.None.class);
  }

  @Test
  void edges() {
    CashFlow single = new CashFlow(List.of(-5.0));
    assertThat(single.npv(0.1)).isEqualTo(-5);
    assertThat(single.irr()).isInstanceOf(RateOfReturn.None.class);
    assertThat(single.payback()).isEqualTo(new Payback.NotWithin(0));
    assertThat(single.mirr(0.1, 0.1)).isInstanceOf(Measure.Unknown.class);
    CashFlow late = new CashFlow(List.of(0.0, -100.0, 121.0));
    assertThat(late.irr().rates().getFirst()).isCloseTo(0.21, within(1e-9));
    assertThat(late.profitabilityIndex(0.1)).isInstanceOf(Measure.Unknown.class);
    assertThat(new CashFlow(List.of(-90.0, 100.0)).npv(-0.5)).isCloseTo(110, within(1e-9));
    assertThat(new CashFlow(List.of(0.0, 5.0)).payback()).isEqualTo(new Payback.After(0, 0, 0));
    assertThat(CashFlow.roi(5, 0)).isInstanceOf(Measure.Unknown.class);
    assertThatThrownBy(() -> single.npv(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new CashFlow(List.of())).isInstanceOf(IllegalArgumentException.class);
    LocalDate day = LocalDate.of(2026, 1, 1);
    DatedCashFlow sameDay =
        new DatedCashFlow(List.of(new DatedCashFlow.Flow(day, -5), new DatedCashFlow.Flow(day, 6)));
    assertThat(sameDay.xirr()).isEqualTo(new RateOfReturn.None("all flows fall on one day"));
    assertThat(new DatedCashFlow(List.of(new DatedCashFlow.Flow(day, 5))).xirr().rates()).isEmpty();
  }

  @Test
  void the_last_crossing_counts() {
    Payback.After after =
        (Payback.After) new CashFlow(List.of(-100.0, 150.0, -120.0, 90.0)).payback();
    assertThat(after.periods()).isCloseTo(2 + 70.0 / 90, within(1e-12));
    assertThat(after.firstCrossing()).isCloseTo(2.0 / 3, within(1e-12));
  }

  @Test
  void a_schedule_adds_up_and_its_last_month_takes_the_rest() {
    StraightLine line =
        new StraightLine(new BigDecimal("100"), BigDecimal.ZERO, 3, LocalDate.of(2026, 11, 30));
    assertThat(line.schedule(2).values())
        .containsExactly(new BigDecimal("33.33"), new BigDecimal("33.33"), new BigDecimal("33.34"));
    assertThat(line.bookValue(YearMonth.of(2026, 12), 2)).isEqualByComparingTo("33.34");
    assertThat(line.bookValue(YearMonth.of(2026, 10), 2)).isEqualByComparingTo("100");
  }
}
