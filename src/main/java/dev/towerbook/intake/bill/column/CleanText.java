package dev.towerbook.intake.bill.column;

import dev.towerbook.table.looks.Looks;

/**
 * Makes a cell's text fit for comparing and printing, see {@link Looks}. Control characters make a
 * text unusable.
 */
public final class CleanText {

  private CleanText() {}

  /** True if a control character (other than tab and newlines) or a non-character stands in it. */
  public static boolean isUnusable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == 0x7f || c >= 0xfffe) {
        return true;
      }
    }
    return false;
  }

  /** The text as it is compared and printed; empty if it means no value. */
  public static String clean(String text) {
    return known(Looks.text(text));
  }

  /** The same of an id, whose letters are plain ones. */
  static String id(String text) {
    return known(Looks.id(text));
  }

  /** A text as written, without blanks around it; empty if it means no value. */
  public static String stripped(String text) {
    return known(text.strip());
  }

  private static String known(String text) {
    return text.equalsIgnoreCase("null") ? "" : text;
  }
}
