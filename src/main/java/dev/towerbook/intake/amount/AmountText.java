package dev.towerbook.intake.amount;

import dev.towerbook.table.looks.Looks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * An amount that is more than a number: {@code 1.234,56 €}, {@code -$5.00}, {@code EUR 1,234.56},
 * {@code ($5.00)}. A cell that is wholly in parentheses, its signs aside, is below zero.
 *
 * @param number with a minus in front if it is below zero; its marks are as they were written, so
 *     that {@code 1.234} has still two readings
 * @param signs of currencies or their codes, as they are written: none, one, or one on each side
 * @param inParentheses true if these say that it is below zero
 */
public record AmountText(String number, List<String> signs, boolean inParentheses) {

  private static final String SIGNS = "+-";

  public AmountText {
    signs = List.copyOf(signs);
  }

  /**
   * The parts of a cell; empty if it is a bare number, or none. A word beside the number that is no
   * currency makes it none: what {@code 5 pcs} is worth, nobody has said.
   *
   * @param currency of the row, empty if it has none
   */
  public static Optional<AmountText> of(String cell, String currency) {
    return parts(cell, sign -> !CurrencySigns.of(sign, currency).isEmpty());
  }

  private static Optional<AmountText> parts(String cell, Predicate<String> isCurrency) {
    String text = minus(Looks.visible(cell));
    int first = digit(text, 0, 1);
    int last = digit(text, text.length() - 1, -1);
    if (first < 0 || isBare(text, first, last)) {
      return Optional.empty();
    }
    String before = text.substring(0, first);
    String behind = text.substring(last + 1);
    boolean parentheses = before.contains("(") && behind.contains(")");
    if (parentheses) {
      before = before.replaceFirst("\\(", "");
      behind = behind.replaceFirst("\\)", "");
    }
    long minus = count(before, "-") + count(behind, "-");
    boolean oneSign = minus + count(before, "+") + (parentheses ? 1 : 0) <= 1;
    List<String> signs =
        Stream.of(before, behind).map(AmountText::withoutSign).filter(s -> !s.isEmpty()).toList();
    boolean known = signs.stream().allMatch(isCurrency);
    if (!oneSign || !known || behind.contains("+") || (signs.isEmpty() && !parentheses)) {
      return Optional.empty();
    }
    String number = text.substring(first, last + 1);
    return Optional.of(
        new AmountText((minus > 0 || parentheses ? "-" : "") + number, signs, parentheses));
  }

  /**
   * The number of a cell, without what stands beside it; the cell itself if it is a bare one. Here
   * any three letters are a code: what a row reads as an amount must have been looked at before.
   */
  public static String number(String cell) {
    Predicate<String> any =
        sign -> CurrencySigns.isCode(sign) || !CurrencySigns.of(sign, "").isEmpty();
    return parts(cell, any).map(AmountText::number).orElse(cell);
  }

  private static String minus(String text) {
    return text.replace('\u2212', '-');
  }

  private static int digit(String text, int from, int step) {
    for (int i = from; i >= 0 && i < text.length(); i += step) {
      if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        return i;
      }
    }
    return -1;
  }

  private static boolean isBare(String text, int first, int last) {
    return (first == 0 || SIGNS.contains(text.substring(0, first).strip()))
        && (last == text.length() - 1 || SIGNS.contains(text.substring(last + 1).strip()));
  }

  private static long count(String text, String sign) {
    return text.chars().filter(c -> c == sign.charAt(0)).count();
  }

  /** A sign or code, without the minus and the blanks around it; also those that part thousands. */
  private static String withoutSign(String beside) {
    return Looks.id(beside.replace("-", " ").replace("+", " "));
  }

  /** True if none of the signs contradicts the currency of the row. */
  public boolean agrees(String currency) {
    return signs.stream().allMatch(sign -> CurrencySigns.of(sign, currency).contains(currency));
  }

  /** The sign that contradicts the currency of the row, in words; both currencies are named. */
  public String contradiction(String currency) {
    String sign =
        signs.stream()
            .filter(one -> !CurrencySigns.of(one, currency).contains(currency))
            .findFirst()
            .orElse("");
    return "is in "
        + named(sign, currency)
        + " by its sign, "
        + (currency.isEmpty() ? "and the row has no currency" : "in " + currency + " by its row");
  }

  /** A sign and what it stands for: {@code "$" (USD, CAD, AUD or another)}. */
  private static String named(String sign, String currency) {
    int shown = 3;
    List<String> all = CurrencySigns.of(sign, currency);
    if (all.size() == 1) {
      return all.getFirst().equals(sign) ? sign : all.getFirst() + " (\"" + sign + "\")";
    }
    List<String> first = new ArrayList<>(all.subList(0, Math.min(shown, all.size())));
    return String.join(", ", first)
        + (all.size() > shown ? " or another" : "")
        + " (\""
        + sign
        + "\")";
  }
}
