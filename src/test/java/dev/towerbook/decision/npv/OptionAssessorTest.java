package dev.towerbook.decision.npv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.towerbook.decision.option.Driver;
import dev.towerbook.decision.option.Horizon;
import dev.towerbook.decision.option.OptionEstimates;
import dev.towerbook.decision.option.Portfolios;
import dev.towerbook.economics.metric.ApplicationFigures.MonthCost;
import dev.towerbook.economics.metric.ThreePoint;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** From the ledger's months to the inputs of the options. */
class OptionAssessorTest {

  private static SortedMap<YearMonth, MonthCost> months(int count, int wrappers) {
    SortedMap<YearMonth, MonthCost> months = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      months.put(
          YearMonth.of(2026, 1).plusMonths(i),
          new MonthCost(
              BigDecimal.valueOf(100 + i),
              BigDecimal.valueOf(wrappers),
              BigDecimal.valueOf(30),
              BigDecimal.valueOf(5),
              BigDecimal.ZERO));
    }
    return months;
  }

  @Test
  void a_year_is_the_mean_of_the_newest_months() {
    YearlyCost cost = YearlyCost.of(months(4, 20), 2);
    assertThat(cost.run()).isCloseTo((102.5 - 20) * 12, within(1e-9));
    assertThat(cost.wrappers()).isCloseTo(240, within(1e-9));
    assertThat(cost.unavoidable()).isCloseTo(360, within(1e-9));
  }

  @Test
  void without_wrappers_their_unavoidable_part_goes_too() {
    YearlyCost cost = YearlyCost.of(months(4, 20), 12);
    assertThat(cost.unavoidableRun().mode()).isCloseTo(300, within(1e-9));
    OptionCase bare =
        Portfolios.good(
                Portfolios.inputs(
                    new Horizon(0.08, 0.03, Horizon.STANDARD_YEARS, 1, 1),
                    java.util.Map.of(
                        Driver.KEEP_AUTOMATION, 240.0, Driver.RETIRE_UNAVOIDABLE, 360.0)))
            .withoutWrappers(cost.unavoidableRun());
    assertThat(bare.inputs().of(Driver.RETIRE_UNAVOIDABLE)).isEqualTo(cost.unavoidableRun());
    assertThat(bare.inputs().of(Driver.KEEP_AUTOMATION)).isEqualTo(ThreePoint.ZERO);
  }

  @Test
  void quarters_are_whole_and_counted_back_from_the_newest_month() {
    assertThat(Quarters.wrapperShares(months(2, 20))).isEmpty();
    assertThat(Quarters.wrapperShares(months(7, 20)))
        .hasSize(2)
        .first()
        .satisfies(share -> assertThat(share).isCloseTo(60.0 / 306, within(1e-9)));
  }

  @Test
  void a_missing_estimate_gives_no_value_and_no_verdict() {
    OptionAssessment none =
        new OptionAssessment(
            "claims", false, Optional.empty(), OptionEstimates.NONE.missing(), List.of());
    assertThat(none.strength()).isEqualTo(NpvStrength.INSUFFICIENT_EVIDENCE);
    assertThat(none.gaps()).containsExactly(Gap.INPUTS);
    assertThat(none.flips()).isFalse();
    assertThatThrownBy(
            () -> new OptionAssessment("claims", false, Optional.empty(), List.of(), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
