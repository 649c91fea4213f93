package dev.towerbook.economics.driver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.economics.driver.CostDriver.Cause;
import dev.towerbook.ledger.allocate.Allocation;
import dev.towerbook.ledger.allocate.AllocationBasis;
import dev.towerbook.ledger.allocate.AllocationPath;
import dev.towerbook.ledger.allocate.AllocationShare;
import dev.towerbook.ledger.gap.Unconverted;
import dev.towerbook.mapping.words.UsageUnit;
import dev.towerbook.money.Sums;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PoolSharesTest {

  private static final AllocationBasis CALLS = new AllocationBasis.Usage(UsageUnit.API_CALL);

  private static Allocation month(AllocationBasis basis, String driver, String of) {
    YearMonth month = YearMonth.of(2026, 10);
    AllocationPath path =
        new AllocationPath(
            "", BigDecimal.ONE, BigDecimal.ZERO, new TreeSet<>(), BigDecimal.ONE, BigDecimal.ZERO);
    AllocationShare share =
        new AllocationShare(
            month,
            "gateway",
            basis,
            "shop",
            BigDecimal.ONE,
            new BigDecimal(driver),
            new BigDecimal(of),
            BigDecimal.ONE,
            path,
            Optional.empty());
    return new Allocation(month, "EUR", List.of(), List.of(share), Unconverted.nothing(month));
  }

  private static List<CostDriver> split(Allocation former, Allocation later) {
    return new PoolShares(former, later)
        .split("shop", "gateway", new BigDecimal("160"), new BigDecimal("660"));
  }

  /** 1,000 by 50 of 100 is 500; 1,100 by 60 of 100 is 660. */
  @Test
  void a_count_that_drives_a_pool_is_a_cause_of_its_own() {
    List<CostDriver> drivers = split(month(CALLS, "50", "100"), month(CALLS, "60", "100"));
    assertThat(drivers).extracting(CostDriver::cause).containsExactly(Cause.COUNT, Cause.POOL_COST);
    assertThat(drivers.get(0).amount()).isEqualByComparingTo("110");
    assertThat(drivers.get(0).evidence()).isEqualTo("usage: api_call: 50 of 100 → 60 of 100");
    assertThat(drivers.get(1).amount()).isEqualByComparingTo("50");
  }

  @Test
  void parts_that_do_not_come_out_even_sum_exactly() {
    List<CostDriver> drivers = split(month(CALLS, "1", "3"), month(CALLS, "7", "11"));
    assertThat(drivers.stream().collect(Sums.of(CostDriver::amount))).isEqualByComparingTo("160");
  }

  @Test
  void another_basis_is_a_rule() {
    List<CostDriver> drivers =
        split(month(new AllocationBasis.Even(), "1", "2"), month(CALLS, "60", "100"));
    assertThat(drivers).extracting(CostDriver::cause).containsExactly(Cause.RULE);
    assertThat(drivers.getFirst().evidence()).isEqualTo("even → usage: api_call");
  }

  @Test
  void a_share_without_a_driver_is_not_split() {
    List<CostDriver> drivers = split(month(CALLS, "0", "100"), month(CALLS, "60", "100"));
    assertThat(drivers).extracting(CostDriver::cause).containsExactly(Cause.POOL_COST);
    assertThat(drivers.getFirst().amount()).isEqualByComparingTo("160");
  }
}
