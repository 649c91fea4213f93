package dev.towerbook.table;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers as sources write them: plain or E notation, ASCII, at most {@value #LENGTH_MAX}
 * characters. A pattern and a length come before {@link BigDecimal}, which would otherwise take
 * {@code １２３} and need minutes for {@code 1e99999999}.
 */
public final class Decimals {

  /** Longest number that is read, in characters. */
  public static final int LENGTH_MAX = 40;

  private static final Pattern PLAIN =
      Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,2})?");

  private Decimals() {}

  /** The number, or empty if the text (blanks around it aside) is none. */
  public static Optional<BigDecimal> parse(String text) {
    String trimmed = text.strip();
    if (trimmed.length() > LENGTH_MAX || !PLAIN.matcher(trimmed).matches()) {
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(trimmed));
  }

  /** Plain digits without exponent; the scale is kept as it is. */
  public static String plain(BigDecimal number) {
    return number.toPlainString();
  }
}
