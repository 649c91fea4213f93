package dev.towerbook.ledger.fold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.towerbook.Seeded;
import dev.towerbook.intake.dataset.TimeEntry;
import dev.towerbook.intake.declared.NumberStyle;
import dev.towerbook.intake.source.OwnerHint;
import dev.towerbook.table.SourceLocation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ClockHoursTest {

  private static TimeEntry entry(String application, BigDecimal hours) {
    return new TimeEntry(
        LocalDate.of(2026, 10, 5),
        "0123456789ab",
        "developer",
        "build",
        "",
        new OwnerHint(application, ""),
        hours,
        Optional.empty(),
        Optional.empty(),
        SourceLocation.line("t.csv", 2));
  }

  private static BigDecimal clock(String time) {
    return NumberStyle.CLOCK.parse(time).orElseThrow();
  }

  @Test
  void six_times_ten_minutes_are_an_hour() {
    ClockHours clock = new ClockHours();
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < 6; i++) {
      sum = sum.add(clock.add(entry("app", clock("00:10:00"))));
    }
    assertThat(sum).isEqualByComparingTo("1");
  }

  @Test
  void decimal_hours_stay_as_they_are_and_lines_are_kept_apart() {
    ClockHours clock = new ClockHours();
    assertThat(clock.add(entry("app", new BigDecimal("0.17")))).isEqualTo("0.17");
    BigDecimal written = new BigDecimal("0.12345678901234567891");
    assertThat(clock.add(entry("app", written))).isEqualTo(written);
    BigDecimal tenMinutes = clock("0:10");
    assertThat(clock.add(entry("app", tenMinutes))).isEqualTo(tenMinutes);
    assertThat(clock.add(entry("other", tenMinutes))).isEqualTo(tenMinutes);
  }

  @Test
  void a_line_is_the_sum_of_its_seconds_divided_once() {
    Seeded.rounds(200, ClockHoursTest::round);
  }

  private static void round(Random random) {
    ClockHours clock = new ClockHours();
    long seconds = 0;
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal whole = BigDecimal.ZERO;
    for (int i = 0; i < 1 + random.nextInt(50); i++) {
      int time = 1 + random.nextInt(8 * 3600);
      BigDecimal hours =
          clock(String.format(Locale.ROOT, "%d:%02d:%02d", time / 3600, time / 60 % 60, time % 60));
      boolean finite = hours.scale() < 20;
      seconds += finite ? 0 : time;
      whole = whole.add(finite ? hours : BigDecimal.ZERO);
      sum = sum.add(clock.add(entry("app", hours)));
    }
    BigDecimal once =
        BigDecimal.valueOf(seconds).divide(BigDecimal.valueOf(3600), 20, RoundingMode.HALF_EVEN);
    assertThat(sum).isEqualByComparingTo(once.add(whole));
  }
}
