package dev.towerbook.economics.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.economics.forecast.SpendForecast.Plan;
import dev.towerbook.economics.forecast.SpendForecast.Scope;
import dev.towerbook.economics.forecast.SpendForecast.Subject;
import dev.towerbook.economics.metric.Measure;
import dev.towerbook.intake.source.Expense;
import dev.towerbook.ledger.Amounts;
import dev.towerbook.ledger.month.ServiceSpend;
import dev.towerbook.ledger.rates.ExchangeRates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Month end and year end of a series, and the day on which a budget is passed. */
class SpendForecastTest {

  private static final YearMonth AUGUST = YearMonth.of(2026, 8);
  private static final ExchangeRates RATES = new ExchangeRates("EUR", List.of());

  @Test
  void a_flat_series_passes_its_budget_on_the_day_that_arithmetic_says() {
    SpendForecast of = forecast(20, "100", "1150", "80");
    assertThat(of.toDate()).isEqualTo(new Measure.Known(new BigDecimal("800")));
    assertThat(of.year().p50()).isEqualTo(new Measure.Known(new BigDecimal("1200.00")));
    assertThat(of.yearBudget().word()).isEqualTo(BudgetCourse.Word.LIKELY);
    assertThat(of.yearBudget().p50()).contains(LocalDate.of(2026, 12, 16));
    assertThat(of.monthBudget().p50()).contains(LocalDate.of(2026, 9, 25));
  }

  @Test
  void what_is_spent_already_is_passed_and_what_stays_below_is_within() {
    assertThat(forecast(20, "100", "650", "200").yearBudget())
        .isEqualTo(
            BudgetCourse.of(
                new Measure.Known(new BigDecimal("650")),
                java.util.Optional.of(LocalDate.of(2026, 7, 16)),
                java.util.Optional.empty(),
                java.util.Optional.empty()));
    assertThat(forecast(20, "100", "1300", "200").yearBudget().word())
        .isEqualTo(BudgetCourse.Word.WITHIN);
  }

  @Test
  void five_months_give_a_run_rate_only_and_say_so() {
    SpendForecast of = forecast(5, "100", "1300", "200");
    assertThat(of.forecast()).isEmpty();
    assertThat(of.past().runRate()).isEqualTo(new Measure.Known(new BigDecimal("100")));
    assertThat(of.month().p50())
        .isEqualTo(
            new Measure.Unknown(
                "5 months of run cost, 6 are needed for a forecast: run rate only"));
    assertThat(of.year().p50()).isEqualTo(new Measure.Unknown("no known spend in 2026-01"));
    assertThat(of.yearBudget().word()).isEqualTo(BudgetCourse.Word.UNKNOWN);
  }

  private static SpendForecast forecast(int months, String cost, String year, String month) {
    TreeMap<YearMonth, BigDecimal> run = new TreeMap<>();
    for (int back = 0; back < months; back++) {
      run.put(AUGUST.minusMonths(back), new BigDecimal(cost));
    }
    return SpendForecast.of(
        Subject.all(Scope.PORTFOLIO),
        SpendSeries.upTo(AUGUST, run, new TreeMap<>(), new TreeMap<>()),
        new Plan(AUGUST, Month.JANUARY, any -> new Measure.Known(share(year, month, any))));
  }

  /** The next month has its own budget, the other months share what is left of the year's. */
  private static BigDecimal share(String year, String month, YearMonth of) {
    BigDecimal own = new BigDecimal(month);
    BigDecimal rest = new BigDecimal(year).subtract(own);
    return switch (of.getMonth()) {
      case SEPTEMBER -> own;
      case JANUARY -> rest;
      default -> BigDecimal.ZERO;
    };
  }

  @Test
  void purchases_that_come_once_and_capital_are_no_run_cost_and_months_without_rate_end_a_series() {
    List<ServiceSpend> spend = new ArrayList<>();
    for (int back = 0; back < 8; back++) {
      YearMonth month = AUGUST.minusMonths(back);
      spend.add(spend(month, "Compute", "usage", "used", "60", "90"));
      spend.add(spend(month, "Plan", "usage", "unused", "10", "0"));
      spend.add(spend(month, "Support", "purchase", "", "5", "5"));
    }
    spend.add(spend(AUGUST.minusMonths(3), "Appliance", "purchase", "", "700", "700"));
    List<SpendForecast> all = RunCost.forecasts(spend, RATES, Plan.none(AUGUST, Month.APRIL));
    SpendForecast portfolio = all.getFirst();
    assertThat(portfolio.month().p50()).isEqualTo(new Measure.Known(new BigDecimal("75.00")));
    assertThat(portfolio.past().onceInAll()).isEqualByComparingTo("700");
    assertThat(portfolio.toDate()).isEqualTo(new Measure.Known(new BigDecimal("1075")));
    assertThat(portfolio.year().p50()).isEqualTo(new Measure.Known(new BigDecimal("1600.00")));
    assertThat(all.get(1).month().p50()).isEqualTo(new Measure.Known(new BigDecimal("70.00")));
    assertThat(all.get(2).month().p50()).isEqualTo(new Measure.Known(new BigDecimal("90.00")));
    spend.add(
        new ServiceSpend(
            AUGUST.minusMonths(4),
            "AWS",
            "Compute",
            "USD",
            "usage",
            "",
            Expense.OPEX,
            amounts("1", "1")));
    assertThat(
            RunCost.forecasts(spend, RATES, Plan.none(AUGUST, Month.APRIL)).getFirst().past().run())
        .hasSize(4);
  }

  private static ServiceSpend spend(
      YearMonth month, String service, String category, String status, String cost, String list) {
    return new ServiceSpend(
        month, "AWS", service, "EUR", category, status, Expense.OPEX, amounts(cost, list));
  }

  private static Amounts amounts(String effective, String contracted) {
    return new Amounts(
        BigDecimal.ZERO,
        new BigDecimal(effective),
        new BigDecimal(contracted),
        new BigDecimal(contracted));
  }
}
