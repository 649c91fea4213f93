package dev.towerbook.economics;

import dev.towerbook.economics.metric.Measure;
import dev.towerbook.intake.source.SourceFile;
import dev.towerbook.ledger.day.DayCost;
import dev.towerbook.ledger.rates.ExchangeRates;
import dev.towerbook.money.Sums;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The next-morning signal: where the newest month of the bills stands by their own dates. The clock
 * is never asked.
 *
 * @param asOf newest day with charges
 * @param sources by folder of the bills
 * @param withoutRate currencies whose cost is in no source's figures, since a rate is missing
 */
public record MonthToDate(
    LocalDate asOf, List<DailySignal> sources, SortedSet<String> withoutRate) {

  /** Enough for the month and the four weeks before its first day. */
  private static final int DAYS_LOOKED_AT = 62;

  public MonthToDate {
    sources = List.copyOf(sources);
    withoutRate = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(withoutRate));
  }

  /** The first day that is needed, if the newest day with charges is this. */
  public static LocalDate firstDayLookedAt(LocalDate newest) {
    return newest.minusDays(DAYS_LOOKED_AT);
  }

  /**
   * Reads the days.
   *
   * @param days of the last two months at least
   * @return empty if there is no day
   */
  public static Optional<MonthToDate> of(List<DayCost> days, ExchangeRates rates) {
    SortedMap<String, NavigableMap<LocalDate, BigDecimal>> bySource = new TreeMap<>();
    SortedSet<String> withoutRate = new TreeSet<>();
    Optional<LocalDate> asOf = days.stream().map(DayCost::day).max(LocalDate::compareTo);
    for (DayCost day : days) {
      Optional<BigDecimal> rate = rates.rate(YearMonth.from(day.day()), day.key().unit());
      if (rate.isEmpty()) {
        withoutRate.add(day.key().unit());
      } else {
        bySource
            .computeIfAbsent(SourceFile.folder(day.delivery()), none -> new TreeMap<>())
            .merge(day.day(), day.effective().multiply(rate.get()), BigDecimal::add);
      }
    }
    List<DailySignal> signals = new ArrayList<>();
    asOf.ifPresent(
        newest ->
            bySource.forEach(
                (source, byDay) -> signals.add(DailySignal.of(source, byDay, newest))));
    return asOf.map(newest -> new MonthToDate(newest, signals, withoutRate));
  }

  /** The month of the newest day. */
  public YearMonth month() {
    return YearMonth.from(asOf);
  }

  /** True if the bills do not reach the last day of the month. */
  public boolean isOpen() {
    return asOf.isBefore(month().atEndOfMonth());
  }

  /** Cost of all sources up to their last days; unknown if a currency has no rate. */
  public Measure toDate() {
    if (!withoutRate.isEmpty()) {
      return new Measure.Unknown("no exchange rate for " + String.join(", ", withoutRate));
    }
    return new Measure.Known(
        sources.stream()
            .flatMap(source -> source.toDate().number().stream())
            .collect(Sums.of(cost -> cost)));
  }

  /**
   * The whole month of all sources; their ranges are taken as independent of each other. Unknown
   * unless every source has an estimate.
   */
  public DailySignal.Estimate monthEnd() {
    if (!withoutRate.isEmpty()) {
      return DailySignal.Estimate.unknown("no exchange rate for " + String.join(", ", withoutRate));
    }
    BigDecimal value = BigDecimal.ZERO;
    BigDecimal squares = BigDecimal.ZERO;
    for (DailySignal source : sources) {
      if (source.monthEnd().value() instanceof Measure.Known known
          && source.monthEnd().high() instanceof Measure.Known high) {
        value = value.add(known.value());
        squares = squares.add(high.value().subtract(known.value()).pow(2));
      } else {
        return DailySignal.Estimate.unknown("no estimate for " + source.source());
      }
    }
    BigDecimal spread = squares.sqrt(MathContext.DECIMAL64);
    return DailySignal.Estimate.around(new Measure.Known(value), spread);
  }
}
