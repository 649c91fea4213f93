package dev.towerbook.economics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.economics.metric.Measure;
import dev.towerbook.ledger.day.DayCost;
import dev.towerbook.ledger.day.DayKey;
import dev.towerbook.ledger.rates.ExchangeRates;
import dev.towerbook.mapping.catalogue.ExchangeRate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The signal of an open month: by the bills' own dates, unknown where it is unknown. */
class MonthToDateTest {

  private static final LocalDate ASOF = LocalDate.of(2026, 11, 14);
  private static final ExchangeRates EURO = new ExchangeRates("EUR", List.of());

  /** Ten a day for so many days, and the last day. */
  private static List<DayCost> daily(String source, LocalDate last, int before, String lastCost) {
    List<DayCost> days = new ArrayList<>();
    for (int back = before; back > 0; back--) {
      days.add(cost(source, last.minusDays(back), "10"));
    }
    days.add(cost(source, last, lastCost));
    return days;
  }

  private static DayCost cost(String source, LocalDate day, String amount) {
    return cost(source + "/bill.csv", day, "EUR", new BigDecimal(amount));
  }

  private static MonthToDate signal(List<DayCost> days) {
    return MonthToDate.of(days, EURO).orElseThrow();
  }

  private static String shown(Measure measure) {
    return switch (measure) {
      case Measure.Known known -> known.value().setScale(2, RoundingMode.HALF_EVEN).toPlainString();
      case Measure.Unknown unknown -> unknown.reason();
      default -> measure.toString();
    };
  }

  @Test
  void an_even_source_has_an_estimate_without_spread() {
    DailySignal aws = signal(daily("aws", ASOF, 40, "13")).sources().getFirst();
    assertThat(shown(aws.toDate())).isEqualTo("143.00");
    assertThat(shown(aws.delta(aws.week()))).isEqualTo("3.00");
    assertThat(shown(aws.delta(aws.fourWeeks()))).isEqualTo("3.00");
    assertThat(shown(aws.monthEnd().value())).isEqualTo("303.00");
    assertThat(shown(aws.monthEnd().low())).isEqualTo("303.00");
    assertThat(aws.stale()).isFalse();
  }

  @Test
  void the_range_widens_with_the_days_to_come() {
    List<DayCost> days = new ArrayList<>();
    for (int back = 30; back > 0; back--) {
      days.add(cost("aws", ASOF.minusDays(back), back % 2 == 0 ? "8" : "12"));
    }
    days.add(cost("aws", ASOF, "10"));
    DailySignal.Estimate estimate = signal(days).sources().getFirst().monthEnd();
    // Sample deviation of 14 eights and 14 twelves: sqrt(112 / 27); times 4 days' root of 16,
    // 1.2816.
    assertThat(shown(estimate.value())).isEqualTo("302.00");
    assertThat(shown(estimate.high())).isEqualTo("312.44");
    assertThat(shown(estimate.low())).isEqualTo("291.56");
  }

  @Test
  void a_source_that_is_behind_is_stale_and_its_missing_days_are_not_zero() {
    List<DayCost> days = daily("aws", ASOF, 40, "10");
    days.addAll(daily("azure", ASOF.minusDays(3), 40, "10"));
    DailySignal azure = signal(days).sources().getLast();
    assertThat(azure.stale()).isTrue();
    assertThat(shown(azure.delta(azure.week()))).isEqualTo("stale: its data end on 2026-11-11");
    assertThat(shown(azure.toDate())).isEqualTo("110.00");
    assertThat(shown(azure.monthEnd().value())).isEqualTo("300.00");
    assertThat(shown(signal(days).toDate())).isEqualTo("250.00");
    assertThat(shown(signal(days).monthEnd().value())).isEqualTo("600.00");
  }

  @Test
  void little_history_and_monthly_charges_have_no_run_rate() {
    DailySignal young = signal(daily("aws", ASOF, 6, "10")).sources().getFirst();
    assertThat(shown(young.week())).isEqualTo("fewer than 7 days before the last one");
    List<DayCost> monthly =
        new ArrayList<>(
            List.of(
                cost("saas", LocalDate.of(2026, 9, 1), "100"),
                cost("saas", LocalDate.of(2026, 10, 1), "100"),
                cost("saas", LocalDate.of(2026, 11, 1), "100")));
    DailySignal saas = signal(monthly).sources().getFirst();
    assertThat(shown(saas.fourWeeks())).isEqualTo("charged by month or event, not by day");
    assertThat(shown(saas.monthEnd().value())).isEqualTo("charged by month or event, not by day");
    monthly.addAll(daily("aws", ASOF, 40, "10"));
    assertThat(shown(signal(monthly).monthEnd().value())).isEqualTo("no estimate for saas");
  }

  @Test
  void a_month_that_is_over_is_closed_and_has_no_estimate() {
    MonthToDate closed = signal(daily("aws", LocalDate.of(2026, 10, 31), 40, "10"));
    assertThat(closed.isOpen()).isFalse();
    assertThat(closed.month()).isEqualTo(YearMonth.of(2026, 10));
    assertThat(shown(closed.sources().getFirst().monthEnd().value()))
        .isEqualTo("the month is over");
  }

  @Test
  void a_currency_without_a_rate_is_named_and_never_taken_at_one() {
    List<DayCost> days = daily("aws", ASOF, 40, "10");
    days.add(cost("oci/b.csv", ASOF, "USD", BigDecimal.TEN));
    assertThat(signal(days).withoutRate()).containsExactly("USD");
    assertThat(shown(signal(days).toDate())).isEqualTo("no exchange rate for USD");
    ExchangeRates rates =
        new ExchangeRates(
            "EUR",
            List.of(
                new ExchangeRate(
                    YearMonth.of(2026, 11), "USD", "EUR", new BigDecimal("0.5"), "test")));
    assertThat(shown(MonthToDate.of(days, rates).orElseThrow().toDate())).isEqualTo("145.00");
  }

  private static DayCost cost(String delivery, LocalDate day, String currency, BigDecimal cost) {
    DayKey key = DayKey.of("", currency, day);
    return new DayCost(delivery, key, day, 1, 0, cost, cost, BigDecimal.ZERO);
  }
}
