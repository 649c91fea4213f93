package dev.towerbook.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.ledger.allocate.AllocationBasis;
import dev.towerbook.ledger.allocate.AllocationPath;
import dev.towerbook.ledger.allocate.AllocationShare;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ActionRequiredTest {

  private static AllocationShare share(String application, String... through) {
    AllocationPath path =
        new AllocationPath(
            "reciprocal",
            BigDecimal.ZERO,
            BigDecimal.ONE,
            new TreeSet<>(List.of(through)),
            BigDecimal.ONE,
            BigDecimal.ZERO);
    return new AllocationShare(
        YearMonth.of(2026, 5),
        "platform",
        new AllocationBasis.Hours(),
        application,
        BigDecimal.ONE,
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        BigDecimal.ONE,
        path,
        Optional.empty());
  }

  @Test
  void cost_that_a_pool_passes_to_nobody_is_told_with_the_pool() {
    assertThat(
            ActionRequired.stuck(List.of(share("", "security", "network"), share("crm", "desk"))))
        .hasValueSatisfying(
            reason ->
                assertThat(reason)
                    .contains("passed to network, security cannot be allocated")
                    .contains("csv/allocations.csv"));
  }

  @Test
  void what_reaches_applications_is_not_stuck() {
    assertThat(ActionRequired.stuck(List.of(share("crm", "network"), share("")))).isEmpty();
  }
}
