package dev.towerbook.intake.dates;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date that begins with two short numbers, of which one is the day and one the month.
 *
 * @param first number
 * @param second number
 */
record ShortDate(int first, int second) {

  private static final int MONTHS = 12;
  private static final int DAYS = 31;

  // 1/2/2026, 01.02.26 or 01-02-2026, with or without a time of day behind it.
  private static final Pattern SHAPE =
      Pattern.compile("([0-9]{1,2})([/.-])([0-9]{1,2})\\2([0-9]{4}|[0-9]{2})(?![0-9]).*");

  /** The date that a cell begins with; empty if it is none of this kind. */
  static Optional<ShortDate> of(String cell) {
    Matcher shape = SHAPE.matcher(cell.strip());
    if (!shape.matches()) {
      return Optional.empty();
    }
    int first = Integer.parseInt(shape.group(1));
    int second = Integer.parseInt(shape.group(3));
    boolean date = Math.min(first, second) >= 1 && Math.min(first, second) <= MONTHS;
    return date && Math.max(first, second) <= DAYS
        ? Optional.of(new ShortDate(first, second))
        : Optional.empty();
  }

  /** True if both readings are the same day. */
  boolean isSame() {
    return first == second;
  }

  /** True if it can only be read with the day first. */
  boolean isDayFirst() {
    return first > MONTHS;
  }

  /** True if it can only be read with the month first. */
  boolean isMonthFirst() {
    return second > MONTHS;
  }
}
