package dev.towerbook.report.chart;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A logarithmic axis over whole decades, {@code 10^first} to {@code 10^last}. */
record LogAxis(int first, int last) {

  record Tick(double share, String text) {}

  /** The decades that hold all amounts, at least one; the amounts are above zero. */
  static LogAxis over(List<BigDecimal> amounts) {
    int first = Integer.MAX_VALUE;
    int last = Integer.MIN_VALUE;
    for (BigDecimal amount : amounts) {
      double log = log10(amount);
      first = Math.min(first, (int) Math.floor(log));
      last = Math.max(last, (int) Math.ceil(log));
    }
    return new LogAxis(first, Math.max(last, first + 1));
  }

  double share(BigDecimal amount) {
    return Math.clamp((log10(amount) - first) / (last - first), 0, 1);
  }

  /** At most {@code most} marks, a whole number of decades apart. */
  List<Tick> ticks(int most) {
    int step = Math.max(1, (int) Math.ceil((last - first) / (double) Math.max(1, most)));
    List<Tick> ticks = new ArrayList<>();
    for (int power = first; power <= last; power += step) {
      ticks.add(new Tick((power - first) / (double) (last - first), text(power)));
    }
    return ticks;
  }

  /** By digits, because a double ends at 10^308. */
  private static double log10(BigDecimal amount) {
    BigInteger digits = amount.unscaledValue();
    int length = digits.toString().length();
    double leading = new BigDecimal(digits, length - 1).doubleValue();
    return Math.log10(leading) + length - 1 - amount.scale();
  }

  private static String text(int power) {
    if (power < -4 || power > 14) {
      return "1e" + power;
    } else if (power < 0) {
      return BigDecimal.ONE.movePointLeft(-power).toPlainString();
    } else if (power < 6) {
      return String.format(Locale.ROOT, "%,d", BigInteger.TEN.pow(power));
    }
    String[] units = {"m", "bn", "tn"};
    return BigInteger.TEN.pow(power % 3) + " " + units[power / 3 - 2];
  }
}
