package dev.towerbook.table.looks;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Folds what looks alike. A text that is plain ASCII is handed back as it is, so that looking costs
 * a pass over its characters and nothing else.
 */
public final class Looks {

  /** Minus, hyphen bullet and modifier minus: dashes that Unicode does not class as such. */
  private static final String MORE_DASHES = "\u2212\u2043\u02d7";

  /** Classed as dashes, yet no look-alikes of one: wave dashes and a double hyphen. */
  private static final String NO_DASHES = "\u301c\u3030\u30a0\u2e1a\u2e40";

  /** Letters without a shape of their own, and a pattern of Braille without a dot. */
  private static final String FILLERS = "\u115f\u1160\u3164\uffa0\u2800";

  private static final Pattern BLANKS = Pattern.compile("[ \\t\\n\\r]+");

  private Looks() {}

  /** True if a text has nothing to fold but blanks around it and case. */
  public static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x7f || (c < ' ' && !isWhite(c))) {
        return false;
      }
    }
    return true;
  }

  /**
   * A text as it is printed: without blanks around it and invisible characters, every blank a plain
   * blank and every dash a hyphen, accents composed (NFC). Letters stay as they are.
   */
  public static String text(String written) {
    return isPlain(written)
        ? written.strip()
        : Normalizer.normalize(plain(written), Normalizer.Form.NFC);
  }

  /** An id as it is printed: as {@link #text}, with letters of full width as plain ones (NFKC). */
  public static String id(String written) {
    return isPlain(written)
        ? written.strip()
        : plain(Normalizer.normalize(plain(written), Normalizer.Form.NFKC));
  }

  /** A text without what cannot be seen, and without blanks around it. */
  public static String visible(String written) {
    if (isPlain(written)) {
      return written.strip();
    }
    StringBuilder visible = new StringBuilder(written.length());
    written.codePoints().filter(c -> !isInvisible(c)).forEach(visible::appendCodePoint);
    return visible.toString().strip();
  }

  /**
   * The key under which a text is compared: as {@link #id}, each run of blanks as one, lower case.
   */
  public static String key(String written) {
    String id = id(written);
    String lower =
        (isSingle(id) ? id : BLANKS.matcher(id).replaceAll(" ")).toLowerCase(Locale.ROOT);
    return isPlain(lower) ? lower : Normalizer.normalize(lower, Normalizer.Form.NFC);
  }

  /** The text without blanks around it, with code points where the eye is misled. */
  public static String spelled(String written) {
    if (isPlain(written)) {
      return written.strip();
    }
    StringBuilder spelled = new StringBuilder();
    written
        .strip()
        .codePoints()
        .forEach(
            c -> {
              if (isPlainChar(c) || isLetterOfItsOwn(c)) {
                spelled.appendCodePoint(c);
              } else {
                spelled.append(String.format(Locale.ROOT, "<U+%04X>", c));
              }
            });
    return spelled.toString();
  }

  private static boolean isPlainChar(int c) {
    return (c >= ' ' && c < 0x7f) || isWhite(c);
  }

  /** Tabs and newlines, which are no look-alikes. */
  private static boolean isWhite(int c) {
    return c == '\t' || c == '\n' || c == '\r';
  }

  /** True if every blank is one plain blank. */
  private static boolean isSingle(String text) {
    boolean before = false;
    for (int i = 0; i < text.length(); i++) {
      boolean blank = text.charAt(i) == ' ';
      if ((blank && before) || isWhite(text.charAt(i))) {
        return false;
      }
      before = blank;
    }
    return true;
  }

  private static boolean isLetterOfItsOwn(int c) {
    int type = Character.getType(c);
    boolean mark = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    String whole = Character.toString(c);
    return !isInvisible(c)
        && !isBlank(c)
        && !isDash(c)
        && !mark
        && !Character.isISOControl(c)
        && type != Character.SURROGATE
        && Normalizer.normalize(whole, Normalizer.Form.NFKC).equals(whole);
  }

  private static String plain(String written) {
    StringBuilder plain = new StringBuilder(written.length());
    written
        .codePoints()
        .filter(c -> !isInvisible(c))
        .map(c -> isBlank(c) ? ' ' : isDash(c) ? '-' : c)
        .forEach(plain::appendCodePoint);
    return plain.toString().strip();
  }

  private static boolean isBlank(int c) {
    boolean blank = Character.isSpaceChar(c) || Character.isWhitespace(c) || c == 0x85;
    return (blank && !isWhite(c)) || FILLERS.indexOf(c) >= 0;
  }

  private static boolean isDash(int c) {
    return (Character.getType(c) == Character.DASH_PUNCTUATION && NO_DASHES.indexOf(c) < 0)
        || MORE_DASHES.indexOf(c) >= 0;
  }

  /** True for what has no shape: zero width, soft hyphen, byte order mark, direction, variation. */
  private static boolean isInvisible(int c) {
    return (Character.getType(c) == Character.FORMAT && !isShownFormat(c))
        || c == 0x34f
        || (c >= 0x180b && c <= 0x180f)
        || c == 0x17b4
        || c == 0x17b5
        || (c >= 0xfe00 && c <= 0xfe0f)
        || (c >= 0xe0100 && c <= 0xe01ef);
  }

  /**
   * Signs that Unicode classes as format and that are printed: of numbers, years and abbreviations.
   */
  private static boolean isShownFormat(int c) {
    return (c >= 0x600 && c <= 0x605)
        || c == 0x6dd
        || c == 0x70f
        || c == 0x890
        || c == 0x891
        || c == 0x8e2
        || c == 0x110bd
        || c == 0x110cd;
  }
}
