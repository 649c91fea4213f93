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
    String written = row.text(column);
    String text = bare(written);
    String bare = bare(pattern);
    int year = bare.indexOf("yyyy");
    int month = bare.indexOf("MM");
    boolean fits = text.length() == bare.length();
    for (int i = 0; i < text.length() && fits; i++) {
      boolean digit = "yM".indexOf(bare.charAt(i)) >= 0;
      char c = text.charAt(i);
      fits = digit ? c >= '0' && c <= '9' : c == bare.charAt(i);
    }
    return fits
        ? String.format(
            Locale.ROOT,
            "%s-%s-01",
            text.substring(year, year + 4),
            text.substring(month, month + 2))
        : written;
  }

  /** Without what stands between year and month: a tool on the way writes 202503 as 2025-03. */
  private static String bare(String text) {
    return text.replaceAll("[-/. ]", "");
  }

  @Override
  public Set<NativeColumn> inputs() {
    return Set.of(column);
  }
}
