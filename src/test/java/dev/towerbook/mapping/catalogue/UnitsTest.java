package dev.towerbook.mapping.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.ledger.UsageTotal;
import dev.towerbook.mapping.CostObject;
import dev.towerbook.mapping.words.UsageUnit;
import dev.towerbook.mapping.words.UsageUnit.Adding;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnitsTest {

  private static final UsageUnit HOLDER = new UsageUnit("policy_holder", Adding.MONTH_TO_DATE);

  private static UsageTotal count(UsageUnit unit, String quantity) {
    return new UsageTotal(
        YearMonth.of(2026, 10),
        new CostObject.Application("portal"),
        unit,
        new BigDecimal(quantity),
        1);
  }

  @Test
  void different_customers_of_two_days_are_not_added() {
    assertThat(count(UsageUnit.CUSTOMER, "40").plus(count(UsageUnit.CUSTOMER, "55")).quantity())
        .isEqualByComparingTo("55");
    assertThat(count(HOLDER, "40").plus(count(HOLDER, "55")).quantity()).isEqualByComparingTo("55");
    assertThat(count(UsageUnit.TOKEN, "40").plus(count(UsageUnit.TOKEN, "55")).quantity())
        .isEqualByComparingTo("95");
  }

  @Test
  void the_book_keeps_how_an_own_unit_adds() {
    for (UsageUnit unit : List.of(HOLDER, UsageUnit.CUSTOMER, UsageUnit.API_CALL)) {
      assertThat(UsageUnit.ofStored(unit.stored()).adding()).isEqualTo(unit.adding());
      assertThat(UsageUnit.ofStored(unit.stored())).isEqualTo(unit);
    }
    assertThat(UsageUnit.API_CALL.stored()).isEqualTo("API_CALL");
  }

  @Test
  void a_unit_is_meant_however_it_is_spelled_and_an_unknown_one_is_none() {
    Units units = Units.of(List.of(HOLDER));
    assertThat(units.meant("Policy Holder")).contains(HOLDER);
    assertThat(units.meant("API-call")).contains(UsageUnit.API_CALL);
    assertThat(units.meant("click")).isEmpty();
    assertThat(Units.metric(HOLDER)).isEqualTo("cost_per_policy_holder");
    assertThat(Units.metric(UsageUnit.ACTIVE_USER)).isEqualTo("unit_cost");
  }
}
