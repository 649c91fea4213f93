package dev.towerbook.intake.bill.column;

import dev.towerbook.intake.bill.problem.RowFault;
import dev.towerbook.intake.declared.NumberStyle;
import dev.towerbook.money.ExactSum;
import dev.towerbook.money.ExactSums;
import dev.towerbook.table.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One decimal cell of the current row: a long and a scale, or a {@link BigDecimal} for what is
 * wider. The same texts are numbers as in {@link Decimals}.
 */
public final class DecimalCell {

  /** Outcome of reading a cell. */
  static final int NO_VALUE = 0;

  static final int NUMBER = 1;
  public static final int NOT_A_NUMBER = 2;

  private static final int LONG_DIGITS = 18;
  private static final int MILLIONTH = 6;
  private static final int BILLION = 9;
  private static final int EXPONENT_DIGITS = 4;
  private static final long[] POWERS = new long[LONG_DIGITS + 1];

  static {
    POWERS[0] = 1;
    for (int i = 1; i <= LONG_DIGITS; i++) {
      POWERS[i] = POWERS[i - 1] * 10;
    }
  }

  private final NumberStyle style;
  private boolean present;
  private long unscaled;
  private int scale;
  private @Nullable BigDecimal wide;

  DecimalCell(NumberStyle style) {
    this.style = style;
  }

  /** True if the cell holds a number. */
  public boolean isPresent() {
    return present;
  }

  /** -1, 0 or 1 as the number, which must be present. */
  int sign() {
    BigDecimal exact = wide;
    return exact == null ? Long.signum(unscaled) : exact.signum();
  }

  /** The number, or null if the cell holds none. */
  public @Nullable BigDecimal readable() {
    return present ? wide == null ? BigDecimal.valueOf(unscaled, scale) : wide : null;
  }

  /** Adds the number, which must be present. */
  public void addTo(ExactSum sum) {
    BigDecimal exact = wide;
    if (exact == null) {
      sum.add(unscaled, scale);
    } else {
      sum.add(exact);
    }
  }

  /** Adds the number, which must be present, to one of many sums. */
  void addTo(ExactSums sums, int sum) {
    BigDecimal exact = wide;
    if (exact == null) {
      sums.add(sum, unscaled, scale);
    } else {
      sums.add(sum, exact);
    }
  }

  /** Adds the number, which must be present, without its sign to one of many sums. */
  void addGrossTo(ExactSums sums, int sum) {
    BigDecimal exact = wide;
    if (exact == null) {
      sums.add(sum, Math.abs(unscaled), scale);
    } else {
      sums.add(sum, exact.abs());
    }
  }

  /** The number, which must be present, in millionths; see {@link ChargeCursor#millionths}. */
  long millionths() {
    BigDecimal exact = wide;
    if (exact == null && scale <= LONG_DIGITS) {
      return scale >= MILLIONTH ? cut(unscaled, POWERS[scale - MILLIONTH]) : grown();
    }
    BigDecimal number = exact == null ? BigDecimal.valueOf(unscaled, scale) : exact;
    if (number.precision() - number.scale() > BILLION) {
      return ChargeCursor.NO_MILLIONTHS;
    }
    return number.movePointRight(MILLIONTH).setScale(0, RoundingMode.HALF_UP).longValue();
  }

  private static long cut(long number, long by) {
    long half = by / 2;
    return (number >= 0 ? number + half : number - half) / by;
  }

  private long grown() {
    long factor = POWERS[MILLIONTH - scale];
    boolean fits = Math.abs(unscaled) < POWERS[BILLION + MILLIONTH] / factor;
    return fits ? unscaled * factor : ChargeCursor.NO_MILLIONTHS;
  }

  /** Reads a cell; blanks around the number are skipped. */
  public int read(byte[] text, int from, int length) {
    int i = from;
    int end = from + length;
    while (i < end && isBlank(text[i])) {
      i++;
    }
    while (end > i && isBlank(text[end - 1])) {
      end--;
    }
    present = false;
    if (i == end || NullWord.is(text, i, end - i)) {
      return NO_VALUE;
    }
    if (end - i > Decimals.LENGTH_MAX) {
      return NOT_A_NUMBER;
    }
    present = plain(text, i, end) || styled(text, i, end);
    return present ? NUMBER : NOT_A_NUMBER;
  }

  /** What is wrong with a text that is not a number. */
  public RowFault fault(int column, byte[] text, int from, int length) {
    return RowFault.number(column, string(text, from, from + length), style);
  }

  private static boolean isBlank(byte b) {
    return b >= 0 && b <= ' ';
  }

  private boolean plain(byte[] text, int from, int end) {
    int i = from;
    boolean negative = text[i] == '-';
    if (negative || text[i] == '+') {
      i++;
    }
    long digits = 0;
    int significant = 0;
    int seen = 0;
    int point = -1;
    for (; i < end; i++) {
      int digit = text[i] - '0';
      if (digit >= 0 && digit <= 9) {
        seen++;
        if (significant > 0 || digit != 0) {
          significant++;
        }
        digits = digits * 10 + digit;
      } else if (text[i] == '.' && point < 0) {
        point = seen;
      } else {
        break;
      }
    }
    int exponent = i < end ? exponent(text, i, end) : 0;
    if (seen == 0 || exponent == Integer.MIN_VALUE) {
      return false;
    }
    int fraction = (point < 0 ? 0 : seen - point) - exponent;
    if (significant > LONG_DIGITS || fraction > LONG_DIGITS || fraction < -LONG_DIGITS) {
      return read(Decimals.parse(string(text, from, end)));
    }
    set(negative ? -digits : digits, fraction, significant);
    return true;
  }

  /** A number that may be too long to be kept. */
  private boolean read(Optional<BigDecimal> number) {
    number.ifPresent(exact -> wide = exact);
    return number.isPresent();
  }

  private void set(long digits, int fraction, int significant) {
    wide = null;
    unscaled = digits;
    scale = fraction;
    if (digits == 0) {
      scale = 0;
    } else if (fraction < 0) {
      if (significant - fraction <= LONG_DIGITS) {
        unscaled = digits * POWERS[-fraction];
        scale = 0;
      } else {
        wide = BigDecimal.valueOf(digits, fraction);
      }
    }
  }

  /** The exponent from its letter on, one to four digits; the least int if it is none. */
  private static int exponent(byte[] text, int from, int end) {
    int i = from;
    if (text[i] != 'e' && text[i] != 'E') {
      return Integer.MIN_VALUE;
    }
    i++;
    boolean negative = i < end && text[i] == '-';
    if (i < end && (negative || text[i] == '+')) {
      i++;
    }
    if (i == end || end - i > EXPONENT_DIGITS) {
      return Integer.MIN_VALUE;
    }
    int value = 0;
    for (; i < end; i++) {
      int digit = text[i] - '0';
      if (digit < 0 || digit > 9) {
        return Integer.MIN_VALUE;
      }
      value = value * 10 + digit;
    }
    return negative ? -value : value;
  }

  private boolean styled(byte[] text, int from, int end) {
    if (style == NumberStyle.PLAIN) {
      return false;
    }
    return read(style.parse(string(text, from, end)));
  }

  private static String string(byte[] text, int from, int end) {
    return new String(text, from, end - from, StandardCharsets.UTF_8);
  }
}
