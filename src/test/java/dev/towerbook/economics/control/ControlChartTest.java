package dev.towerbook.economics.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.towerbook.economics.control.ControlChart.Kind;
import dev.towerbook.economics.control.ControlChart.Part;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Charts worked out by hand; all rates per 1,000. */
class ControlChartTest {

  private static final YearMonth FIRST = YearMonth.of(2025, 1);

  private static ControlChart parts(long count, long... events) {
    SortedMap<YearMonth, Part> months = new TreeMap<>();
    for (int i = 0; i < events.length; i++) {
      months.put(
          FIRST.plusMonths(i), new Part(BigDecimal.valueOf(events[i]), BigDecimal.valueOf(count)));
    }
    return ControlChart.ofParts(months);
  }

  private static ControlChart amounts(double... values) {
    SortedMap<YearMonth, BigDecimal> months = new TreeMap<>();
    for (int i = 0; i < values.length; i++) {
      months.put(FIRST.plusMonths(i), BigDecimal.valueOf(values[i]));
    }
    return ControlChart.ofAmounts(months);
  }

  private static List<YearMonth> out(ControlChart chart, ControlRule rule) {
    return chart.out().stream()
        .filter(point -> point.rules().contains(rule))
        .map(ControlPoint::month)
        .toList();
  }

  private static void limits(ControlChart chart, double lower, double upper) {
    assertThat(chart.noLimits()).isEmpty();
    for (ControlPoint point : chart.points()) {
      assertThat(point.limits().orElseThrow().lower()).isCloseTo(lower, within(1e-6));
      assertThat(point.limits().orElseThrow().upper()).isCloseTo(upper, within(1e-6));
    }
  }

  @Test
  void small_counts_have_binomial_limits() {
    // 60 of 1,200: 0.05, sigma √(0.05 · 0.95 / 100) = 0.0217945; the lower limit would be below 0.
    ControlChart chart = parts(100, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 16);
    assertThat(chart.kind()).isEqualTo(Kind.P);
    assertThat(chart.sigmaZ()).isEmpty();
    assertThat(chart.centre().orElseThrow()).isCloseTo(50, within(1e-9));
    limits(chart, 0, 115.3834842);
    assertThat(out(chart, ControlRule.BEYOND_LIMITS)).containsExactly(FIRST.plusMonths(11));
    assertThat(out(chart, ControlRule.EIGHT_ON_ONE_SIDE))
        .containsExactly(
            FIRST.plusMonths(7), FIRST.plusMonths(8), FIRST.plusMonths(9), FIRST.plusMonths(10));
  }

  @Test
  void large_counts_have_limits_of_laney() {
    // sigma 0.00217945, z ±0.9176629, moving range 1.8353259, sigma of z 1.8353259 / 1.128.
    ControlChart chart = parts(10_000, 480, 520, 480, 520, 480, 520, 480, 520, 480, 520, 480, 520);
    assertThat(chart.kind()).isEqualTo(Kind.P_PRIME);
    assertThat(chart.sigmaZ().orElseThrow()).isCloseTo(1.6270620, within(1e-6));
    limits(chart, 50 - 10.6382979, 50 + 10.6382979);
    assertThat(chart.out()).isEmpty();
  }

  @Test
  void a_p_chart_alone_would_call_large_counts_out_of_control() {
    ControlChart wide =
        parts(100_000, 4500, 5500, 4500, 5500, 4500, 5500, 4500, 5500, 4500, 5500, 4500, 5500);
    assertThat(wide.out()).isEmpty();
    assertThat(wide.sigmaZ().orElseThrow()).isGreaterThan(10);
    assertThat(parts(1_000, 45, 55, 45, 55, 45, 55, 45, 55, 45, 55, 45, 55).kind())
        .isEqualTo(Kind.P);
  }

  @Test
  void amounts_have_limits_of_their_moving_range() {
    // mean 11, moving range 2, 3 · 2 / 1.128 = 5.3191489.
    ControlChart chart = amounts(10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 12);
    assertThat(chart.kind()).isEqualTo(Kind.XMR);
    assertThat(chart.centre().orElseThrow()).isCloseTo(11, within(1e-12));
    limits(chart, 5.6808511, 16.3191489);
    // sum 146, mean 12.1667; ranges 10 · 2 + 16, mean 3.2727; limits ± 8.7041.
    ControlChart jump = amounts(10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 26);
    limits(jump, 12.1666667 - 8.7040619, 12.1666667 + 8.7040619);
    assertThat(out(jump, ControlRule.BEYOND_LIMITS)).containsExactly(FIRST.plusMonths(11));
  }

  @Test
  void below_twelve_points_there_are_no_limits_and_it_says_how_many_are_missing() {
    ControlChart chart = amounts(1, 2, 3);
    assertThat(chart.noLimits()).contains("9 of 12 months are missing");
    assertThat(chart.centre()).contains(2.0);
    assertThat(chart.points()).allMatch(point -> point.limits().isEmpty() && !point.isOut());
    assertThat(parts(10).centre()).isEmpty();
  }

  @Test
  void what_never_varies_has_no_limits() {
    assertThat(parts(100, new long[12]).noLimits().orElseThrow()).contains("nothing varies");
    assertThat(amounts(0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1).out()).isEmpty();
    assertThat(parts(5, 6, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1).noLimits().orElseThrow())
        .contains("no part of them");
  }

  @Test
  void two_years_are_enough() {
    ControlChart chart =
        amounts(java.util.stream.IntStream.range(0, 30).mapToDouble(i -> i % 3).toArray());
    assertThat(chart.points()).hasSize(ControlChart.MOST);
    assertThat(chart.points().getFirst().month()).isEqualTo(FIRST.plusMonths(6));
  }
}
