package dev.towerbook.intake;

import dev.towerbook.table.Decimals;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a source writes numbers. */
public enum NumberStyle {
  /** {@code 1234.56} or {@code 9.984E-7}. */
  PLAIN("plain") {
    @Override
    public Optional<BigDecimal> parse(String text) {
      return Decimals.parse(text);
    }
  },
  /** As {@link #PLAIN}, or as a spreadsheet shows money: {@code $10,100.00}. */
  MONEY_TEXT("money-text") {
    @Override
    public Optional<BigDecimal> parse(String text) {
      String trimmed = text.strip();
      if (trimmed.length() > Decimals.LENGTH_MAX || !MONEY.matcher(trimmed).matches()) {
        return Decimals.parse(trimmed);
      }
      return Decimals.parse(trimmed.replace("$", "").replace(",", ""));
    }
  };

  private static final Pattern MONEY =
      Pattern.compile("-?\\$?-?[0-9]{1,3}(,[0-9]{3})*(\\.[0-9]+)?");

  private final String word;

  NumberStyle(String word) {
    this.word = word;
  }

  /** The number, exact; empty if the text is none in this style. */
  public abstract Optional<BigDecimal> parse(String text);

  /** The word in a format file. */
  public String word() {
    return word;
  }

  /** The style of a word. */
  public static Optional<NumberStyle> of(String word) {
    for (NumberStyle style : values()) {
      if (style.word.equals(word)) {
        return Optional.of(style);
      }
    }
    return Optional.empty();
  }
}
