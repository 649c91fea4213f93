package dev.towerbook.intake.bill;

import dev.towerbook.intake.bill.column.BillDictionaries;
import dev.towerbook.intake.bill.column.ChargeCursor;
import dev.towerbook.intake.bill.column.ColumnPlan;
import dev.towerbook.intake.bill.column.MonthColumn;
import dev.towerbook.intake.bill.part.CellNames;
import dev.towerbook.intake.bill.problem.ProblemTally;
import dev.towerbook.intake.bill.problem.RowFault;
import dev.towerbook.intake.declared.DatePatterns;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The dates of the current row. A billing period that does not begin on a month's first day – it
 * begins at midnight of another time zone, or in mid-month – is billed in the month that has the
 * greater part of it, the earlier of two if both have as many days; without an end that can be read
 * it stays where it begins.
 */
final class RowDates {

  private static final int MONTHS_KEPT = 100;

  private final ChargeCursor row;
  private final CellNames names;
  private final MonthColumn billingStarts;
  private final MonthColumn billingEnds;
  private final MonthColumn chargeStarts;
  private final MonthColumn chargeEnds;
  private final TreeMap<Integer, Long> placed = new TreeMap<>();
  private int billingDay;
  private int billingEnd;
  // The period that was placed last, since neighbours mostly have the same.
  private int lastDay = Integer.MIN_VALUE;
  private int lastEnd;
  private int lastMonth;
  private boolean lastMoves;
  private PeriodReach lastReach = PeriodReach.NONE;
  private boolean moves;

  RowDates(ChargeCursor row, CellNames names, BillDictionaries dictionaries, DatePatterns dates) {
    this.row = row;
    this.names = names;
    billingStarts = dictionaries.billingMonths(dates);
    billingEnds = dictionaries.billingEnds(dates);
    chargeStarts = dictionaries.chargeMonths(dates);
    chargeEnds = dictionaries.chargeEnds(dates);
  }

  /** Reads a cell of a date; what is wrong with it, if anything. */
  @Nullable RowFault read(int column, int role, byte[] text, int from, int length) {
    if ((role & ColumnPlan.CHARGE_END) != 0) {
      row.chargeEnd = chargeEnds.dayOrNone(text, from, length);
      return null;
    }
    if ((role & ColumnPlan.BILLING_END) != 0) {
      billingEnd = billingEnds.dayOrNone(text, from, length);
      return null;
    }
    boolean billing = (role & ColumnPlan.BILLING_MONTH) != 0;
    int month = (billing ? billingStarts : chargeStarts).month(text, from, length);
    if (billing) {
      row.billingMonth = month;
      billingDay = billingStarts.day();
    } else {
      row.chargeMonth = month;
      row.chargeDay = chargeStarts.day();
    }
    return month == MonthColumn.NOT_A_DATE
        ? RowFault.date(names.at(column), RowFault.value(text, from, length))
        : null;
  }

  /**
   * All cells of the row have come: finds the month in which it is billed.
   *
   * @return true if its periods do not fit together at first sight, see {@link PeriodReach}
   */
  boolean place() {
    moves = false;
    if (row.billingMonth <= MonthColumn.NONE) {
      return false;
    }
    if (billingDay != lastDay || billingEnd != lastEnd) {
      lastDay = billingDay;
      lastEnd = billingEnd;
      LocalDate first = LocalDate.ofEpochDay(billingDay);
      lastMoves = first.getDayOfMonth() != 1 && billingEnd > billingDay;
      lastMonth = lastMoves ? greaterPart(first, billingEnd) : row.billingMonth;
      lastReach = PeriodReach.of(billingDay, billingEnd, lastMonth);
    }
    moves = lastMoves;
    if (lastMoves) {
      row.billingMonth = lastMonth;
    }
    return lastReach.isOdd(row);
  }

  /**
   * What is wrong with the periods of an odd row, if anything.
   *
   * @param text of the row, by FOCUS column
   */
  @Nullable RowFault fault(ColumnPlan plan, UnaryOperator<String> text, String currency) {
    if (row.chargeMonth <= MonthColumn.NONE) {
      return null;
    }
    if (PeriodReach.isBackwards(billingDay, billingEnd)) {
      int column = names.at(plan.column(ColumnPlan.BILLING_END));
      return PeriodReach.backwards(column, row, billingDay, billingEnd, currency);
    }
    if (PeriodReach.endsBefore(row)) {
      int column = names.at(plan.column(ColumnPlan.CHARGE_END));
      return PeriodReach.backwards(column, row, currency);
    }
    int column = names.at(plan.column(ColumnPlan.CHARGE_MONTH));
    boolean isUsage = text.apply(ColumnPlan.CHARGE_CATEGORY).equals("Usage");
    boolean isCorrection = text.apply(ColumnPlan.CHARGE_CLASS).equalsIgnoreCase("Correction");
    return lastReach.isOutside(row, isUsage, isCorrection)
        ? PeriodReach.outside(column, row, currency)
        : null;
  }

  /** The row was taken: notes if its billing period was placed. */
  void taken() {
    if (moves && placed.size() < MONTHS_KEPT) {
      placed.merge(billingDay, 1L, Long::sum);
    }
  }

  /** The month, as yyyymm, with most days of a period. */
  private static int greaterPart(LocalDate first, int next) {
    YearMonth best = YearMonth.from(first);
    long most = 0;
    for (YearMonth month = best; month.atDay(1).toEpochDay() < next; month = month.plusMonths(1)) {
      long from = Math.max(first.toEpochDay(), month.atDay(1).toEpochDay());
      long days = Math.min(next, month.plusMonths(1).atDay(1).toEpochDay()) - from;
      if (days > most) {
        most = days;
        best = month;
      }
    }
    return best.getYear() * 100 + best.getMonthValue();
  }

  /** Tells which billing periods were placed by their greater part. */
  void report(ProblemTally tally) {
    placed.forEach(
        (day, rows) -> {
          LocalDate first = LocalDate.ofEpochDay(day);
          Findings.billingPeriod(tally, first, rows);
        });
  }

  /** The newest day on which a charge begins. */
  Optional<LocalDate> lastDay() {
    return chargeStarts.lastDay();
  }
}
