package dev.towerbook.intake;

import java.util.List;

/**
 * Tells from all dates with slashes of a file whether the day or the month comes first: a number
 * above 12 can only be a day.
 */
final class DateOrder {

  /** Month first; also how such a layout is read until a file tells otherwise. */
  static final DatePatterns MONTH_FIRST =
      new DatePatterns(List.of("uuuu-MM-dd", "M/d/uuuu", "M/d/uu"));

  private static final DatePatterns DAY_FIRST =
      new DatePatterns(List.of("uuuu-MM-dd", "d/M/uuuu", "d/M/uu"));
  private static final int MONTHS = 12;

  private boolean slashes;
  private boolean decided;
  private DatePatterns patterns = MONTH_FIRST;

  /** Looks at a cell. */
  void see(String cell) {
    int first = cell.indexOf('/');
    int second = cell.indexOf('/', first + 1);
    if (decided || first < 1 || second < 0) {
      return;
    }
    slashes = true;
    if (number(cell.substring(0, first)) > MONTHS) {
      patterns = DAY_FIRST;
      decided = true;
    } else if (number(cell.substring(first + 1, second)) > MONTHS) {
      decided = true;
    }
  }

  /** The number that a short text of digits is, else 0. */
  private static int number(String text) {
    String digits = text.strip();
    boolean isNumber =
        digits.length() <= 2 && !digits.isEmpty() && digits.chars().allMatch(Character::isDigit);
    return isNumber ? Integer.parseInt(digits) : 0;
  }

  /** True if a date with slashes was seen. */
  boolean hasSlashes() {
    return slashes;
  }

  /** True if a date has told the order. */
  boolean isDecided() {
    return decided;
  }

  /** How the dates of the file are written. */
  DatePatterns patterns() {
    return patterns;
  }
}
