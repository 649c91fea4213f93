package dev.towerbook.intake.declared;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The spellings of a date that a source uses, tried in order. A time of day may follow: it is
 * skipped, because a month is all that a period start decides (an hour of 30 stands in real files).
 * The month is the one that is written: there is no shift of time zone.
 *
 * @param patterns as {@link DateTimeFormatter} writes them, date part only
 * @param byFile true if nobody has said how a source writes its dates: each file decides, and what
 *     is not written as 2026-10-31 is a repair
 */
public record DatePatterns(List<String> patterns, boolean byFile) {

  private static final String YEAR = "uuuu";
  private static final String ISO = "uuuu-MM-dd";
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2099;
  private static final int LENGTH_MAX = 40;
  private static final Pattern TIME_OF_DAY =
      Pattern.compile(
          "|[T ][0-9]{1,2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,9})?)?"
              + "( ?[APap][Mm])? ?(Z|UTC|[+-][0-9]{2}(:?[0-9]{2})?)?");

  /** Two short numbers and a year of two or four digits: a formatter reads 0001 as a day, too. */
  private static final Pattern YEAR_LAST =
      Pattern.compile(
          "([0-9]{1,2}[^0-9]+([0-9]{1,2}[^0-9]+)?|[^0-9]+[0-9]{1,2}[^0-9]+)([0-9]{4}|[0-9]{2})");

  /** Patterns come from the shelf, so there are few; reading one costs more than using it. */
  private static final Map<String, DateTimeFormatter> FORMATTERS = new ConcurrentHashMap<>();

  /** Year, month, day, or the month by its name: what can be read in one way only. */
  private static final List<String> PLAIN =
      List.of(
          ISO,
          "uuuu/M/d",
          "uuuu.M.d",
          "uuuuMMdd",
          "d-MMM-uuuu",
          "d-MMM-uu",
          "d/MMM/uuuu",
          "d/MMM/uu",
          "d MMM uuuu",
          "MMM d, uuuu");

  private static final List<String> DAY_FIRST =
      List.of("d/M/uuuu", "d/M/uu", "d.M.uuuu", "d.M.uu", "d-M-uuuu", "d-M-uu");
  private static final List<String> MONTH_FIRST =
      List.of("M/d/uuuu", "M/d/uu", "M.d.uuuu", "M.d.uu", "M-d-uuuu", "M-d-uu");

  /** Each file decides whether day or month comes first. */
  public static final DatePatterns BY_FILE = new DatePatterns(PLAIN, true);

  /**
   * @throws IllegalArgumentException if a pattern is none
   */
  public DatePatterns {
    patterns = List.copyOf(patterns);
    patterns.forEach(DatePatterns::formatter);
  }

  /** Spellings that are declared. */
  public static DatePatterns declared(List<String> patterns) {
    return new DatePatterns(patterns, false);
  }

  /** The spellings of a declared order of day, month and year. */
  public static DatePatterns of(DateSequence order) {
    List<String> all =
        new ArrayList<>(
            switch (order) {
              case DAY_FIRST -> DAY_FIRST;
              case MONTH_FIRST -> MONTH_FIRST;
              case YEAR_FIRST -> List.<String>of();
            });
    all.addAll(PLAIN);
    return declared(all);
  }

  /** The same, or a day as 2026-10-31: so are the dates of a workbook that are no texts. */
  public DatePatterns orDays() {
    if (byFile || patterns.contains(ISO)) {
      return this;
    }
    List<String> all = new ArrayList<>(patterns);
    all.add(ISO);
    return new DatePatterns(all, byFile);
  }

  /** The same, as a file has shown it and nobody has declared it. */
  public DatePatterns decidedByFile() {
    return new DatePatterns(patterns, true);
  }

  /** In words, for a person. */
  public String inWords() {
    return byFile ? "a date like 2026-10-31" : String.join(" or ", patterns).replace('u', 'y');
  }

  /** Why a text is no date, in words. */
  public String refusal(String text) {
    Set<LocalDate> readings = new TreeSet<>();
    if (byFile) {
      of(DateSequence.DAY_FIRST).parse(text).ifPresent(readings::add);
      of(DateSequence.MONTH_FIRST).parse(text).ifPresent(readings::add);
    }
    String unconverted = "nothing in the file tells whether the day or the month comes first";
    return switch (readings.size()) {
      case 0 -> "is not a date of this century";
      case 1 -> "is a date in a spelling that is not read as long as " + unconverted;
      default -> "is a date of two readings, and " + unconverted;
    };
  }

  /** The date, or empty if no pattern fits or the year is not of this century. */
  public Optional<LocalDate> parse(String text) {
    return read(text).map(Read::date);
  }

  /**
   * The date part of a text as it is written, if it is a date in another spelling than year, month,
   * day which nobody has declared; empty if it is written so, or is no date.
   */
  public Optional<String> otherSpelling(String text) {
    if (!byFile) {
      return Optional.empty();
    }
    return read(text).filter(date -> !date.written.equals(date.date.toString())).map(Read::written);
  }

  /** A date, and its part of the text. */
  private record Read(LocalDate date, String written) {}

  private Optional<Read> read(String text) {
    String trimmed = text.strip();
    if (trimmed.length() > LENGTH_MAX) {
      return Optional.empty();
    }
    if (patterns.indexOf(ISO) == 0) {
      Optional<LocalDate> plain = plain(trimmed);
      if (plain.isPresent()) {
        return Optional.of(new Read(plain.get(), trimmed));
      }
    }
    return patterns.stream()
        .map(pattern -> read(trimmed, pattern))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** A text like 2026-10-31 and nothing else: what nearly every cell is. */
  private static Optional<LocalDate> plain(String text) {
    if (text.length() != ISO.length() || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return Optional.empty();
    }
    int number = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (i != 4 && i != 7) {
        if (digit < 0 || digit > 9) {
          return Optional.empty();
        }
        number = number * 10 + digit;
      }
    }
    int year = number / 10_000;
    int month = number / 100 % 100;
    int day = number % 100;
    boolean known = year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12;
    return known && day >= 1 && day <= YearMonth.of(year, month).lengthOfMonth()
        ? Optional.of(LocalDate.of(year, month, day))
        : Optional.empty();
  }

  private static Optional<Read> read(String text, String pattern) {
    ParsePosition tried = new ParsePosition(0);
    // Without this look every pattern that does not fit would cost an exception.
    if (formatter(pattern).parseUnresolved(text, tried) == null) {
      return Optional.empty();
    }
    try {
      ParsePosition end = new ParsePosition(0);
      LocalDate date = LocalDate.from(formatter(pattern).parse(text, end));
      boolean known = date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
      String written = text.substring(0, end.getIndex());
      String rest = text.substring(end.getIndex());
      boolean shaped = pattern.startsWith(YEAR) || YEAR_LAST.matcher(written).matches();
      return known && shaped && TIME_OF_DAY.matcher(rest).matches()
          ? Optional.of(new Read(date, written))
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
