package dev.towerbook.intake.declared;

/** What of a text does not fit {@code money-text}, so that a person sees the part to correct. */
final class MoneyMisfit {

  private static final String FITTING = "0123456789.,$-";

  private MoneyMisfit() {}

  /**
   * The part that does not fit, like {@code "US" before $}.
   *
   * @param text that is no number in that style
   */
  static String of(String text) {
    String trimmed = text.strip();
    int first = first(trimmed);
    if (first == trimmed.length()) {
      return "there is no digit in it";
    }
    if (first > 0) {
      return quoted(trimmed.substring(0, first)) + " before " + next(trimmed, first);
    }
    int end = trimmed.length();
    while (FITTING.indexOf(trimmed.charAt(end - 1)) < 0) {
      end--;
    }
    if (end < trimmed.length()) {
      return quoted(trimmed.substring(end)) + " behind the number";
    }
    for (int i = 0; i < trimmed.length(); i += Character.charCount(trimmed.codePointAt(i))) {
      int c = trimmed.codePointAt(i);
      if (FITTING.indexOf(c) < 0) {
        return quoted(Character.toString(c)) + " inside the number";
      }
    }
    return "its commas, points or signs do not stand as in -$1,234.56";
  }

  /** Where the number begins. */
  private static int first(String text) {
    int first = 0;
    while (first < text.length() && "0123456789$-".indexOf(text.charAt(first)) < 0) {
      first++;
    }
    return first;
  }

  private static String next(String text, int at) {
    return text.charAt(at) == '$' ? "$" : "the number";
  }

  private static String quoted(String part) {
    return part.isBlank() ? "a blank" : '"' + part.strip() + '"';
  }
}
