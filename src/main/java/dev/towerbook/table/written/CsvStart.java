package dev.towerbook.table.written;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the first bytes of a CSV file say of how it is written. A spreadsheet saves "Unicode text"
 * as UTF-16, and some tools write a first line {@code sep=;} for it.
 *
 * @param utf16 true if letters have two bytes each
 * @param hint the separator that the first line names, if it does
 */
public record CsvStart(boolean utf16, Optional<Character> hint) {

  /** Nothing is reported. */
  public static final CsvStart USUAL = new CsvStart(false, Optional.empty());

  /** A hint to a spreadsheet, not a row. */
  private static final Pattern HINT = Pattern.compile("^\ufeff?\"?(?i:sep)=([,;|\t])\"?[\r\n]");

  /** So many bytes tell. */
  public static final int BYTES = 64;

  /**
   * Looks at the first bytes of a file, inflated; {@value #BYTES} are enough.
   *
   * @param declared charset of its bytes, if that is known
   */
  public static CsvStart of(byte[] start, Optional<Charset> declared) {
    boolean utf16 = declared.map(StandardCharsets.UTF_16::equals).orElse(isUtf16(start));
    Matcher hint =
        HINT.matcher(
            new String(start, utf16 ? charset(start, StandardCharsets.UTF_16) : narrow(start)));
    return new CsvStart(
        utf16, hint.find() ? Optional.of(hint.group(1).charAt(0)) : Optional.empty());
  }

  /** A byte-order mark, or a first letter of which one byte of two is zero. */
  private static boolean isUtf16(byte[] start) {
    if (start.length < 2) {
      return false;
    }
    int first = start[0] & 0xff;
    int second = start[1] & 0xff;
    return (first == 0xff && second == 0xfe)
        || (first == 0xfe && second == 0xff)
        || (first == 0) != (second == 0);
  }

  /** The charset in which the first bytes can be looked at. */
  public Charset charset(byte[] start) {
    return charset(start, utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
  }

  /** The charset of a text; of UTF-16 without a mark the zeros say in which order bytes are. */
  public static Charset charset(byte[] start, Charset charset) {
    return charset.equals(StandardCharsets.UTF_16) && start.length > 1 && start[1] == 0
        ? StandardCharsets.UTF_16LE
        : charset;
  }

  /** A separator in words. */
  public static String inWords(char separator) {
    return switch (separator) {
      case ';' -> "semicolon";
      case '\t' -> "tab";
      case '|' -> "pipe";
      default -> "comma";
    };
  }

  private static Charset narrow(byte[] start) {
    boolean mark = start.length > 2 && (start[0] & 0xff) == 0xef;
    return mark ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
  }
}
