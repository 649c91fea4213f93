package dev.towerbook.ledger.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class CountHabitTest {

  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

  private static final List<Predicate<LocalDate>> HABITS =
      List.of(
          CountHabitTest::everyDay,
          CountHabitTest::businessDays,
          CountHabitTest::fridays,
          CountHabitTest::lastDay);

  @Test
  void counters_of_every_rhythm_are_whole_in_every_month() {
    for (Predicate<LocalDate> habit : HABITS) {
      for (YearMonth month = OCTOBER; month.getYear() < 2028; month = month.plusMonths(1)) {
        assertThat(partial(month, habit, before(month, 0, habit))).as("first " + month).isEmpty();
        assertThat(partial(month, habit, before(month, 4, habit))).as("later " + month).isEmpty();
      }
    }
  }

  @Test
  void a_counter_that_ends_on_the_tenth_is_partial_with_and_without_a_habit() {
    for (Predicate<LocalDate> habit : HABITS.subList(0, 3)) {
      Predicate<LocalDate> cut = habit.and(CountHabitTest::firstTen);
      for (int months : new int[] {2, 6}) {
        assertThat(partial(OCTOBER, cut, before(OCTOBER, months, habit))).isNotEmpty();
      }
    }
    assertThat(partial(OCTOBER, CountHabitTest::firstTen, List.of()))
        .contains("counts for 10 of 31 days");
    assertThat(partial(OCTOBER, day -> businessDays(day) && firstTen(day), List.of())).isNotEmpty();
  }

  @Test
  void a_month_that_was_cut_itself_tells_no_habit() {
    CountedDays cut = days(OCTOBER.minusMonths(1), CountHabitTest::firstTen);
    assertThat(partial(OCTOBER, CountHabitTest::firstTen, List.of(cut))).isNotEmpty();
    List<CountedDays> earlier = new ArrayList<>(before(OCTOBER, 3, CountHabitTest::everyDay));
    earlier.set(2, cut);
    assertThat(partial(OCTOBER, CountHabitTest::firstTen, earlier)).isNotEmpty();
    assertThat(partial(OCTOBER, CountHabitTest::everyDay, earlier)).isEmpty();
  }

  @Test
  void a_counter_of_the_first_days_of_each_month_is_whole() {
    assertThat(
            partial(
                OCTOBER, CountHabitTest::firstTen, before(OCTOBER, 3, CountHabitTest::firstTen)))
        .isEmpty();
  }

  @Test
  void counts_that_start_late_or_lack_the_middle_are_partial() {
    List<CountedDays> daily = before(OCTOBER, 3, CountHabitTest::everyDay);
    assertThat(partial(OCTOBER, day -> day.getDayOfMonth() > 20, daily)).isNotEmpty();
    assertThat(
            partial(OCTOBER, day -> day.getDayOfMonth() <= 10 || day.getDayOfMonth() > 24, daily))
        .contains("counts for 17 of 31 days");
  }

  @Test
  void an_open_month_is_measured_by_the_days_that_cost_something() {
    Predicate<LocalDate> until = day -> day.getDayOfMonth() <= 14;
    List<CountedDays> daily = before(OCTOBER, 3, CountHabitTest::everyDay);
    assertThat(CountHabit.partial(days(OCTOBER, until), daily, 14, 1)).isEmpty();
    assertThat(CountHabit.partial(days(OCTOBER, CountHabitTest::firstTen), daily, 14, 1))
        .contains("counts for 10 of 14 days");
  }

  @Test
  void an_application_is_counted_from_its_first_day_in_service() {
    CountedDays late = days(OCTOBER, day -> day.getDayOfMonth() >= 15);
    assertThat(CountHabit.partial(late, List.of(), 31, 15)).isEmpty();
    assertThat(CountHabit.partial(late, List.of(), 31, 1)).isNotEmpty();
  }

  private static Optional<String> partial(
      YearMonth month, Predicate<LocalDate> counted, List<CountedDays> earlier) {
    return CountHabit.partial(days(month, counted), earlier, month.lengthOfMonth(), 1);
  }

  private static List<CountedDays> before(
      YearMonth month, int months, Predicate<LocalDate> counted) {
    List<CountedDays> before = new ArrayList<>();
    for (int back = months; back > 0; back--) {
      before.add(days(month.minusMonths(back), counted));
    }
    return before;
  }

  private static CountedDays days(YearMonth month, Predicate<LocalDate> counted) {
    CountedDays days = new CountedDays(month, 0);
    for (int day = 1; day <= month.lengthOfMonth(); day++) {
      if (counted.test(month.atDay(day))) {
        days = days.and(month.atDay(day));
      }
    }
    return days;
  }

  private static boolean everyDay(LocalDate day) {
    return day.getDayOfMonth() > 0;
  }

  private static boolean businessDays(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  private static boolean lastDay(LocalDate day) {
    return day.equals(YearMonth.from(day).atEndOfMonth());
  }

  private static boolean fridays(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.FRIDAY;
  }

  private static boolean firstTen(LocalDate day) {
    return day.getDayOfMonth() <= 10;
  }
}
