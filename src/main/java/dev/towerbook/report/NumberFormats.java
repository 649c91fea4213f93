package dev.towerbook.report;

import dev.towerbook.economics.metric.Measure;
import dev.towerbook.economics.metric.MetricFormat;
import dev.towerbook.money.Rounding;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The one place where numbers become text. Thousands are grouped with a comma, the decimal sign is
 * a point, minus is U+2212; a change carries its sign; an unknown figure is "n/a" and never zero.
 */
public final class NumberFormats {

  /** What stands where a figure is unknown. */
  public static final String NOT_AVAILABLE = "n/a";

  private static final char NO_BREAK = '\u00a0';
  private static final int CODE_LENGTH = 3;
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}( m)?");

  private static final BigDecimal HEADLINE_IN_MILLIONS = BigDecimal.valueOf(1_000_000);

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter SHORT_MONTH =
      DateTimeFormatter.ofPattern("MMM uu", Locale.ENGLISH);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  private NumberFormats() {}

  /** Whole units of a currency: 1,234,567. */
  public static Figure money(BigDecimal exact, String currency) {
    return new Figure(grouped(Rounding.shown(exact, 0)), exact, currency);
  }

  /** An amount whose shown part was rounded together with others, see {@link Rounding#parts}. */
  public static Figure moneyShownAs(BigDecimal exact, BigDecimal shown, String currency) {
    return new Figure(grouped(shown), exact, currency);
  }

  /** A change in whole units of a currency, with sign. */
  public static Figure moneyChange(BigDecimal exact, String currency) {
    return new Figure(signed(Rounding.shown(exact, 0)), exact, currency);
  }

  /** A change between two shown amounts, so that the row adds up as printed. */
  public static Figure moneyChangeShownAs(BigDecimal exact, BigDecimal shown, String currency) {
    return new Figure(signed(shown), exact, currency);
  }

  /** What one shown figure is more than another, in the finer of their decimals. */
  public static Figure change(Figure from, Figure to) {
    BigDecimal shown = digits(to).subtract(digits(from));
    return new Figure(signed(shown), to.exact().subtract(from.exact()), to.unit());
  }

  private static BigDecimal digits(Figure figure) {
    String plain = figure.shown().replace(",", "").replace("+", "").replace('−', '-');
    return new BigDecimal(plain);
  }

  /** Millions with two decimals, or whole units below one million, for headlines: 1.52. */
  public static Figure millions(BigDecimal exact, String currency) {
    if (exact.abs().compareTo(HEADLINE_IN_MILLIONS) < 0) {
      return money(exact, currency);
    }
    BigDecimal millions = Rounding.shown(exact.movePointLeft(6), 2);
    return new Figure(grouped(millions), exact, currency + " m");
  }

  /** A share of one as a percentage with one decimal: 12.3. */
  public static Figure percent(BigDecimal shareOfOne) {
    BigDecimal percent = shareOfOne.movePointRight(2);
    return new Figure(grouped(Rounding.shown(percent, 1)), percent, "%");
  }

  /** A relative change as a percentage with sign: +12.3. */
  public static Figure percentChange(BigDecimal shareOfOne) {
    BigDecimal percent = shareOfOne.movePointRight(2);
    return new Figure(signed(Rounding.shown(percent, 1)), percent, "%");
  }

  /** A count: 12,345. */
  public static Figure count(long number) {
    BigDecimal exact = BigDecimal.valueOf(number);
    return new Figure(grouped(exact), exact, "");
  }

  /** A quantity in whole units. */
  public static Figure quantity(BigDecimal exact, String unit) {
    return new Figure(grouped(Rounding.shown(exact, 0)), exact, unit);
  }

  /** A score with one decimal. */
  public static Figure score(BigDecimal exact) {
    return new Figure(grouped(Rounding.shown(exact, 1)), exact, "");
  }

  /** Whole units of a currency, if the amount is known. */
  public static Optional<Figure> money(Measure measure, String currency) {
    return measure.number().map(known -> money(known, currency));
  }

  /** A unit cost, if it is known. */
  public static Optional<Figure> unitCost(Measure measure, String unit) {
    return measure.number().map(known -> unitCost(known, unit));
  }

  /** A unit cost: two decimals from 10 up, else three significant digits. */
  public static Figure unitCost(BigDecimal exact, String unit) {
    BigDecimal rounded =
        exact.abs().compareTo(BigDecimal.TEN) >= 0
            ? Rounding.shown(exact, 2)
            : exact.round(new MathContext(3, RoundingMode.HALF_UP));
    if (rounded.scale() < 2) {
      rounded = rounded.setScale(2);
    }
    return new Figure(grouped(rounded), exact, unit);
  }

  /** "October 2026". */
  public static String month(YearMonth month) {
    return MONTH.format(month);
  }

  /** "Oct 26". */
  public static String shortMonth(YearMonth month) {
    return SHORT_MONTH.format(month);
  }

  /** "31 Oct 2026". */
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** A metric inside a sentence, with its unit. */
  public static String inSentence(MetricFormat format, Measure measure, String currency) {
    return switch (measure) {
      case Measure.Known known -> inSentence(figure(format, known.value(), currency));
      case Measure.Word word -> word.value();
      case Measure.Unknown unknown -> "unknown (" + unknown.reason() + ")";
      case Measure.NotApplicable none -> "not applicable (" + none.reason() + ")";
    };
  }

  /** A figure inside a sentence: percent behind it, currency in front, held together. */
  public static String inSentence(Figure figure) {
    String unit = figure.unit();
    if (unit.isEmpty()) {
      return figure.shown();
    }
    if (CURRENCY.matcher(unit).matches()) {
      String code = unit.substring(0, CODE_LENGTH);
      String scale = unit.substring(CODE_LENGTH).replace(' ', NO_BREAK);
      return code + NO_BREAK + figure.shown() + scale;
    }
    return figure.shown() + NO_BREAK + unit;
  }

  /** A known metric as a figure. */
  public static Figure figure(MetricFormat format, BigDecimal value, String currency) {
    return switch (format) {
      case SCORE, RATE, YEARS -> score(value);
      case MONEY -> money(value, currency);
      case UNIT_COST -> unitCost(value, currency);
      case NUMBER -> unitCost(value, "");
      case SHARE -> percent(value);
      case CHANGE -> percentChange(value);
      case COUNT, WORD -> new Figure(grouped(value), value, "");
    };
  }

  private static String signed(BigDecimal number) {
    return number.signum() > 0 ? "+" + grouped(number) : grouped(number);
  }

  private static String grouped(BigDecimal number) {
    StringBuilder pattern = new StringBuilder("#,##0");
    if (number.scale() > 0) {
      pattern.append('.').append("0".repeat(number.scale()));
    }
    DecimalFormat format =
        new DecimalFormat(pattern.toString(), DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setRoundingMode(RoundingMode.UNNECESSARY);
    String text = format.format(number.abs());
    return number.signum() < 0 ? "−" + text : text;
  }
}
