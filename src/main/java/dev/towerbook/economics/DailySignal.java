package dev.towerbook.economics;

import dev.towerbook.economics.metric.Measure;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.NavigableMap;

/**
 * How the cost of a source runs by day, in the report currency. A day without charges between two
 * days with charges cost nothing; days after the last one are unknown, never zero.
 *
 * @param source folder of the bills
 * @param lastDay newest day with charges
 * @param stale true if other sources are more than {@link #STALE_DAYS} days ahead
 * @param toDate cost of the month up to the last day
 * @param lastDayCost cost of the last day, which may still grow
 * @param week mean a day of the seven days before the last one
 * @param fourWeeks mean a day of the 28 days before the last one
 * @param monthEnd estimate of the whole month, while it is open
 */
public record DailySignal(
    String source,
    LocalDate lastDay,
    boolean stale,
    Measure toDate,
    Measure lastDayCost,
    Measure week,
    Measure fourWeeks,
    Estimate monthEnd) {

  /** So many days may a source be behind the newest one. */
  public static final int STALE_DAYS = 2;

  private static final int WEEK = 7;
  private static final int FOUR_WEEKS = 28;

  /** A source with charges on fewer of 28 days is charged by month or by event, not by day. */
  private static final int DAYS_MIN = 14;

  /** Standard normal quantile of 90 %: the range holds eight of ten months if days are alike. */
  private static final BigDecimal Z90 = new BigDecimal("1.2816");

  /**
   * An estimate with its range.
   *
   * @param low 10th percentile
   * @param high 90th percentile
   */
  public record Estimate(Measure value, Measure low, Measure high) {
    static Estimate unknown(String reason) {
      Measure unknown = new Measure.Unknown(reason);
      return new Estimate(unknown, unknown, unknown);
    }

    static Estimate around(Measure value, BigDecimal spread) {
      return new Estimate(value, value.map(v -> v.subtract(spread)), value.map(spread::add));
    }
  }

  /**
   * The signal of a source.
   *
   * @param byDay cost of each day with charges, in the report currency, exact; not empty
   * @param asOf newest day of all sources
   */
  static DailySignal of(String source, NavigableMap<LocalDate, BigDecimal> byDay, LocalDate asOf) {
    LocalDate last = byDay.lastKey();
    YearMonth month = YearMonth.from(asOf);
    boolean stale = ChronoUnit.DAYS.between(last, asOf) > STALE_DAYS;
    Measure toDate =
        last.isBefore(month.atDay(1))
            ? new Measure.Unknown("no charges of " + month + " yet")
            : new Measure.Known(sum(byDay, month.atDay(1), last));
    return new DailySignal(
        source,
        last,
        stale,
        toDate,
        new Measure.Known(sum(byDay, last, last)),
        mean(byDay, WEEK),
        mean(byDay, FOUR_WEEKS),
        monthEnd(byDay, month, toDate));
  }

  private static BigDecimal sum(
      NavigableMap<LocalDate, BigDecimal> byDay, LocalDate first, LocalDate last) {
    return byDay.subMap(first, true, last, true).values().stream()
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Mean of the days before the last one, or why there is none. */
  private static Measure mean(NavigableMap<LocalDate, BigDecimal> byDay, int days) {
    LocalDate last = byDay.lastKey();
    LocalDate first = last.minusDays(days);
    if (byDay.firstKey().isAfter(first)) {
      return new Measure.Unknown("fewer than " + days + " days before the last one");
    }
    if (!isByDay(byDay)) {
      return new Measure.Unknown("charged by month or event, not by day");
    }
    BigDecimal sum = sum(byDay, first, last.minusDays(1));
    return new Measure.Known(sum.divide(BigDecimal.valueOf(days), MathContext.DECIMAL64));
  }

  private static boolean isByDay(NavigableMap<LocalDate, BigDecimal> byDay) {
    LocalDate last = byDay.lastKey();
    int days = byDay.subMap(last.minusDays(FOUR_WEEKS), true, last, false).size();
    return days >= DAYS_MIN;
  }

  /** Cost to date, and for each day to come the mean of the 28 days before the last one. */
  private static Estimate monthEnd(
      NavigableMap<LocalDate, BigDecimal> byDay, YearMonth month, Measure toDate) {
    LocalDate last = byDay.lastKey();
    long left = ChronoUnit.DAYS.between(last, month.atEndOfMonth());
    if (left <= 0) {
      return Estimate.unknown("the month is over");
    }
    BigDecimal days = BigDecimal.valueOf(left);
    Measure mean = mean(byDay, FOUR_WEEKS);
    Measure value = toDate.with(mean, (cost, rate) -> cost.add(rate.multiply(days)));
    if (!value.isKnown()) {
      return new Estimate(value, value, value);
    }
    BigDecimal spread =
        deviation(byDay, mean.number().orElseThrow())
            .multiply(days.sqrt(MathContext.DECIMAL64))
            .multiply(Z90)
            .round(MathContext.DECIMAL64);
    return Estimate.around(value, spread);
  }

  /** Sample standard deviation of the 28 days before the last one. */
  private static BigDecimal deviation(NavigableMap<LocalDate, BigDecimal> byDay, BigDecimal mean) {
    LocalDate last = byDay.lastKey();
    BigDecimal squares = BigDecimal.ZERO;
    for (int back = 1; back <= FOUR_WEEKS; back++) {
      BigDecimal day = byDay.getOrDefault(last.minusDays(back), BigDecimal.ZERO);
      squares = squares.add(day.subtract(mean).pow(2));
    }
    return squares
        .divide(BigDecimal.valueOf(FOUR_WEEKS - 1L), MathContext.DECIMAL64)
        .sqrt(new MathContext(16, RoundingMode.HALF_EVEN));
  }

  /** Last day less the mean of a week or of four; unknown for a stale source. */
  public Measure delta(Measure mean) {
    if (stale) {
      return new Measure.Unknown("stale: its data end on " + lastDay);
    }
    return mean.with(lastDayCost, (usual, day) -> day.subtract(usual));
  }
}
