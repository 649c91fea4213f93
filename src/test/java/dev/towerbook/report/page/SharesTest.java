package dev.towerbook.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.economics.metric.Measure;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A share is told only where it is a part: not of nothing, not of a credit, not beyond all. */
class SharesTest {

  @ParameterizedTest
  @CsvSource({"5, 0", "0, 0", "5, -10", "-5, 10", "15, 10", "-15, -10"})
  void what_is_no_part_of_the_whole_has_no_share(String part, String whole) {
    BigDecimal some = new BigDecimal(part);
    BigDecimal all = new BigDecimal(whole);
    assertThat(RoundedAmount.of(some).shareOf(RoundedAmount.of(all))).isEmpty();
    assertThat(Measure.part(some, all, "no cost")).isInstanceOf(Measure.Unknown.class);
  }

  @Test
  void a_part_between_none_and_all_has_one() {
    BigDecimal ten = BigDecimal.TEN;
    for (String part : new String[] {"0", "2.5", "10"}) {
      BigDecimal some = new BigDecimal(part);
      assertThat(RoundedAmount.of(some).shareOf(RoundedAmount.of(ten))).isPresent();
      assertThat(Measure.part(some, ten, "no cost"))
          .isInstanceOfSatisfying(
              Measure.Known.class,
              known -> assertThat(known.value()).isEqualByComparingTo(some.movePointLeft(1)));
    }
  }

  @Test
  void a_change_in_percent_is_between_charges() {
    assertThat(RoundedAmount.of(BigDecimal.ONE).changePercent(RoundedAmount.ZERO)).isEmpty();
    assertThat(
            RoundedAmount.of(BigDecimal.ONE)
                .changePercent(RoundedAmount.of(BigDecimal.TEN.negate())))
        .isEmpty();
    assertThat(
            RoundedAmount.of(BigDecimal.ONE.negate())
                .changePercent(RoundedAmount.of(BigDecimal.TEN)))
        .isEmpty();
    assertThat(RoundedAmount.ZERO.changePercent(RoundedAmount.of(BigDecimal.TEN)))
        .hasValueSatisfying(percent -> assertThat(percent.shown()).isEqualTo("−100.0"));
  }

  @Test
  void a_ratio_to_less_than_nothing_is_unknown() {
    assertThat(Measure.ratio(BigDecimal.ONE, BigDecimal.ZERO, "no count"))
        .isEqualTo(new Measure.Unknown("no count"));
    assertThat(Measure.ratio(BigDecimal.ONE, BigDecimal.ONE.negate(), "no count"))
        .isInstanceOf(Measure.Unknown.class);
    assertThat(Measure.ratio(BigDecimal.ONE.negate(), BigDecimal.ONE, "no count"))
        .isEqualTo(new Measure.Known(BigDecimal.ONE.negate()));
  }
}
