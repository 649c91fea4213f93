package dev.towerbook.ledger;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.threeten.extra.chrono.AccountingChronology;
import org.threeten.extra.chrono.AccountingChronologyBuilder;
import org.threeten.extra.chrono.AccountingYearDivision;

/**
 * Fiscal years of 52 or 53 whole weeks. The 53rd week lengthens the last period. Years of unequal
 * length are compared per week.
 */
public final class FiscalCalendar {

  /** Weeks of the periods of a quarter. */
  public enum Pattern {
    WEEKS_4_4_5(AccountingYearDivision.QUARTERS_OF_PATTERN_4_4_5_WEEKS),
    WEEKS_4_5_4(AccountingYearDivision.QUARTERS_OF_PATTERN_4_5_4_WEEKS),
    WEEKS_5_4_4(AccountingYearDivision.QUARTERS_OF_PATTERN_5_4_4_WEEKS),
    THIRTEEN_OF_4_WEEKS(AccountingYearDivision.THIRTEEN_EVEN_MONTHS_OF_4_WEEKS);

    private final AccountingYearDivision division;

    Pattern(AccountingYearDivision division) {
      this.division = division;
    }

    int periods() {
      return this == THIRTEEN_OF_4_WEEKS ? 13 : 12;
    }
  }

  /**
   * Whole weeks.
   *
   * @param lastDay inclusive
   */
  public record Period(LocalDate firstDay, LocalDate lastDay) {

    /** Number of weeks. */
    public long weeks() {
      return ChronoUnit.WEEKS.between(firstDay, lastDay.plusDays(1));
    }
  }

  private final AccountingChronology chronology;
  private final int periods;

  private FiscalCalendar(AccountingChronologyBuilder builder, Pattern pattern) {
    chronology =
        builder.leapWeekInMonth(pattern.periods()).withDivision(pattern.division).toChronology();
    periods = pattern.periods();
  }

  /** Years that end on the last such weekday of a month, like the last Saturday of September. */
  public static FiscalCalendar endingOnLast(DayOfWeek weekday, Month month, Pattern pattern) {
    return new FiscalCalendar(
        new AccountingChronologyBuilder().endsOn(weekday).inLastWeekOf(month), pattern);
  }

  /**
   * Years that end on the weekday nearest to the end of a month and are named after the calendar
   * year in which they begin, as retailers do: the Saturday nearest to 31 January.
   */
  public static FiscalCalendar endingNearestTo(DayOfWeek weekday, Month month, Pattern pattern) {
    return new FiscalCalendar(
        new AccountingChronologyBuilder()
            .endsOn(weekday)
            .nearestEndOf(month)
            .accountingYearStartsInIsoYear(),
        pattern);
  }

  /** A fiscal year. */
  public Period year(int year) {
    return new Period(
        LocalDate.from(chronology.dateYearDay(year, 1)),
        LocalDate.from(chronology.dateYearDay(year + 1, 1)).minusDays(1));
  }

  /** Its periods, in order; they cover it without a gap. */
  public List<Period> periods(int year) {
    List<Period> all = new ArrayList<>();
    for (int period = 1; period <= periods; period++) {
      LocalDate next =
          period == periods
              ? year(year).lastDay().plusDays(1)
              : LocalDate.from(chronology.date(year, period + 1, 1));
      all.add(new Period(LocalDate.from(chronology.date(year, period, 1)), next.minusDays(1)));
    }
    return all;
  }
}
