package dev.towerbook.assess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.ledger.LedgerEntry;
import dev.towerbook.tco.MonthData;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MonthAllocatorTest {

  private static final YearMonth MAY = YearMonth.of(2026, 5);

  private final BookOfMonths book = new BookOfMonths();

  private AllocatedMonths allocated(YearMonth month) {
    return MonthAllocator.allocate(
        BookOfMonths.reach(month), book.months(), BookOfMonths.SHELF, book.counts(), book);
  }

  @Test
  void each_month_of_two_years_is_read_once_and_in_its_order() {
    for (YearMonth month = MAY.minusMonths(30); !month.isAfter(MAY.plusMonths(1)); ) {
      book.spends(month, "100");
      month = month.plusMonths(1);
    }
    PackMonths months = allocated(MAY).months();
    assertThat(book.read())
        .isSorted()
        .doesNotHaveDuplicates()
        .startsWith(MAY.minusMonths(23))
        .endsWith(MAY)
        .hasSize(24);
    assertThat(months.history().totals().keySet()).containsExactlyElementsOf(book.read());
    assertThat(months.now().month()).isEqualTo(MAY);
    assertThat(months.prior().map(MonthData::month)).contains(MAY.minusMonths(1));
  }

  @Test
  void only_the_month_right_before_is_compared_with() {
    book.spends(MAY.minusMonths(2), "100");
    book.spends(MAY, "100");
    assertThat(allocated(MAY).months().prior()).isEmpty();
    assertThat(allocated(MAY.minusMonths(2)).months().prior()).isEmpty();
  }

  @Test
  void a_month_keeps_its_balances_and_their_cost() {
    book.spends(MAY, "12.345");
    MonthData now = allocated(MAY).months().now();
    assertThat(now.entries()).extracting(LedgerEntry::delivery).containsExactly("bills/a.csv");
    assertThat(now.ledger().effective()).isEqualByComparingTo("12.345");
    assertThat(now.statements().booked()).isEqualByComparingTo("12.345");
  }

  @Test
  void what_is_kept_of_months_is_by_application() {
    book.spends(MAY.minusMonths(1), "7");
    book.spends(MAY, "9");
    MonthHistory history = allocated(MAY).months().history();
    assertThat(history.costByApplication()).containsOnlyKeys(BookOfMonths.APPLICATION);
    TreeMap<YearMonth, BigDecimal> costs = new TreeMap<>();
    history
        .costByApplication()
        .getOrDefault(BookOfMonths.APPLICATION, new TreeMap<>())
        .forEach((month, cost) -> costs.put(month, cost.fullyLoaded().setScale(0)));
    assertThat(costs)
        .containsExactlyInAnyOrderEntriesOf(
            new TreeMap<>(
                java.util.Map.of(
                    MAY.minusMonths(1), new BigDecimal("7"), MAY, new BigDecimal("9"))));
    assertThat(history.costByWrapper()).isEmpty();
    assertThat(List.copyOf(history.unconverted().keySet()))
        .containsExactly(MAY.minusMonths(1), MAY);
  }
}
