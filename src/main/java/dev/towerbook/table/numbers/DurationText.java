package dev.towerbook.table.numbers;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Durations as time tools write them, other than as a bare number: {@code 1:30:00}, {@code 1h 30m},
 * {@code 1,5 Std.}, {@code PT1H30M}, {@code 47:06 min}. A day or a week is none: how many hours it
 * has is a setting of the tool.
 */
public final class DurationText {

  private static final BigDecimal HOUR = BigDecimal.valueOf(3600);
  private static final BigDecimal MINUTE = BigDecimal.valueOf(60);
  private static final BigDecimal DAY = BigDecimal.valueOf(86_400);

  private static final String NUMBER = "([0-9]{1,9}(?:[.,][0-9]{1,20})?)";
  private static final String HOURS =
      "(?:h|hrs?|hours?|std|stunden?|heures?|horas?|or[ae]|uur|uren|u|godz|godzin[ay]?)\\.?";
  private static final String MINUTES =
      "(?:m|mn|mins?|minutes?|minuten?|minuut|minut[iy]?|minutos?|minuto)\\.?";
  private static final String SECONDS =
      "(?:s|secs?|seconds?|sek|sekunden?|secondes?|seconden|segundos?|second[oi]|sekund[ay]?)\\.?";

  private static final Pattern CLOCK =
      Pattern.compile("(-?)([0-9]{1,9}):([0-5][0-9])(?::([0-5][0-9])(?:[.,]0+)?)?(?: ?h)?");
  private static final Pattern MINUTE_CLOCK =
      Pattern.compile("(-?)([0-9]{1,9}):([0-5][0-9]) ?min\\.?");
  private static final Pattern SPELLED =
      Pattern.compile(
          "(-?)(?=[0-9])(?:"
              + NUMBER
              + " ?"
              + HOURS
              + ")?(?: |, ?)?(?:"
              + NUMBER
              + " ?"
              + MINUTES
              + ")?(?: |, ?)?(?:"
              + NUMBER
              + " ?"
              + SECONDS
              + ")?");
  private static final Pattern HOUR_AND_MINUTES =
      Pattern.compile("(-?)([0-9]{1,9}) ?" + HOURS + " ?([0-5][0-9])");
  private static final Pattern ISO =
      Pattern.compile(
          "(-?)p(?=[0-9t])(?:([0-9]{1,3})d)?(?:t(?=[0-9])(?:"
              + NUMBER
              + "h)?(?:"
              + NUMBER
              + "m)?(?:"
              + NUMBER
              + "s)?)?");

  private DurationText() {}

  /** What a cell may be. */
  public enum Shape {
    /** No duration. */
    NONE,
    /** Two numbers and a colon: hours and minutes, or minutes and seconds. */
    TWO_PARTS,
    /** Says itself what it is. */
    CLEAR
  }

  /** The shape of a cell. */
  public static Shape shape(String cell) {
    String text = normal(cell);
    Matcher clock = CLOCK.matcher(text);
    if (clock.matches()) {
      return clock.group(4) == null && !text.endsWith("h") ? Shape.TWO_PARTS : Shape.CLEAR;
    }
    return seconds(cell, false).isPresent() ? Shape.CLEAR : Shape.NONE;
  }

  private static String normal(String cell) {
    return cell.strip()
        .toLowerCase(Locale.ROOT)
        .replace('\u2212', '-')
        .replace('\u00a0', ' ')
        .replace('\u202f', ' ');
  }

  /**
   * The seconds of a duration; empty if it is none.
   *
   * @param minutesFirst true if two numbers and a colon are minutes and seconds
   */
  public static Optional<BigDecimal> seconds(String cell, boolean minutesFirst) {
    String text = normal(cell);
    Matcher clock = CLOCK.matcher(text);
    if (clock.matches()) {
      boolean short2 = minutesFirst && clock.group(4) == null;
      BigDecimal first = whole(clock.group(2)).multiply(short2 ? MINUTE : HOUR);
      BigDecimal second = whole(clock.group(3)).multiply(short2 ? BigDecimal.ONE : MINUTE);
      return signed(clock.group(1), first.add(second).add(whole(clock.group(4))));
    }
    Matcher minutes = MINUTE_CLOCK.matcher(text);
    if (minutes.matches()) {
      return signed(
          minutes.group(1), whole(minutes.group(2)).multiply(MINUTE).add(whole(minutes.group(3))));
    }
    Matcher french = HOUR_AND_MINUTES.matcher(text);
    if (french.matches()) {
      return signed(
          french.group(1),
          whole(french.group(2)).multiply(HOUR).add(whole(french.group(3)).multiply(MINUTE)));
    }
    return spelled(text);
  }

  private static Optional<BigDecimal> spelled(String text) {
    Matcher spelled = SPELLED.matcher(text);
    if (spelled.matches()) {
      return parts(spelled.group(1), BigDecimal.ZERO, spelled, 2);
    }
    Matcher iso = ISO.matcher(text);
    return iso.matches()
        ? parts(iso.group(1), whole(iso.group(2)).multiply(DAY), iso, 3)
        : Optional.empty();
  }

  /** Hours, minutes and seconds from a group on; empty if one of them has two readings. */
  private static Optional<BigDecimal> parts(
      String sign, BigDecimal days, Matcher parts, int first) {
    Optional<BigDecimal> hours = decimal(parts.group(first), true);
    Optional<BigDecimal> minutes = decimal(parts.group(first + 1), false);
    Optional<BigDecimal> seconds = decimal(parts.group(first + 2), false);
    return hours.isEmpty() || minutes.isEmpty() || seconds.isEmpty()
        ? Optional.empty()
        : signed(
            sign,
            days.add(hours.get().multiply(HOUR))
                .add(minutes.get().multiply(MINUTE))
                .add(seconds.get()));
  }

  /** A part; of a thousand hours nobody writes an entry, so that their mark is a decimal one. */
  private static Optional<BigDecimal> decimal(@Nullable String part, boolean few) {
    if (part == null) {
      return Optional.of(BigDecimal.ZERO);
    }
    return !few && NumberShape.of(part).isOpen()
        ? Optional.empty()
        : Optional.of(new BigDecimal(part.replace(',', '.')));
  }

  private static Optional<BigDecimal> signed(String sign, BigDecimal seconds) {
    return Optional.of(sign.isEmpty() ? seconds : seconds.negate());
  }

  private static BigDecimal whole(@Nullable String digits) {
    return digits == null ? BigDecimal.ZERO : new BigDecimal(digits);
  }
}
