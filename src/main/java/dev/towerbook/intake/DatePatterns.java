package dev.towerbook.intake;

import dev.towerbook.intake.declared.DateSequence;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The spellings of a date that a source uses, tried in order. A time of day may follow: it is read
 * over, because a month is all that a period start decides (an hour of 30 stands in real files).
 * The month is the one that is written: there is no shift of time zone.
 *
 * @param patterns as {@link DateTimeFormatter} writes them, date part only
 */
public record DatePatterns(List<String> patterns) {

  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2099;
  private static final int LENGTH_MAX = 40;
  private static final Pattern TIME_OF_DAY =
      Pattern.compile(
          "|[T ][0-9]{1,2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,9})?)?"
              + "( ?[APap][Mm])? ?(Z|UTC|[+-][0-9]{2}(:?[0-9]{2})?)?");

  /** Patterns come from the shelf, so there are few; reading one costs more than using it. */
  private static final Map<String, DateTimeFormatter> FORMATTERS = new ConcurrentHashMap<>();

  /** Year, month, day: what every source should write. */
  public static final DatePatterns ISO = new DatePatterns(List.of("uuuu-MM-dd"));

  /**
   * @throws IllegalArgumentException if a pattern is none
   */
  public DatePatterns {
    patterns = List.copyOf(patterns);
    patterns.forEach(DatePatterns::formatter);
  }

  /**
   * The spellings of an order of day, month and year, with what a layout writes in words.
   *
   * @param own the layout's
   */
  static DatePatterns of(DateSequence order, DatePatterns own) {
    List<String> all =
        new ArrayList<>(
            switch (order) {
              case DAY_FIRST ->
                  List.of("uuuu-MM-dd", "d/M/uuuu", "d/M/uu", "d.M.uuuu", "d.M.uu", "d-M-uuuu");
              case MONTH_FIRST ->
                  List.of("uuuu-MM-dd", "M/d/uuuu", "M/d/uu", "M-d-uuuu", "M.d.uuuu");
              case YEAR_FIRST -> List.of("uuuu-MM-dd", "uuuu/M/d", "uuuu.M.d", "uuuuMMdd");
            });
    own.patterns().stream().filter(pattern -> pattern.contains("MMM")).forEach(all::add);
    return new DatePatterns(all);
  }

  /** The date, or empty if no pattern fits or the year is not of this century. */
  public Optional<LocalDate> parse(String text) {
    return read(text).map(Read::date);
  }

  /**
   * The date part of a text as it is written, if it is a date in another spelling than year, month,
   * day; empty if it is written so, or is no date.
   */
  public Optional<String> otherSpelling(String text) {
    return read(text).filter(date -> !date.written.equals(date.date.toString())).map(Read::written);
  }

  /** A date, and its part of the text. */
  private record Read(LocalDate date, String written) {}

  private Optional<Read> read(String text) {
    String trimmed = text.strip();
    if (trimmed.length() > LENGTH_MAX) {
      return Optional.empty();
    }
    return patterns.stream()
        .map(pattern -> read(trimmed, formatter(pattern)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Read> read(String text, DateTimeFormatter formatter) {
    try {
      ParsePosition end = new ParsePosition(0);
      LocalDate date = LocalDate.from(formatter.parse(text, end));
      boolean known = date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
      String rest = text.substring(end.getIndex());
      return known && TIME_OF_DAY.matcher(rest).matches()
          ? Optional.of(new Read(date, text.substring(0, end.getIndex())))
          : Optional.empty();
    } catch (DateTimeException notThisPattern) {
      return Optional.empty();
    }
  }

  private static DateTimeFormatter formatter(String pattern) {
    return FORMATTERS.computeIfAbsent(
        pattern,
        text ->
            DateTimeFormatter.ofPattern(text, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT));
  }
}
