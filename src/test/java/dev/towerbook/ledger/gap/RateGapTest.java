package dev.towerbook.ledger.gap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.mapping.CostObject;
import dev.towerbook.table.Severity;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class RateGapTest {

  private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);

  @Test
  void a_missing_rate_is_one_problem_with_its_money_and_the_row_to_write() {
    List<RateGap> gaps =
        RateGap.of(
            SEPTEMBER,
            "EUR",
            List.of(
                cost("a", "USD", "1000.5"), cost("b", "USD", "234.005"), cost("a", "JPY", "7")));
    assertThat(gaps).hasSize(2);
    var problem = gaps.getLast().problem(SEPTEMBER.plusMonths(1));
    assertThat(problem.severity()).isEqualTo(Severity.ACTION);
    assertThat(problem.cause())
        .startsWith("no exchange rate for USD in 2026-09: USD 1,234.505 of cost is unknown");
    assertThat(problem.cure())
        .isEqualTo(
            "add to rates/exchange-rates.csv: 2026-09,USD,EUR,<rate>,<source>,"
                + " or set report_currency to USD");
    assertThat(gaps.getFirst().problem(SEPTEMBER).cause()).contains("JPY 7.00", "in no total");
  }

  @Test
  void cost_of_two_bearers_that_cancels_is_a_gap_all_the_same() {
    assertThat(RateGap.of(SEPTEMBER, "EUR", List.of(cost("a", "USD", "5"), cost("b", "USD", "-5"))))
        .hasSize(1);
    assertThat(RateGap.of(SEPTEMBER, "EUR", List.of(cost("a", "USD", "0")))).isEmpty();
  }

  private static UnratedCost cost(String application, String currency, String amount) {
    BigDecimal money = new BigDecimal(amount);
    return new UnratedCost(
        new CostObject.Application(application), currency, money, money, BigDecimal.ZERO);
  }
}
