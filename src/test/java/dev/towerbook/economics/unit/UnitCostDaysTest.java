package dev.towerbook.economics.unit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.economics.metric.ApplicationFigures;
import dev.towerbook.economics.metric.ApplicationFigures.MonthCost;
import dev.towerbook.economics.metric.DebtTerms;
import dev.towerbook.economics.metric.Measure;
import dev.towerbook.ledger.Portfolio;
import dev.towerbook.ledger.day.DayCost;
import dev.towerbook.ledger.day.DayKey;
import dev.towerbook.ledger.day.DayUse;
import dev.towerbook.ledger.month.UsageSpend;
import dev.towerbook.ledger.rates.ExchangeRates;
import dev.towerbook.mapping.CostObject;
import dev.towerbook.mapping.words.UsageUnit;
import dev.towerbook.tco.TcoStatement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class UnitCostDaysTest {

  private static final YearMonth MONTH = YearMonth.of(2026, 10);
  private static final LocalDate FIRST = MONTH.atDay(1);

  private final List<DayCost> counts = new ArrayList<>();

  private static ApplicationFigures figures(UsageUnit unit) {
    TreeMap<YearMonth, MonthCost> history = new TreeMap<>();
    BigDecimal none = BigDecimal.ZERO;
    history.put(MONTH, new MonthCost(new BigDecimal("720"), none, none, none, none));
    return new ApplicationFigures(
        Portfolio.application("app").in(unit),
        new TcoStatement("app", MONTH, "EUR", List.of()),
        history,
        Collections.emptySortedMap(),
        new TreeMap<>(),
        new TreeMap<>(),
        List.of(),
        List.of(),
        DebtTerms.DEFAULTS,
        true,
        List.of());
  }

  private void count(UsageUnit unit, LocalDate day, String quantity) {
    counts.add(
        DayCost.ofRow(
                "usage/a.csv", DayKey.of("app", unit.name(), day), BigDecimal.ZERO, BigDecimal.ZERO)
            .with(new BigDecimal(quantity)));
  }

  /** Ten euro a day over the first ten days, as 100 of use: the rest of TCO is 620, 20 a day. */
  private List<DailyUnitCost> days(UsageUnit unit) {
    DayUse use =
        new DayUse(
            new DayUse.Key(
                MONTH, MONTH, "aws", "EC2", "EUR", new CostObject.Application("app"), false),
            FIRST,
            Collections.nCopies(10, 2_000_000L),
            1023,
            0,
            0,
            0);
    return UnitCostDays.of(
        new UnitCostDays.Inputs(
            MONTH,
            List.of(figures(unit)),
            List.of(use),
            List.of(
                new UsageSpend(
                    "app",
                    MONTH,
                    "EUR",
                    new UsageSpend.Parts(new BigDecimal("100"), BigDecimal.ZERO, BigDecimal.ZERO))),
            counts,
            new ExchangeRates("EUR", List.of())));
  }

  private static String shown(Measure measure) {
    return measure
        .number()
        .map(value -> value.stripTrailingZeros().toPlainString())
        .orElse("unknown");
  }

  @Test
  void there_is_a_unit_cost_from_the_first_day_with_a_count() {
    for (int day = 2; day <= 9; day++) {
      count(UsageUnit.TRANSACTION, MONTH.atDay(day), "5");
    }
    List<DailyUnitCost> days = days(UsageUnit.TRANSACTION);
    assertThat(days).hasSize(8);
    DailyUnitCost first = days.getFirst();
    assertThat(first.day()).isEqualTo(MONTH.atDay(2));
    assertThat(shown(first.cost())).isEqualTo("2");
    assertThat(shown(first.sevenDays())).isEqualTo("unknown");
    assertThat(shown(first.toDate())).isEqualTo("2");
    assertThat(shown(first.allocated())).isEqualTo("30");
    assertThat(shown(first.allocatedCost())).isEqualTo("6");
    DailyUnitCost last = days.getLast();
    assertThat(shown(last.sevenDays())).isEqualTo("2");
    assertThat(shown(last.cloudToDate())).isEqualTo("80");
    assertThat(shown(last.quantityToDate())).isEqualTo("40");
    assertThat(last.open()).isFalse();
  }

  @Test
  void a_day_without_a_count_or_a_cost_is_unknown_and_never_zero() {
    count(UsageUnit.TRANSACTION, MONTH.atDay(1), "5");
    count(UsageUnit.TRANSACTION, MONTH.atDay(3), "0");
    count(UsageUnit.TRANSACTION, MONTH.atDay(12), "5");
    List<DailyUnitCost> days = days(UsageUnit.TRANSACTION);
    assertThat(days.get(1).quantity())
        .isEqualTo(new Measure.Unknown("no transaction count on 2026-10-02"));
    assertThat(days.get(1).cost().isKnown()).isFalse();
    assertThat(days.get(1).toDate()).isEqualTo(new Measure.Unknown("no count on 1 of 2 days"));
    assertThat(days.get(2).cost()).isEqualTo(new Measure.Unknown("nothing was counted"));
    assertThat(days.getLast().cost()).isEqualTo(new Measure.Unknown("no cloud cost on 2026-10-12"));
  }

  @Test
  void customers_are_counted_month_to_date() {
    count(UsageUnit.CUSTOMER, MONTH.atDay(5), "10");
    count(UsageUnit.CUSTOMER, MONTH.atDay(10), "25");
    DailyUnitCost last = days(UsageUnit.CUSTOMER).getLast();
    assertThat(last.since()).isEqualTo(FIRST);
    assertThat(shown(last.toDate())).isEqualTo("4");
    assertThat(last.cost().isKnown()).isFalse();
  }

  @Test
  void the_only_count_of_customers_may_be_of_the_whole_month() {
    count(UsageUnit.CUSTOMER, FIRST, "25");
    assertThat(days(UsageUnit.CUSTOMER).getFirst().toDate().isKnown()).isFalse();
  }
}
