package dev.towerbook.intake.declared;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When an entry begins and ends, in local time without zone, as most tools export it. In the night
 * in which clocks change it lasts an hour more or less than they show.
 *
 * @param start of the entry
 * @param end of the entry; before its start where no day says that it is the next one's
 * @param dated true if the end has a day of its own
 * @param exact true if both times have seconds
 */
public record Span(LocalDateTime start, LocalDateTime end, boolean dated, boolean exact) {

  private static final Pattern TIME =
      Pattern.compile(
          "(?:(.*[0-9])[T ]+)?([0-9]{1,2}):([0-5][0-9])(?::([0-5][0-9])(?:[.][0-9]+)?)?"
              + "(?: ?([ap])[.]?m[.]?)?(?:z|[+-][0-9]{2}:?[0-9]{2})?",
          Pattern.CASE_INSENSITIVE);
  private static final int NOON = 12;
  private static final int HOURS_OF_DAY = 24;
  private static final long DAY_SECONDS = 86_400;

  /**
   * Reads the cells of a row.
   *
   * @param day of the start, where its cell has none
   * @param endDay of the end, where its cell has none; blank if there is no such column
   */
  public static Optional<Span> of(
      LocalDate day, String start, String endDay, String end, DatePatterns dates) {
    Matcher from = TIME.matcher(start.strip());
    Matcher to = TIME.matcher(end.strip());
    if (!from.matches() || !to.matches() || isOffset(start) || isOffset(end)) {
      return Optional.empty();
    }
    Optional<LocalTime> begins = time(from);
    Optional<LocalTime> ends = time(to);
    Optional<LocalDate> first =
        from.group(1) == null ? Optional.of(day) : dates.parse(from.group(1));
    String last = to.group(1) == null ? endDay : to.group(1);
    Optional<LocalDate> until = last.isBlank() ? first : dates.parse(last);
    if (begins.isEmpty() || ends.isEmpty() || first.isEmpty() || until.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Span(
            first.get().atTime(begins.get()),
            until.get().atTime(ends.get()),
            !last.isBlank(),
            from.group(4) != null && to.group(4) != null));
  }

  /** A time of another zone than the other one's proves nothing about the clock on the wall. */
  private static boolean isOffset(String cell) {
    return cell.strip().toLowerCase(Locale.ROOT).matches(".*[0-9](z|[+-][0-9]{2}:?[0-9]{2})")
        && !cell.strip().matches(".*[0-9]{4}-[0-9]{2}-[0-9]{2}");
  }

  private static Optional<LocalTime> time(Matcher time) {
    int hour = Integer.parseInt(time.group(2));
    String half = time.group(5);
    if (half != null) {
      if (hour < 1 || hour > NOON) {
        return Optional.empty();
      }
      hour = hour % NOON + (half.equalsIgnoreCase("p") ? NOON : 0);
    }
    if (hour >= HOURS_OF_DAY) {
      return Optional.empty();
    }
    int second = time.group(4) == null ? 0 : Integer.parseInt(time.group(4));
    return Optional.of(LocalTime.of(hour, Integer.parseInt(time.group(3)), second));
  }

  /** Seconds that the clock shows between start and end. */
  public long seconds() {
    long shown = Duration.between(start, end).toSeconds();
    return !dated && shown < 0 ? shown + DAY_SECONDS : shown;
  }

  /** True if an entry of this length may begin and end so: by the clock, or as clocks change. */
  public boolean agrees(BigDecimal length, BigDecimal tolerance) {
    return isNear(length, seconds(), tolerance)
        || ClockChange.shifts(start, start.plusSeconds(Math.max(0, seconds()))).stream()
            .anyMatch(shift -> isNear(length, seconds() + shift, tolerance));
  }

  /** The length by start and end that is nearest to one that is known about. */
  public BigDecimal nearest(BigDecimal length) {
    long best = seconds();
    for (long shift : ClockChange.shifts(start, start.plusSeconds(Math.max(0, seconds())))) {
      if (distance(length, seconds() + shift).compareTo(distance(length, best)) < 0) {
        best = seconds() + shift;
      }
    }
    return BigDecimal.valueOf(best);
  }

  private static BigDecimal distance(BigDecimal length, long seconds) {
    return length.subtract(BigDecimal.valueOf(seconds)).abs();
  }

  private static boolean isNear(BigDecimal length, long seconds, BigDecimal tolerance) {
    return distance(length, seconds).compareTo(tolerance) <= 0;
  }

  /** Start and end in words. */
  public String inWords() {
    return start.toLocalTime() + " to " + end.toLocalTime();
  }
}
