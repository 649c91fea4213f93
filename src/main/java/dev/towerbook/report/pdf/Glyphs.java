package dev.towerbook.report.pdf;

import dev.towerbook.report.pdf.font.Typeface;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.IntPredicate;

/**
 * Text as it can be printed. A PDF engine drops what its fonts lack without a word; here such a
 * character becomes a visible token instead.
 */
public final class Glyphs {
  private Glyphs() {}

  /**
   * The text in composed form (NFC), without control, invisible and direction characters, without
   * lone surrogates; a character that no embedded font draws becomes a token such as {@code
   * [U+1F600]}. Tab and line ends stay. Applying it twice changes nothing.
   */
  public static String printable(String text) {
    if (isPlain(text)) {
      return text;
    }
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    StringBuilder out = new StringBuilder(composed.length() + 16);
    composed.codePoints().forEach(codePoint -> append(codePoint, out));
    return out.toString();
  }

  /** Drops only what XML forbids; composing here could swallow the end of a tag. */
  static String legalXml(String text) {
    if (all(text, Glyphs::isLegalXml)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().filter(Glyphs::isLegalXml).forEach(out::appendCodePoint);
    return out.toString();
  }

  /** True when the fonts draw every character of the text. */
  public static boolean drawable(String text) {
    return isPlain(text) || all(text, Glyphs::isDrawn);
  }

  /** Printable ASCII and line ends only: what nearly every text is, and every font draws. */
  private static boolean isPlain(String text) {
    return all(text, c -> (c >= ' ' && c <= '~') || isSpacing(c));
  }

  /** A loop and not a stream: it runs over every character of every page, more than once. */
  private static boolean all(String text, IntPredicate test) {
    int codePoint;
    for (int i = 0; i < text.length(); i += Character.charCount(codePoint)) {
      codePoint = text.codePointAt(i);
      if (!test.test(codePoint)) {
        return false;
      }
    }
    return true;
  }

  private static void append(int codePoint, StringBuilder out) {
    if (codePoint == 0x202F || codePoint == 0x2007) {
      out.append('\u00A0'); // the engine breaks lines at the narrow and the figure space
    } else if (isSpacing(codePoint)) {
      out.append((char) codePoint);
    } else if (isInvisible(codePoint)) {
      return;
    } else if (isDrawn(codePoint)) {
      out.appendCodePoint(codePoint);
    } else {
      out.append(String.format(Locale.ROOT, "[U+%04X]", codePoint));
    }
  }

  private static boolean isDrawn(int codePoint) {
    return isSpacing(codePoint) || Typeface.REGULAR.covers(codePoint);
  }

  private static boolean isSpacing(int codePoint) {
    return codePoint == '\t' || codePoint == '\n' || codePoint == '\r';
  }

  private static boolean isInvisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> true;
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      default -> (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFE00 && codePoint <= 0xFE0F);
    };
  }

  private static boolean isLegalXml(int codePoint) {
    boolean control = codePoint < ' ' && !isSpacing(codePoint);
    boolean surrogate = codePoint >= 0xD800 && codePoint <= 0xDFFF;
    return !control && !surrogate && codePoint != 0xFFFE && codePoint != 0xFFFF;
  }
}
