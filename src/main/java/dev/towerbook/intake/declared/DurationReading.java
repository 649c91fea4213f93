package dev.towerbook.intake.declared;

import dev.towerbook.table.numbers.DecimalMark;
import dev.towerbook.table.numbers.DurationText;
import dev.towerbook.table.numbers.NumberShape;
import dev.towerbook.table.numbers.WrittenNumber;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A way to read the durations of a file. */
public enum DurationReading {
  /** A clock; two numbers and a colon are hours and minutes. */
  CLOCK("hours and minutes", 0),
  /** A clock; two numbers and a colon are minutes and seconds. */
  MINUTE_CLOCK("minutes and seconds", 0),
  /** Numbers of hours. */
  HOURS("hours", 3600),
  /** Numbers of minutes. */
  MINUTES("minutes", 60),
  /** Numbers of seconds. */
  SECONDS("seconds", 1),
  /** Parts of a day, as a spreadsheet keeps a time. */
  DAYS("days", 86_400);

  private static final Pattern SECOND_WORD =
      Pattern.compile(
          "(^|[^\\p{L}])(secs?|sek|second[a-z]*|sekund[a-z]*|segundos?)([^\\p{L}]|$)|[(\\[]s[)\\]]");
  private static final Pattern MINUTE_WORD =
      Pattern.compile("(^|[^\\p{L}])(mins?|minut[a-z]*)([^\\p{L}]|$)");
  private static final Pattern HOUR_WORD =
      Pattern.compile(
          "(^|[^\\p{L}])(h|hrs?|hours?|std|stunden?|heures?|horas?|or[ae]|uur|uren|godz[a-z]*"
              + "|catshours|d[eé]cim[a-z]*|de[cz]im[a-z]*|dziesi[eę]tn[a-z]*)([^\\p{L}]|$)");

  private static final Pattern DAY_WORD =
      Pattern.compile(
          "(^|[^\\p{L}])(d|days?|tage?n?|jours?|d[ií]as?|giorn[io]|dag(en)?|dni)([^\\p{L}]|$)");

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private final String words;
  private final BigDecimal unit;

  DurationReading(String words, long unit) {
    this.words = words;
    this.unit = BigDecimal.valueOf(unit);
  }

  /** In words, for a person. */
  public String inWords() {
    return words;
  }

  /** True if it reads bare numbers. */
  public boolean isOfNumbers() {
    return unit.signum() > 0;
  }

  /** The unit that a header names, if it names one. */
  public static Optional<DurationReading> ofHeader(String header) {
    String lower = header.toLowerCase(Locale.ROOT);
    if (SECOND_WORD.matcher(lower).find()) {
      return Optional.of(SECONDS);
    }
    if (HOUR_WORD.matcher(lower).find()) {
      return Optional.of(HOURS);
    }
    if (MINUTE_WORD.matcher(lower).find()) {
      return Optional.of(MINUTES);
    }
    return DAY_WORD.matcher(lower).find() ? Optional.of(DAYS) : Optional.empty();
  }

  /** The seconds of a cell read like this; empty if it cannot be. */
  public Optional<BigDecimal> seconds(String cell) {
    return isOfNumbers()
        ? number(cell).map(unit::multiply)
        : DurationText.seconds(cell, this == MINUTE_CLOCK);
  }

  /**
   * The seconds of a cell, where they are to count: a number of minutes with two readings is none,
   * and a part of a day is whole seconds, which a spreadsheet keeps to 15 digits.
   */
  public Optional<BigDecimal> exactSeconds(String cell) {
    if (isOfNumbers() && this != HOURS && NumberShape.of(cell).isOpen()) {
      return Optional.empty();
    }
    return seconds(cell)
        .map(exact -> this == DAYS ? exact.setScale(0, RoundingMode.HALF_EVEN) : exact);
  }

  /**
   * Seconds by which a duration and its start and end may differ: half of its last digit, and a
   * minute where times have no seconds.
   */
  public BigDecimal tolerance(String cell, Span span) {
    boolean seconds =
        span.exact() && (isOfNumbers() || cell.chars().filter(c -> c == ':').count() > 1);
    BigDecimal times = seconds ? BigDecimal.ONE : BigDecimal.valueOf(59);
    return isOfNumbers()
        ? times.add(
            number(cell)
                .map(number -> unit.movePointLeft(Math.max(0, number.scale())).divide(TWO))
                .orElse(BigDecimal.ZERO))
        : times;
  }

  /**
   * A bare number; of a thousand hours nobody writes an entry, so that its mark is a decimal one.
   */
  public static Optional<BigDecimal> number(String cell) {
    Optional<String> plain =
        switch (NumberShape.of(cell)) {
          case NONE -> Optional.empty();
          case POINT, SAME, EITHER_WITH_POINT -> WrittenNumber.plain(cell, DecimalMark.POINT);
          case COMMA, EITHER_WITH_COMMA -> WrittenNumber.plain(cell, DecimalMark.COMMA);
        };
    return plain.map(BigDecimal::new);
  }
}
