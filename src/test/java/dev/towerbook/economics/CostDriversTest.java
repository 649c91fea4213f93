package dev.towerbook.economics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.economics.driver.CostDriver;
import dev.towerbook.economics.driver.CostDriver.Basis;
import dev.towerbook.money.Sums;
import dev.towerbook.report.page.RunFixture;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class CostDriversTest {

  private final MonthEconomics economics = RunFixture.results().economics();

  private static BigDecimal sum(List<CostDriver> drivers, Basis basis) {
    return drivers.stream()
        .filter(one -> one.basis() == basis)
        .collect(Sums.of(CostDriver::amount));
  }

  @Test
  void the_drivers_of_an_application_sum_exactly_to_its_change() {
    assertThat(economics.bridges()).isNotEmpty();
    economics
        .bridges()
        .forEach(
            (id, bridge) -> {
              List<CostDriver> drivers =
                  economics.drivers().byApplication().getOrDefault(id, List.of());
              BigDecimal change = bridge.to().subtract(bridge.from());
              assertThat(sum(drivers, Basis.BRIDGE)).as(id).isEqualByComparingTo(change);
              if (drivers.stream().anyMatch(one -> one.basis() == Basis.CURVE)) {
                assertThat(sum(drivers, Basis.CURVE)).as(id).isEqualByComparingTo(change);
              }
            });
  }

  @Test
  void what_pushes_cost_up_most_is_first() {
    economics
        .drivers()
        .byApplication()
        .values()
        .forEach(
            drivers ->
                assertThat(drivers.stream().filter(one -> one.basis() == Basis.BRIDGE).toList())
                    .isSortedAccordingTo((one, other) -> other.amount().compareTo(one.amount())));
  }

  @Test
  void a_business_unit_has_what_its_applications_have() {
    List<String> all = List.copyOf(economics.drivers().byApplication().keySet());
    BigDecimal change =
        economics.bridges().values().stream()
            .collect(Sums.of(bridge -> bridge.to().subtract(bridge.from())));
    assertThat(sum(economics.drivers().of(all), Basis.BRIDGE)).isEqualByComparingTo(change);
  }
}
