package dev.towerbook.intake.style;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * How a file writes its numbers.
 *
 * @param mark before decimals
 * @param group between thousands; empty if they are not parted
 * @param decimals of every number
 * @param minusBehind true if a minus stands at the end
 */
record NumberWriting(char mark, String group, int decimals, boolean minusBehind) {

  private static final String[] GROUPS = {"", "", "other", " ", "\u00a0", "\u202f", "'"};

  /** What only one of the two marks explains; written apart from the reader on purpose. */
  private static final Pattern DECISIVE =
      Pattern.compile(
          "-?(0+[.,][0-9]+|[0-9 '\u00a0\u202f]*[.,]([0-9]{1,2}|[0-9]{4,})"
              + "|[0-9]{4,}[.,][0-9]+|.*[ '\u00a0\u202f].*[.,].*|.*[.].*,.*|.*,.*[.].*"
              + "|.*[.].*[.].*|.*,.*,.*)-?");

  static NumberWriting any(Random random, boolean machine) {
    char mark = random.nextBoolean() ? '.' : ',';
    String group = GROUPS[random.nextInt(GROUPS.length)];
    // A layout that says plain is a machine's: it parts no thousands without decimals.
    int decimals = machine ? 2 : random.nextInt(4);
    return new NumberWriting(
        mark,
        group.equals("other") ? String.valueOf(mark == '.' ? ',' : '.') : group,
        decimals,
        !machine && random.nextInt(8) == 0);
  }

  BigDecimal rounded(BigDecimal number) {
    return number.setScale(decimals, RoundingMode.HALF_UP);
  }

  String write(BigDecimal number) {
    String plain = rounded(number).abs().toPlainString();
    int point = plain.indexOf('.');
    StringBuilder whole = new StringBuilder(point < 0 ? plain : plain.substring(0, point));
    for (int at = whole.length() - 3; at > 0 && !group.isEmpty(); at -= 3) {
      whole.insert(at, group);
    }
    String text = whole + (point < 0 ? "" : mark + plain.substring(point + 1));
    if (rounded(number).signum() >= 0) {
      return text;
    }
    return minusBehind ? text + "-" : "-" + text;
  }

  /** True if a cell alone tells the mark. */
  static boolean isDecisive(String cell) {
    return DECISIVE.matcher(cell).matches();
  }
}
