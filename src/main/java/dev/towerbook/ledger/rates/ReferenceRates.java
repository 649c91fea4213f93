package dev.towerbook.ledger.rates;

import static dev.towerbook.ledger.problem.LedgerProblem.FX_DATE;
import static dev.towerbook.ledger.problem.LedgerProblem.FX_RATE;

import dev.towerbook.mapping.catalogue.ExchangeRate;
import dev.towerbook.money.LegacyCurrency;
import dev.towerbook.table.Decimals;
import dev.towerbook.table.Loaded;
import dev.towerbook.table.ProblemLog;
import dev.towerbook.table.Row;
import dev.towerbook.table.Table;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Daily reference rates of the European Central Bank, units of a currency for one euro. Other pairs
 * go through the euro at full precision; nothing is rounded here. The rates are for reference only;
 * a currency that the euro has replaced has its fixed one.
 */
public final class ReferenceRates {

  /** How far back a rate may be taken from, in days: over weekends and holidays. */
  public static final int DAYS_BACK_MAX = 7;

  private static final MathContext SIX_DIGITS = new MathContext(6);
  private static final String SOURCE = "ECB euro reference rates, mean of the month";
  private static final String EURO = "EUR";
  private static final String DATE = "Date";
  private static final String GAP = "N/A";
  private static final DateTimeFormatter ONE_DAY_FILE =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private final NavigableMap<LocalDate, Map<String, BigDecimal>> byDay;

  /** A conversion, or why there is none. */
  public sealed interface Conversion {
    /**
     * Converted.
     *
     * @param unrounded at 34 digits; round it once, where it is shown
     * @param rateDate day of the rate: to be shown beside it
     */
    record Converted(BigDecimal unrounded, LocalDate rateDate) implements Conversion {}

    /**
     * Not converted: never at the rate 1.
     *
     * @param reason in words for a reader
     */
    record NoRate(String reason) implements Conversion {}
  }

  private ReferenceRates(NavigableMap<LocalDate, Map<String, BigDecimal>> byDay) {
    this.byDay = Collections.unmodifiableNavigableMap(new TreeMap<>(byDay));
  }

  /**
   * Reads the history file (ISO dates, {@code N/A} gaps, an empty last column) or the file of one
   * day (dates like {@code 13 April 2026}, blanks after the commas).
   *
   * @param name the file as the user knows it, for places
   */
  public static Loaded<ReferenceRates> load(Path file, String name) {
    ProblemLog log = new ProblemLog();
    NavigableMap<LocalDate, Map<String, BigDecimal>> byDay = new TreeMap<>();
    new Table(name, log)
        .forEach(
            file,
            Set.of(DATE),
            column -> true,
            row -> day(row, log).ifPresent(day -> byDay.put(day, rates(row, log))));
    return new Loaded<>(new ReferenceRates(byDay), log.all());
  }

  private static Optional<LocalDate> day(Row row, ProblemLog log) {
    String text = row.text(DATE);
    Optional<LocalDate> day =
        parsed(text, DateTimeFormatter.ISO_DATE).or(() -> parsed(text, ONE_DAY_FILE));
    if (day.isPresent()) {
      return day;
    }
    log.error(FX_DATE, row.place(DATE), text);
    return Optional.empty();
  }

  private static Optional<LocalDate> parsed(String text, DateTimeFormatter form) {
    try {
      return Optional.of(LocalDate.parse(text, form));
    } catch (DateTimeParseException otherForm) {
      return Optional.empty();
    }
  }

  private static Map<String, BigDecimal> rates(Row row, ProblemLog log) {
    Map<String, BigDecimal> rates = new HashMap<>();
    for (String currency : row.columns()) {
      String text = row.text(currency);
      if (!currency.isEmpty() && !currency.equals(DATE) && !text.isEmpty() && !text.equals(GAP)) {
        Optional<BigDecimal> rate = Decimals.parse(text).filter(number -> number.signum() > 0);
        rate.ifPresent(number -> rates.put(currency, number));
        if (rate.isEmpty()) {
          log.error(FX_RATE, row.place(currency), text);
        }
      }
    }
    return rates;
  }

  /** Converts an amount on a day, by that day's rates or the last earlier ones. */
  public Conversion convert(BigDecimal amount, String from, String to, LocalDate day) {
    if (from.equals(to)) {
      return new Conversion.Converted(amount, day);
    }
    for (int back = 0; back <= DAYS_BACK_MAX; back++) {
      LocalDate earlier = day.minusDays(back);
      Optional<BigDecimal> source = perEuro(earlier, from);
      Optional<BigDecimal> target = perEuro(earlier, to);
      if (byDay.containsKey(earlier) && source.isPresent() && target.isPresent()) {
        BigDecimal converted =
            amount.multiply(target.get()).divide(source.get(), MathContext.DECIMAL128);
        return new Conversion.Converted(
            converted.scale() < 0 ? converted.setScale(0) : converted, earlier);
      }
    }
    return new Conversion.NoRate(
        "no rate from "
            + from
            + " to "
            + to
            + " on "
            + day
            + " or "
            + DAYS_BACK_MAX
            + " days before");
  }

  private Optional<BigDecimal> perEuro(LocalDate day, String currency) {
    if (currency.equals(EURO)) {
      return Optional.of(BigDecimal.ONE);
    }
    return LegacyCurrency.of(currency, YearMonth.from(day))
        .map(LegacyCurrency::perEuro)
        .or(() -> Optional.ofNullable(byDay.getOrDefault(day, Map.of()).get(currency)));
  }

  /**
   * Mean of a month's daily rates, for profit and loss: units of {@code to} for one {@code from}.
   *
   * @return empty if no day of the month has both
   */
  public Optional<BigDecimal> monthAverage(YearMonth month, String from, String to) {
    BigDecimal sum = BigDecimal.ZERO;
    int days = 0;
    for (LocalDate day : byDay.subMap(month.atDay(1), true, month.atEndOfMonth(), true).keySet()) {
      Optional<BigDecimal> source = perEuro(day, from);
      Optional<BigDecimal> target = perEuro(day, to);
      if (source.isPresent() && target.isPresent()) {
        sum = sum.add(target.get().divide(source.get(), MathContext.DECIMAL128));
        days++;
      }
    }
    return days == 0
        ? Optional.empty()
        : Optional.of(sum.divide(BigDecimal.valueOf(days), MathContext.DECIMAL128));
  }

  /**
   * Month rates into a currency, as a shelf would list them: the mean of the month's days at six
   * significant digits, which is what reference rates themselves have. The month of the last day is
   * listed too; its mean moves until the month is over.
   */
  public List<ExchangeRate> monthly(String to) {
    SortedMap<YearMonth, SortedSet<String>> currencies = new TreeMap<>();
    byDay.forEach(
        (day, rates) -> {
          SortedSet<String> known =
              currencies.computeIfAbsent(YearMonth.from(day), none -> new TreeSet<>());
          known.addAll(rates.keySet());
          known.add(EURO);
          known.remove(to);
        });
    List<ExchangeRate> monthly = new ArrayList<>();
    currencies.forEach(
        (month, known) ->
            known.forEach(
                currency ->
                    monthAverage(month, currency, to)
                        .map(rate -> rate.round(SIX_DIGITS))
                        .ifPresent(
                            rate ->
                                monthly.add(new ExchangeRate(month, currency, to, rate, SOURCE)))));
    return monthly;
  }
}
