package dev.towerbook.intake.dates;

import dev.towerbook.intake.declared.DatePatterns;
import dev.towerbook.intake.declared.DateSequence;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.TreeSet;

/** The dates of a file as one order of day and month reads them, and how well that fits. */
final class DateReading {

  // Days in a row or a working week in between; against steps from month to month.
  private static final int DAILY_MAX = 4;
  private static final int MONTHLY_MIN = 28;
  private static final int DAYS_KEPT = 400;

  private final DatePatterns patterns;
  private final TreeSet<LocalDate> days = new TreeSet<>();
  private Optional<LocalDate> last = Optional.empty();
  private boolean falls;
  private boolean rises;
  private boolean broken;
  private boolean outside;

  DateReading(DateSequence order) {
    patterns = DatePatterns.of(order);
  }

  private Optional<LocalDate> date(String cell) {
    return cell.isBlank() ? Optional.empty() : patterns.parse(cell);
  }

  void see(DatedRow row) {
    Optional<LocalDate> start = date(row.start());
    Optional<LocalDate> end = date(row.end());
    Optional<LocalDate> from = date(row.billingStart());
    Optional<LocalDate> until = date(row.billingEnd());
    broken |= isAfter(start, end) || isAfter(from, until) || !isMonth(from, until);
    outside |= isAfter(from, start) || isAfter(start, until);
    start.ifPresent(this::see);
  }

  private void see(LocalDate day) {
    falls |= last.filter(day::isBefore).isPresent();
    rises |= last.filter(day::isAfter).isPresent();
    last = Optional.of(day);
    if (days.size() < DAYS_KEPT) {
      days.add(day);
    }
  }

  private static boolean isAfter(Optional<LocalDate> one, Optional<LocalDate> other) {
    return one.isPresent() && other.isPresent() && one.get().isAfter(other.get());
  }

  /** True unless both ends are known, and one is neither a month's first day nor its last. */
  private static boolean isMonth(Optional<LocalDate> from, Optional<LocalDate> until) {
    if (from.isEmpty() || until.isEmpty()) {
      return true;
    }
    LocalDate end = until.get();
    boolean ends = end.getDayOfMonth() == 1 || end.getDayOfMonth() == end.lengthOfMonth();
    return from.get().getDayOfMonth() == 1 && ends && end.isAfter(from.get());
  }

  /** True if a charge ends before it begins, or a billing period is no month. */
  boolean isBroken() {
    return broken;
  }

  /** True if a charge is outside of its billing period, as corrections of earlier months do. */
  boolean isOutside() {
    return outside;
  }

  /** How many different days there are. */
  int days() {
    return days.size();
  }

  /** True if the rows stand in the order of their days, either way. */
  boolean isInOrder() {
    return !(falls && rises);
  }

  private double step() {
    return (double) ChronoUnit.DAYS.between(days.first(), days.last()) / (days.size() - 1);
  }

  /** True if the days follow each other closely. */
  boolean isDaily() {
    return days.size() > 1 && step() <= DAILY_MAX;
  }

  /** True if the days jump from month to month. */
  boolean isMonthly() {
    return days.size() > 1 && step() >= MONTHLY_MIN;
  }

  /** True if all days are months' first: then they may well be months. */
  boolean isOfFirsts() {
    return days.stream().allMatch(day -> day.getDayOfMonth() == 1);
  }
}
