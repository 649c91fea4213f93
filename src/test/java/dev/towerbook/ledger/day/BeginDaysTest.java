package dev.towerbook.ledger.day;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.Seeded;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Days in arrays say what a sorted map of days says, in whatever order they come. */
class BeginDaysTest {

  private static final LocalDate FIRST = LocalDate.of(2025, 12, 20);

  private record Rows(LocalDate last, long count) {
    Rows plus(Rows other) {
      return new Rows(last.isAfter(other.last) ? last : other.last, count + other.count);
    }
  }

  @Test
  void equalsASortedMap() {
    Seeded.rounds(200, BeginDaysTest::round);
  }

  private static void round(Random random) {
    NavigableMap<LocalDate, Rows> model = new TreeMap<>();
    BeginDays days = new BeginDays();
    BeginDays other = new BeginDays();
    int rows = random.nextInt(120);
    for (int row = 0; row < rows; row++) {
      LocalDate day = FIRST.plusDays(random.nextInt(80));
      LocalDate last = day.plusDays(random.nextInt(4));
      long count = random.nextInt(30);
      model.merge(day, new Rows(last, count), Rows::plus);
      (random.nextBoolean() ? days : other).add(day, last, count);
    }
    days.addAll(other);
    check(days, model);
    for (YearMonth month : new YearMonth[] {YearMonth.of(2025, 12), YearMonth.of(2026, 2)}) {
      check(days.of(month), model.subMap(month.atDay(1), true, month.atEndOfMonth(), true));
    }
    check(days.withoutFew(10), withoutFew(model));
  }

  private static void check(BeginDays days, NavigableMap<LocalDate, Rows> model) {
    assertThat(days.dates()).containsExactlyElementsOf(model.keySet());
    assertThat(days.rows()).isEqualTo(model.values().stream().mapToLong(Rows::count).sum());
    assertThat(days.lastCovered())
        .isEqualTo(model.values().stream().map(Rows::last).max(LocalDate::compareTo));
    assertThat(days.rowsWithin(2))
        .isEqualTo(
            model.entrySet().stream()
                .filter(day -> !day.getValue().last().isAfter(day.getKey().plusDays(1)))
                .mapToLong(day -> day.getValue().count())
                .sum());
  }

  private static NavigableMap<LocalDate, Rows> withoutFew(NavigableMap<LocalDate, Rows> all) {
    NavigableMap<LocalDate, Rows> left = new TreeMap<>(all);
    while (left.size() > 1
        && left.values().stream()
            .anyMatch(rows -> left.lastEntry().getValue().count * 10 <= rows.count)) {
      left.pollLastEntry();
    }
    return left;
  }
}
