package dev.towerbook.economics.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.towerbook.economics.metric.ApplicationFigures;
import dev.towerbook.economics.metric.DebtTerms;
import dev.towerbook.economics.metric.Measure;
import dev.towerbook.ledger.Portfolio;
import dev.towerbook.ledger.month.UsageSpend;
import dev.towerbook.ledger.rates.ExchangeRates;
import dev.towerbook.tco.TcoStatement;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Why the variable spend of an application swings. */
class ApplicationVolatilityTest {

  private static final YearMonth MAY = Portfolio.MAY;

  private final List<UsageSpend> spend = new ArrayList<>();
  private final SortedMap<YearMonth, BigDecimal> volumes = new TreeMap<>();

  @Test
  void a_change_is_split_into_demand_and_cost_per_unit() {
    month(2, "100", "10");
    month(1, "200", "20");
    month(0, "250", "20");
    ApplicationVolatility of = volatility();
    assertThat(of.counted()).isEqualTo(3);
    assertThat(of.fromDemand()).isEqualTo(new Measure.Known(new BigDecimal("100")));
    assertThat(of.fromDiscipline()).isEqualTo(new Measure.Known(new BigDecimal("50")));
    assertThat(of.lastSpend()).isEqualByComparingTo("250");
  }

  @Test
  void a_month_without_count_ends_the_series() {
    month(4, "100", "10");
    month(3, "100", "0");
    month(2, "100", "10");
    month(1, "100", "20");
    month(0, "100", "20");
    assertThat(volatility().counted()).isEqualTo(3);
    volumes.remove(MAY);
    ApplicationVolatility none = volatility();
    assertThat(none.split().demandShare()).isInstanceOf(Measure.Unknown.class);
    assertThat(none.fromDemand()).isInstanceOf(Measure.Unknown.class);
    assertThat(none.variation()).isEqualTo(Measure.known(0));
  }

  @Test
  void spend_without_rate_says_nothing() {
    month(2, "100", "10");
    month(1, "100", "10");
    month(0, "100", "10");
    spend.add(new UsageSpend("app", MAY, "USD", parts("10", "0", "0")));
    assertThat(volatility().variation()).isEqualTo(new Measure.Unknown("no exchange rate for USD"));
  }

  @Test
  void idle_and_untagged_spend_have_parts_of_their_own_and_all_parts_sum_to_the_change() {
    parts(2, parts("90", "10", "30"), "9");
    parts(1, parts("123.45", "20", "31"), "11");
    parts(0, parts("140.01", "5", "52"), "13");
    ApplicationVolatility of = volatility();
    BigDecimal sum = BigDecimal.ZERO;
    for (Measure part :
        List.of(of.fromDemand(), of.fromIdle(), of.fromUntagged(), of.fromPrice())) {
      sum = sum.add(part.number().orElseThrow());
    }
    assertThat(sum).isEqualByComparingTo("50.01");
    assertThat(of.change()).isEqualTo(new Measure.Known(sum));
    assertThat(of.fromIdle().number().orElseThrow().doubleValue())
        .isCloseTo(20 - 10 * 11 / 9.0 + 5 - 20 * 13 / 11.0, within(1e-9));
    assertThat(of.fromUntagged().number().orElseThrow().doubleValue())
        .isCloseTo(31 - 30 * 11 / 9.0 + 52 - 31 * 13 / 11.0, within(1e-9));
    assertThat(SpendVolatility.POLICIES).isInstanceOf(Measure.Unknown.class);
  }

  private static UsageSpend.Parts parts(String whole, String idle, String untagged) {
    return new UsageSpend.Parts(
        new BigDecimal(whole), new BigDecimal(idle), new BigDecimal(untagged));
  }

  private void parts(int back, UsageSpend.Parts parts, String count) {
    YearMonth month = MAY.minusMonths(back);
    spend.add(new UsageSpend("app", month, "EUR", parts));
    volumes.put(month, new BigDecimal(count));
  }

  private void month(int back, String cost, String count) {
    YearMonth month = MAY.minusMonths(back);
    spend.add(new UsageSpend("app", month, "EUR", parts(cost, "0", "0")));
    volumes.put(month, new BigDecimal(count));
  }

  private ApplicationVolatility volatility() {
    ApplicationFigures figures =
        new ApplicationFigures(
            Portfolio.application("app"),
            new TcoStatement("app", MAY, "EUR", List.of()),
            new TreeMap<>(),
            Collections.emptySortedMap(),
            volumes,
            Collections.emptySortedMap(),
            List.of(),
            List.of(),
            DebtTerms.DEFAULTS,
            true,
            List.of());
    SortedMap<String, ApplicationFigures> byId = new TreeMap<>();
    byId.put("app", figures);
    return ApplicationVolatility.of(MAY, byId, spend, new ExchangeRates("EUR", List.of()))
        .getFirst();
  }
}
