package dev.towerbook.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.towerbook.intake.dataset.Expectations;
import dev.towerbook.intake.dataset.ExpectedTotal;
import dev.towerbook.ledger.SourceTotal;
import dev.towerbook.ledger.day.DayCost;
import dev.towerbook.ledger.day.DayKey;
import dev.towerbook.money.Money;
import dev.towerbook.table.InputRefused;
import dev.towerbook.table.SourceLocation;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class InputChecksTest {

  private static final YearMonth MAY = YearMonth.of(2026, 5);

  private static ExpectedTotal expected(String amount, String unit) {
    return new ExpectedTotal(
        "bills",
        "",
        "",
        202605,
        new Money(unit, new BigDecimal(amount)),
        BigDecimal.ZERO,
        new SourceLocation("expected-totals.csv", 2, 0, ""));
  }

  private static SourceData billed(String amount) {
    BigDecimal billed = new BigDecimal(amount);
    return new SourceData(
        new TreeMap<>(),
        List.of(new SourceTotal("bills/a.csv", "A", "I", "EUR", MAY, MAY, 1, billed, billed)),
        List.of(MAY),
        List.of(),
        List.of(),
        List.of());
  }

  private static InputChecks checks(ExpectedTotal total, YearMonth packMonth) {
    return InputChecks.of(
        new Expectations(List.of(total), List.of()),
        packMonth,
        billed("100"),
        () -> {
          throw new AssertionError("days are read for hours and counts only");
        });
  }

  @Test
  void a_total_that_is_met_refuses_nothing() {
    InputChecks checks = checks(expected("100.00", "EUR"), MAY);
    assertThatCode(checks::refuseIfBroken).doesNotThrowAnyException();
    assertThat(checks.checks()).hasSize(1);
    assertThat(checks.doubts()).isEmpty();
    assertThat(checks.held()).isEmpty();
  }

  @Test
  void a_difference_in_the_month_of_the_pack_refuses_it() {
    assertThatThrownBy(checks(expected("101", "EUR"), MAY)::refuseIfBroken)
        .isInstanceOf(InputRefused.class)
        .hasMessageContaining("difference 1");
  }

  @Test
  void a_difference_in_another_month_holds_its_files() {
    InputChecks checks = checks(expected("101", "EUR"), MAY.plusMonths(1));
    assertThatCode(checks::refuseIfBroken).doesNotThrowAnyException();
    assertThat(checks.held()).containsExactly("bills/a.csv");
    assertThat(checks.doubts()).hasSize(1);
  }

  @Test
  void hours_are_compared_with_the_days_of_timesheets() {
    DayCost day =
        new DayCost(
            "bills/hours.csv",
            new DayKey("engineer", "EUR", MAY, MAY.atDay(4)),
            MAY.atDay(4),
            1,
            0,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            new BigDecimal("7.5"));
    InputChecks checks =
        InputChecks.of(
            new Expectations(List.of(expected("7.5", "HOURS")), List.of()),
            MAY,
            billed("100"),
            () -> List.of(day));
    assertThatCode(checks::refuseIfBroken).doesNotThrowAnyException();
  }
}
