package dev.towerbook.intake.recipe;

import java.util.Locale;
import java.util.Set;

/**
 * The first day of a month that is written without a day, like {@code 202610}.
 *
 * @param column of the month
 * @param pattern {@code y} and {@code M} where the digits of year and month stand, the rest as it
 *     is
 */
public record MonthOf(NativeColumn column, String pattern) implements Recipe {

  public MonthOf {
    if (!isPattern(pattern)) {
      throw new IllegalArgumentException("no pattern of a month: " + pattern);
    }
  }

  /** True if a text has four {@code y} and two {@code M}. */
  public static boolean isPattern(String text) {
    return text.contains("yyyy") && text.contains("MM");
  }

  /** The day as ISO writes it; a text that does not fit passes as it is and is then no date. */
  @Override
  public String value(NativeRow row) {
    String text = row.text(column);
    int year = pattern.indexOf("yyyy");
    int month = pattern.indexOf("MM");
    boolean fits = text.length() == pattern.length();
    for (int i = 0; i < text.length() && fits; i++) {
      boolean digit = "yM".indexOf(pattern.charAt(i)) >= 0;
      char c = text.charAt(i);
      fits = digit ? c >= '0' && c <= '9' : c == pattern.charAt(i);
    }
    return fits
        ? String.format(
            Locale.ROOT,
            "%s-%s-01",
            text.substring(year, year + 4),
            text.substring(month, month + 2))
        : text;
  }

  @Override
  public Set<NativeColumn> inputs() {
    return Set.of(column);
  }
}
