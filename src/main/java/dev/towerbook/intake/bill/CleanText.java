package dev.towerbook.intake.bill;

import java.text.Normalizer;

/**
 * Makes a cell's text fit for comparing and printing: blanks around it go, accents are composed
 * (NFC), marks that turn the writing direction go. Control characters make a text unusable.
 */
final class CleanText {

  private CleanText() {}

  /** True if a control character (other than tab and newlines) or a non-character stands in it. */
  static boolean isUnusable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == 0x7f || c >= 0xfffe) {
        return true;
      }
    }
    return false;
  }

  /** The text as it is compared and printed; empty if it means no value. */
  static String clean(String text) {
    String stripped = text.strip();
    if (stripped.equalsIgnoreCase("null")) {
      return "";
    }
    String composed = Normalizer.normalize(stripped, Normalizer.Form.NFC);
    StringBuilder kept = new StringBuilder(composed.length());
    for (int i = 0; i < composed.length(); i++) {
      char c = composed.charAt(i);
      if (!isDirectionMark(c)) {
        kept.append(c);
      }
    }
    return kept.toString().strip();
  }

  private static boolean isDirectionMark(char c) {
    return c == 0x200e
        || c == 0x200f
        || (c >= 0x202a && c <= 0x202e)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0xfeff;
  }
}
