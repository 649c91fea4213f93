package dev.towerbook.intake.declared;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The nights in which clocks are put on or back. Exports have no zone, so that every zone in which
 * many companies keep their books is asked.
 */
public final class ClockChange {

  private static final List<ZoneId> ZONES =
      Stream.of(
              "Europe/London",
              "Europe/Berlin",
              "Europe/Athens",
              "America/New_York",
              "America/Chicago",
              "America/Denver",
              "America/Los_Angeles",
              "America/Santiago",
              "Australia/Sydney",
              "Pacific/Auckland",
              "Asia/Jerusalem",
              "Africa/Cairo")
          .map(ZoneId::of)
          .toList();

  private ClockChange() {}

  /** Seconds by which an entry may be longer (or shorter, below 0) than the clock shows. */
  public static Set<Long> shifts(LocalDateTime start, LocalDateTime end) {
    Set<Long> shifts = new TreeSet<>();
    for (ZoneId zone : ZONES) {
      // From the day before: where clocks go back, the end may seem to be before the start.
      ZoneOffsetTransition next =
          zone.getRules().nextTransition(start.minusHours(2).atZone(zone).toInstant());
      if (next != null && !next.getDateTimeAfter().isAfter(end.plusHours(1))) {
        shifts.add(-next.getDuration().toSeconds());
      }
    }
    return shifts;
  }

  /** True if clocks are put back on a day somewhere: it has 25 hours there. */
  public static boolean isLong(LocalDate day) {
    return shifts(day.atStartOfDay(), day.plusDays(1).atStartOfDay()).stream()
        .anyMatch(shift -> shift > 0);
  }
}
