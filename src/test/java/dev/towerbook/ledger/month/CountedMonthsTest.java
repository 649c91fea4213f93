package dev.towerbook.ledger.month;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.ledger.Deliveries;
import dev.towerbook.ledger.UsageTotal;
import dev.towerbook.ledger.day.DayCost;
import dev.towerbook.ledger.day.DayKey;
import dev.towerbook.mapping.CostObject;
import dev.towerbook.mapping.words.UsageUnit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CountedMonthsTest {

  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

  @Test
  void a_count_of_ten_days_is_marked_and_that_of_all_days_is_not() {
    List<DayCost> days = new ArrayList<>();
    for (int day = 1; day <= 31; day++) {
      days.add(day("whole", day, "100"));
      if (day <= 10) {
        days.add(day("cut", day, "100"));
      }
    }
    assertThat(marked(days, count("whole", "3100"), count("cut", "1000")))
        .containsExactly(Optional.empty(), Optional.of("counts for 10 of 31 days"));
    // What is taken back on the last day does not say that the last day was counted.
    days.add(day("cut", 31, "-50"));
    assertThat(marked(days, count("cut", "950")))
        .containsExactly(Optional.of("counts for 10 of 31 days"));
  }

  @Test
  void a_count_below_zero_is_no_count() {
    assertThat(marked(List.of(), count("whole", "-1"), count("cut", "0")))
        .containsExactly(
            Optional.of("more was taken back than counted in 2026-10"), Optional.empty());
  }

  private static List<Optional<String>> marked(List<DayCost> days, UsageTotal... counts) {
    return CountedMonths.marked(List.of(counts), days, Map.of(), Deliveries.SHELF.catalogue())
        .stream()
        .map(UsageTotal::incomplete)
        .toList();
  }

  private static UsageTotal count(String application, String quantity) {
    return new UsageTotal(
        OCTOBER,
        new CostObject.Application(application),
        UsageUnit.TRANSACTION,
        new BigDecimal(quantity),
        1);
  }

  private static DayCost day(String application, int day, String quantity) {
    LocalDate date = OCTOBER.atDay(day);
    return DayCost.ofRow(
            "usage/2026-10.csv",
            DayKey.of(application, UsageUnit.TRANSACTION.name(), date),
            BigDecimal.ZERO,
            BigDecimal.ZERO)
        .with(new BigDecimal(quantity));
  }
}
