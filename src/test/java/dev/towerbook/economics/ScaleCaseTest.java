package dev.towerbook.economics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.economics.curve.Extrapolation;
import dev.towerbook.economics.curve.ScaleOutlook;
import dev.towerbook.economics.curve.Tariff;
import dev.towerbook.economics.metric.Measure;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ScaleCaseTest {

  private static final YearMonth FIRST = YearMonth.of(2026, 1);

  private static SortedMap<YearMonth, BigDecimal> months(double... values) {
    SortedMap<YearMonth, BigDecimal> months = new TreeMap<>();
    for (int i = 0; i < values.length; i++) {
      months.put(FIRST.plusMonths(i), BigDecimal.valueOf(values[i]));
    }
    return months;
  }

  private static Tariff flat(String price) {
    return new Tariff.Graduated(List.of(new Tariff.Tier(Optional.empty(), new BigDecimal(price))));
  }

  private static ScaleCase of(
      SortedMap<YearMonth, BigDecimal> volumes,
      SortedMap<YearMonth, BigDecimal> costs,
      Optional<Tariff> tariff) {
    return ScaleCase.of("one", "transaction", volumes, costs, tariff);
  }

  @Test
  void cost_that_rises_faster_than_use_is_flawed() {
    double[] volumes = {100, 130, 170, 220, 290, 370, 480, 620};
    double[] costs = new double[volumes.length];
    for (int i = 0; i < volumes.length; i++) {
      costs[i] = 3 * Math.pow(volumes[i], 1.3) * (i % 2 == 0 ? 1.01 : 0.99);
    }
    ScaleCase rising = of(months(volumes), months(costs), Optional.empty());
    assertThat(rising.isFlawed()).isTrue();
    assertThat(rising.slope().orElseThrow().elasticity()).isBetween(1.2, 1.4);
    // N is the middle one of the last three months.
    assertThat(rising.outlook().orElseThrow().points().getFirst().volume()).isEqualTo(480);
  }

  @Test
  void too_few_months_say_nothing() {
    ScaleCase little = of(months(100, 400), months(10, 30), Optional.empty());
    assertThat(little.outlook()).isEmpty();
    assertThat(little.slope()).isEmpty();
    assertThat(little.isFlawed()).isFalse();
  }

  @Test
  void a_price_list_for_the_whole_cost_beats_the_fit() {
    ScaleCase priced = of(months(100, 110, 120), months(100, 100, 100), Optional.of(flat("0.8")));
    ScaleOutlook.Point atTen = priced.outlook().orElseThrow().points().get(1);
    assertThat(atTen.grade()).isEqualTo(Extrapolation.PRICED);
    assertThat(atTen.average()).isEqualTo(new Measure.Known(new BigDecimal("0.8")));
    assertThat(priced.tariff().orElseThrow().explained())
        .isEqualTo(new Measure.Known(new BigDecimal("0.96")));
    assertThat(priced.slope()).isEmpty();
  }

  @Test
  void a_price_list_for_a_part_of_the_cost_does_not() {
    ScaleCase part = of(months(100, 110, 120), months(100, 100, 100), Optional.of(flat("0.1")));
    assertThat(part.outlook()).isEmpty();
    assertThat(part.tariff().orElseThrow().isWhole()).isFalse();
  }

  @Test
  void a_price_list_without_a_counted_month_is_not_used() {
    ScaleCase uncounted = of(months(), months(100, 100), Optional.of(flat("1")));
    assertThat(uncounted.outlook()).isEmpty();
    assertThat(uncounted.tariff().orElseThrow().explained()).isInstanceOf(Measure.Unknown.class);
  }
}
