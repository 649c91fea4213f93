package dev.towerbook.intake.bill;

import static dev.towerbook.intake.bill.problem.BillProblem.BILL_PERIOD_ORDER;
import static dev.towerbook.intake.bill.problem.BillProblem.BILL_PERIOD_ORDER_BILLING;
import static dev.towerbook.intake.bill.problem.BillProblem.BILL_PERIOD_OUTSIDE;

import dev.towerbook.intake.bill.column.ChargeCursor;
import dev.towerbook.intake.bill.column.CostMeasure;
import dev.towerbook.intake.bill.problem.RowFault;
import dev.towerbook.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What is wrong with the periods of a charge: it ends before it begins, or it begins where its
 * billing period cannot reach.
 *
 * <p>Use is billed after it has happened, so none begins behind the end of its billing period; the
 * day of the end itself is another time zone's. Fees, purchases, taxes and credits may be billed a
 * month ahead. Corrections charge months before: use of less than a year, since what begins a year
 * before has a slip in its year; credits, fees and what its row calls a correction of up to three
 * years.
 *
 * @param first day of the use that belongs to the billing period at the earliest
 * @param last the same, at the latest
 * @param oldest the same as first, of what is no use, and of corrections
 */
record PeriodReach(int first, int last, int oldest) {

  /** Nothing is known of the billing period yet. */
  static final PeriodReach NONE =
      new PeriodReach(Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MAX_VALUE);

  private static final int YEARS_BACK = 3;
  private static final int MONTHS_BACK = 11;
  private static final int DAYS_AHEAD = 31;

  /** A billing period is a month, a quarter or a year; a longer one has a slip in its end. */
  private static final int YEAR = 366;

  /**
   * What a billing period reaches.
   *
   * @param begins the day on which it begins, as all days from 1970-01-01
   * @param ends the day after it; 0 if it is not known
   * @param month in which it is billed, as yyyymm
   */
  static PeriodReach of(int begins, int ends, int month) {
    if (isBackwards(begins, ends)) {
      return NONE;
    }
    LocalDate from = LocalDate.ofEpochDay(begins);
    long last = YearMonth.of(month / 100, month % 100).plusMonths(1).atDay(1).toEpochDay();
    if (from.getDayOfMonth() != 1) {
      last = Math.max(last, from.plusMonths(1).toEpochDay());
    }
    if (ends - begins <= YEAR) {
      last = Math.max(last, ends);
    }
    return new PeriodReach(
        (int) from.minusMonths(MONTHS_BACK).toEpochDay(),
        (int) last,
        (int) from.minusYears(YEARS_BACK).toEpochDay());
  }

  /** True if a charge is worth a closer look; for every row. */
  boolean isOdd(ChargeCursor row) {
    return row.chargeDay > last || row.chargeDay < first || endsBefore(row);
  }

  /** True if a charge ends before it begins. */
  static boolean endsBefore(ChargeCursor row) {
    return row.chargeEnd < row.chargeDay && row.chargeEnd != 0;
  }

  /** True if an odd charge is none of its billing period, nor billed ahead of time. */
  boolean isOutside(ChargeCursor row, boolean isUsage, boolean isCorrection) {
    return row.chargeDay < (isUsage && !isCorrection ? first : oldest)
        || row.chargeDay > (isUsage ? last : last + DAYS_AHEAD);
  }

  /** True if a billing period ends before it begins; an end of 0 is not known. */
  static boolean isBackwards(int begins, int ends) {
    return ends != 0 && ends < begins;
  }

  /** Of a charge whose billing period ends before it begins. */
  static RowFault backwards(int column, ChargeCursor row, int begins, int ends, String currency) {
    return new RowFault(
        BILL_PERIOD_ORDER_BILLING.with(day(begins), money(row, currency)), column, day(ends));
  }

  /** Of a charge that ends before it begins. */
  static RowFault backwards(int column, ChargeCursor row, String currency) {
    return new RowFault(
        BILL_PERIOD_ORDER.with(day(row.chargeDay), money(row, currency)),
        column,
        day(row.chargeEnd));
  }

  /** Of a charge that its billing period does not reach. */
  static RowFault outside(int column, ChargeCursor row, String currency) {
    int month = row.billingMonth;
    return new RowFault(
        BILL_PERIOD_OUTSIDE.with(YearMonth.of(month / 100, month % 100), money(row, currency)),
        column,
        day(row.chargeDay));
  }

  private static String day(int day) {
    return LocalDate.ofEpochDay(day).toString();
  }

  private static String money(ChargeCursor row, String stated) {
    BigDecimal billed = row.costs[CostMeasure.BILLED.index()].readable();
    String currency = stated.isEmpty() ? Money.NO_CURRENCY : stated;
    return billed == null
        ? ""
        : ": " + new Money(currency, billed).text() + " billed is not booked";
  }
}
