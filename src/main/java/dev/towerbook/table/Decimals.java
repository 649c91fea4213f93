package dev.towerbook.table;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers as sources write them: plain or E notation, ASCII, with at most {@value #DIGITS_MAX}
 * digits before and {@value #DECIMALS_MAX} after the point, which is what the book holds; zeros at
 * the end do not count. A pattern and a length come before {@link BigDecimal}, which would
 * otherwise take {@code １２３} and need minutes for {@code 1e99999999}.
 */
public final class Decimals {

  /** Most digits before the point. */
  public static final int DIGITS_MAX = 60;

  /** Most digits after the point, without zeros at the end. */
  public static final int DECIMALS_MAX = 40;

  /** Longest text that is looked at, in characters: a number may have zeros that do not count. */
  public static final int LENGTH_MAX = 1000;

  /** What to do about a number that is too long. */
  public static final String SHORTER =
      "write at most " + DIGITS_MAX + " digits before and " + DECIMALS_MAX + " after the point";

  private static final Pattern PLAIN =
      Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,4})?");

  private Decimals() {}

  /** The number, or empty if the text (blanks around it aside) is none or is too long. */
  public static Optional<BigDecimal> parse(String text) {
    return number(text).filter(number -> excess(number).isEmpty()).map(Decimals::fitted);
  }

  private static Optional<BigDecimal> number(String text) {
    String trimmed = text.strip();
    if (trimmed.length() > LENGTH_MAX || !PLAIN.matcher(trimmed).matches()) {
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(trimmed));
  }

  /** The scale is kept as it is, but for zeros that nobody keeps. */
  private static BigDecimal fitted(BigDecimal number) {
    if (number.signum() == 0 && number.scale() < 0) {
      return BigDecimal.ZERO;
    }
    return number.scale() > DECIMALS_MAX ? number.setScale(DECIMALS_MAX) : number;
  }

  /** Why a text that is a number is not read; empty if it is read, or no number. */
  public static Optional<String> excess(String text) {
    return text.strip().length() > LENGTH_MAX
        ? Optional.of("has more than " + LENGTH_MAX + " characters")
        : number(text).flatMap(Decimals::excess);
  }

  /** Why a number cannot be kept; empty if it can. */
  public static Optional<String> excess(BigDecimal number) {
    BigDecimal shortest = number.stripTrailingZeros();
    int digits = shortest.precision() - shortest.scale();
    if (shortest.signum() == 0) {
      return Optional.empty();
    }
    if (digits > DIGITS_MAX) {
      return Optional.of(
          "has " + digits + " digits before the point; at most " + DIGITS_MAX + " are kept");
    }
    return shortest.scale() > DECIMALS_MAX
        ? Optional.of(
            "has " + shortest.scale() + " decimals; at most " + DECIMALS_MAX + " are kept")
        : Optional.empty();
  }

  /** Plain digits without exponent; the scale is kept as it is. */
  public static String plain(BigDecimal number) {
    return number.toPlainString();
  }
}
