package dev.towerbook.assess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.economics.metric.Measure;
import dev.towerbook.economics.tags.TagMonths;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AssessmentTest {

  private static final YearMonth MAY = YearMonth.of(2026, 5);

  private final BookOfMonths book = new BookOfMonths();

  private PackMonths months() {
    return MonthAllocator.allocate(
            BookOfMonths.reach(MAY), book.months(), BookOfMonths.SHELF, book.counts(), book)
        .months();
  }

  private Assessment assessed() {
    UseData noUse = new UseData(List.of(), List.of(), List.of(), TagMonths.NONE);
    return Assessment.of(months(), book.sources(), noUse, List.of(), BookOfMonths.SHELF);
  }

  @Test
  void an_application_with_cost_has_figures_a_verdict_options_and_a_rank() {
    book.spends(MAY, "1200");
    Assessment month = assessed();
    assertThat(month.figures()).containsOnlyKeys(BookOfMonths.APPLICATION);
    assertThat(month.recommendations()).containsOnlyKeys(BookOfMonths.APPLICATION);
    assertThat(month.economics().bridges()).isEmpty();
  }

  @Test
  void a_month_without_cost_has_no_verdict() {
    Assessment month = assessed();
    assertThat(month.recommendations()).isEmpty();
  }

  @Test
  void a_bridge_leads_from_the_cost_of_the_month_before_to_that_of_the_month() {
    book.spends(MAY.minusMonths(1), "700");
    book.spends(MAY, "1200");
    assertThat(assessed().economics().bridges())
        .hasEntrySatisfying(
            BookOfMonths.APPLICATION,
            bridge -> {
              assertThat(bridge.from()).isEqualByComparingTo("700");
              assertThat(bridge.to()).isEqualByComparingTo("1200");
            });
  }

  @Test
  void cost_that_reached_no_application_weakens_every_verdict() {
    book.spends(MAY, "300");
    book.loses(MAY, "100");
    AttributionQuality quality =
        AttributionQuality.of(months().now(), new TreeMap<>(), BookOfMonths.SHELF.mappings());
    assertThat(quality.unattributedShare())
        .isInstanceOfSatisfying(
            Measure.Known.class, share -> assertThat(share.value()).isEqualByComparingTo("0.25"));
  }

  @Test
  void of_a_month_without_cost_nobody_can_say_how_much_reached_no_application() {
    AttributionQuality quality =
        AttributionQuality.of(months().now(), new TreeMap<>(), BookOfMonths.SHELF.mappings());
    assertThat(quality.unattributedShare()).isInstanceOf(Measure.Unknown.class);
  }
}
