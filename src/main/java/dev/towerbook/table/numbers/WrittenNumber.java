package dev.towerbook.table.numbers;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers as people and spreadsheets write them, by the mark before their decimals: thousands are
 * parted by the other mark, by a blank or by an apostrophe, or not at all. A group of thousands has
 * three digits and the first one does not begin with zero, so that {@code 0.125} parts none. The
 * minus stands in front or at the end.
 */
public final class WrittenNumber {

  private static final String BLANKS = " \u00a0\u2009\u202f";
  private static final Pattern BLANK_OR_APOSTROPHE = Pattern.compile("[" + BLANKS + "'\u2019]");
  private static final Pattern POINT = grammar("\\.", ",");
  private static final Pattern COMMA = grammar(",", "\\.");

  private WrittenNumber() {}

  private static Pattern grammar(String mark, String other) {
    String three = "[0-9]{3}";
    String grouped =
        "[1-9][0-9]{0,2}(?:(?:"
            + other
            + three
            + ")+|(?:["
            + BLANKS
            + "]"
            + three
            + ")+|(?:['\u2019]"
            + three
            + ")+)";
    // As in India: 12,34,567.
    String lakhs = "[1-9][0-9]?(?:" + other + "[0-9]{2})+" + other + three;
    String plain = "[0-9]+(?:" + mark + "[0-9]+)?[eE][+-]?[0-9]{1,4}";
    return Pattern.compile(
        "(?:" + grouped + "|" + lakhs + "|[0-9]+)(?:" + mark + "[0-9]+)?|" + plain);
  }

  /** The number in plain digits with a point; empty if it is none with this mark. */
  public static Optional<String> plain(String text, DecimalMark mark) {
    String trimmed = text.strip().replace('\u2212', '-');
    boolean ends = trimmed.endsWith("-") && trimmed.length() > 1;
    boolean begins = trimmed.startsWith("-") || trimmed.startsWith("+");
    if (ends && begins) {
      return Optional.empty();
    }
    String digits = trimmed.substring(begins ? 1 : 0, trimmed.length() - (ends ? 1 : 0)).strip();
    if (!(mark == DecimalMark.POINT ? POINT : COMMA).matcher(digits).matches()) {
      return Optional.empty();
    }
    String whole =
        BLANK_OR_APOSTROPHE
            .matcher(digits.replace(String.valueOf(mark.other().mark()), ""))
            .replaceAll("")
            .replace(mark.mark(), '.');
    return Optional.of((ends || trimmed.startsWith("-") ? "-" : "") + whole);
  }
}
