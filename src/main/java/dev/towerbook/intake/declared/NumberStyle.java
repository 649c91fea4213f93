package dev.towerbook.intake.declared;

import dev.towerbook.table.Decimals;
import dev.towerbook.table.numbers.DecimalMark;
import dev.towerbook.table.numbers.WrittenNumber;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a source writes numbers. */
public enum NumberStyle {
  /** {@code 1234.56} or {@code 9.984E-7}. */
  PLAIN("plain") {
    @Override
    String plain(String trimmed) {
      return trimmed;
    }
  },
  /** As {@link #PLAIN}, or as a spreadsheet shows money: {@code $10,100.00}. */
  MONEY_TEXT("money-text") {
    @Override
    String plain(String trimmed) {
      return MONEY.matcher(trimmed).matches() ? trimmed.replace("$", "").replace(",", "") : trimmed;
    }
  },
  /** {@code 1234.56}, {@code 1,234.56} or {@code 1 234.56}, also with the minus at the end. */
  POINT("point") {
    @Override
    String plain(String trimmed) {
      return WrittenNumber.plain(trimmed, DecimalMark.POINT).orElse(trimmed);
    }
  },
  /**
   * {@code 20,0} or {@code 2.000,0}, also with the minus at the end: {@code 8,00-}. A point before
   * one or two last digits, or more than three, parts no thousands, so {@code 8.00-} is eight too;
   * a point before three digits always does.
   */
  COMMA("comma") {
    @Override
    String plain(String trimmed) {
      boolean ends = trimmed.endsWith("-");
      String signed = ends ? "-" + trimmed.substring(0, trimmed.length() - 1) : trimmed;
      return SHORT_POINT.matcher(signed).matches()
          ? signed
          : WrittenNumber.plain(trimmed, DecimalMark.COMMA).orElse("");
    }
  },
  /** As each file shows: it becomes one of the others before its rows are read. */
  BY_FILE("by-file") {
    @Override
    String plain(String trimmed) {
      return trimmed;
    }
  },
  /**
   * A duration, {@code 7:30:00}, {@code 7:30}, {@code 7h 30m}, {@code PT7H30M}: hours, which may
   * exceed 24, minutes and perhaps seconds. The number is hours: seconds ÷ 3600 at 20 decimals,
   * half even, without zeros at the end; so it is with the styles below.
   */
  CLOCK("clock", DurationReading.CLOCK),
  /** The same, but {@code 47:06} is minutes and seconds. */
  MINUTE_CLOCK("minute-clock", DurationReading.MINUTE_CLOCK),
  /** {@code 90} or {@code 7,5}: minutes. */
  MINUTES("minutes", DurationReading.MINUTES),
  /** {@code 5400}: seconds. */
  SECONDS("seconds", DurationReading.SECONDS),
  /** {@code 0.0625}: parts of a day, as a spreadsheet keeps a time. */
  DAYS("days", DurationReading.DAYS);

  private static final Pattern MONEY =
      Pattern.compile("-?\\$?-?[0-9]{1,3}(,[0-9]{3})*(\\.[0-9]+)?");

  /** No group of thousands: these have three digits. */
  private static final Pattern SHORT_POINT = Pattern.compile("-?[0-9]+\\.([0-9]{1,2}|[0-9]{4,40})");

  private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);
  private static final int CLOCK_SCALE = 20;

  private final String word;
  private final Optional<DurationReading> duration;

  NumberStyle(String word) {
    this.word = word;
    duration = Optional.empty();
  }

  NumberStyle(String word, DurationReading duration) {
    this.word = word;
    this.duration = Optional.of(duration);
  }

  /** The style that reads durations in a way. */
  public static NumberStyle of(DurationReading reading) {
    return Arrays.stream(values())
        .filter(style -> style.duration.equals(Optional.of(reading)))
        .findFirst()
        .orElse(PLAIN);
  }

  /** True if numbers are durations and become hours. */
  public boolean isDuration() {
    return duration.isPresent();
  }

  /** Seconds in hours, see {@link #CLOCK}. */
  public static BigDecimal hours(BigDecimal seconds) {
    BigDecimal hours =
        seconds.divide(SECONDS_PER_HOUR, CLOCK_SCALE, RoundingMode.HALF_EVEN).stripTrailingZeros();
    return hours.scale() < 0 ? hours.setScale(0) : hours;
  }

  /** The number, exact; empty if the text is none in this style or is too long. */
  public Optional<BigDecimal> parse(String text) {
    String trimmed = text.strip();
    if (trimmed.length() > Decimals.LENGTH_MAX) {
      return Optional.empty();
    }
    return duration.isPresent()
        ? duration.flatMap(of -> of.exactSeconds(trimmed)).map(NumberStyle::hours)
        : Decimals.parse(plain(trimmed));
  }

  /** The text as a plain decimal; what is none in this style stays none. */
  String plain(String trimmed) {
    return "";
  }

  /** Why a text that is a number in this style is not read. */
  public Optional<String> excess(String text) {
    String trimmed = text.strip();
    return Decimals.excess(trimmed.length() > Decimals.LENGTH_MAX ? trimmed : plain(trimmed));
  }

  /** True if the layout of a bill cannot say so: bills are read by faster means. */
  public boolean isForSmallSources() {
    return this != PLAIN && this != MONEY_TEXT;
  }

  /** Styles that can be said of the files of a source, as they are written. */
  public static List<String> declarable() {
    return Arrays.stream(values())
        .filter(style -> style != BY_FILE)
        .map(NumberStyle::word)
        .toList();
  }

  /** What is wrong with a text that is no number in this style. */
  public String cause(String text) {
    return excess(text)
        .orElseGet(() -> cause() + (this == MONEY_TEXT ? ": " + MoneyMisfit.of(text) : ""));
  }

  /** The same of a text that must not be shown, as it may hold the name of a person. */
  public String cause() {
    return switch (this) {
      case PLAIN, BY_FILE -> "is not a plain decimal";
      case MONEY_TEXT ->
          "is not money as the layout declares it (numbers: money-text, like -$1,234.56)";
      case POINT -> "is not a number with a decimal point";
      case COMMA -> "is not a number with a decimal comma";
      case CLOCK -> "is not a time of hours and minutes";
      case MINUTE_CLOCK -> "is not a time of minutes and seconds";
      case MINUTES, SECONDS, DAYS -> "is not a number of " + word;
    };
  }

  /** How such a text is to be written in this style. */
  public String cure(String text) {
    return excess(text).isPresent() ? Decimals.SHORTER : cure();
  }

  private String cure() {
    return switch (this) {
      case PLAIN, BY_FILE -> "write it with a point and without thousands separators, like 1234.56";
      case MONEY_TEXT ->
          "let the sender write the amount as that, or as a plain decimal, and the currency in a"
              + " column of its own";
      case POINT -> "write it with a point, like 1,234.56";
      case COMMA -> "write it with a comma, like 1.234,56";
      case CLOCK -> "write hours, minutes and seconds, like 7:30:00 or 7h 30m";
      case MINUTE_CLOCK -> "write hours, minutes and seconds, like 7:30:00";
      case MINUTES, SECONDS, DAYS -> "write it without a mark of thousands, or as 7:30:00";
    };
  }

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
