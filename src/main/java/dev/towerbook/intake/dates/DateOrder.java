package dev.towerbook.intake.dates;

import dev.towerbook.intake.declared.DatePatterns;
import dev.towerbook.intake.declared.DateSequence;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Collects what the rows of a file say about the order of day and month. Evidence, strongest first:
 *
 * <ol>
 *   <li>a number above 12 can only be a day;
 *   <li>periods that contradict a reading: a billing period that does not run from one month's
 *       first day to another's, a charge that ends before it begins or is outside of its billing
 *       period;
 *   <li>a column beside them that holds nothing but dates;
 *   <li>the run of the days: one reading goes through a month day by day or is in order, the other
 *       jumps from month to month or is not.
 * </ol>
 *
 * <p>Dates that begin with the year or name their month need no order. Where most are of this kind
 * and nothing decides, the others are no dates of the file: their rows are rejected one by one.
 */
public final class DateOrder {

  // Fewer different days may be a coincidence.
  private static final int RUN_MIN = 3;
  private static final int RUN_MIN_OF_CHARGES = 5;
  private static final int ORDER_MIN = 7;

  private final boolean byDay;
  private final int runMin;
  private final DateReading dayFirst = new DateReading(DateSequence.DAY_FIRST);
  private final DateReading monthFirst = new DateReading(DateSequence.MONTH_FIRST);
  private final Map<Integer, Column> others = new HashMap<>();
  private Optional<String> onlyDayFirst = Optional.empty();
  private Optional<String> onlyMonthFirst = Optional.empty();
  private Optional<String> example = Optional.empty();
  private boolean same;
  private long open;
  private long plain;

  /** What the rows of a file stand for. */
  public enum Rows {
    /** Hours of a day: many days in a month. */
    DAYS,
    /** Charges: mostly by day. */
    CHARGES,
    /** Invoices and counts, which may well come once a month. */
    MONTHS
  }

  /** A column that need not hold dates. */
  private static final class Column {
    private boolean onlyDates = true;
    private Optional<String> dayFirst = Optional.empty();
    private Optional<String> monthFirst = Optional.empty();
  }

  public DateOrder(Rows rows) {
    byDay = rows != Rows.MONTHS;
    runMin = rows == Rows.DAYS ? RUN_MIN : RUN_MIN_OF_CHARGES;
  }

  /** Looks at a row. */
  public void see(DatedRow row) {
    boolean open = false;
    for (String cell : row.periods()) {
      open |= isOpen(cell.strip());
    }
    // The date of a document decides where it can; where it cannot, it needs no order.
    String issued = row.issued().strip();
    if (ShortDate.of(issued).filter(date -> date.isDayFirst() || date.isMonthFirst()).isPresent()) {
      isOpen(issued);
    }
    if (open) {
      dayFirst.see(row);
      monthFirst.see(row);
    }
    for (int i = 0; i < row.others().size(); i++) {
      other(i, row.others().get(i).strip());
    }
  }

  /** Notes what a cell alone says; true if it is a date that needs an order. */
  private boolean isOpen(String cell) {
    Optional<ShortDate> date = ShortDate.of(cell);
    if (date.isEmpty()) {
      plain += DatePatterns.BY_FILE.parse(cell).isPresent() ? 1 : 0;
      return false;
    }
    if (date.get().isSame()) {
      same = true;
      return false;
    }
    open++;
    example = example.or(() -> Optional.of(cell));
    if (date.get().isDayFirst()) {
      onlyDayFirst = onlyDayFirst.or(() -> Optional.of(cell));
    }
    if (date.get().isMonthFirst()) {
      onlyMonthFirst = onlyMonthFirst.or(() -> Optional.of(cell));
    }
    return true;
  }

  private void other(int column, String cell) {
    if (cell.isEmpty()) {
      return;
    }
    Column seen = others.computeIfAbsent(column, none -> new Column());
    Optional<ShortDate> date = ShortDate.of(cell);
    // A day cell of a sheet stands beside texts as 2026-10-31.
    seen.onlyDates =
        seen.onlyDates && (date.isPresent() || DatePatterns.BY_FILE.parse(cell).isPresent());
    if (date.filter(ShortDate::isDayFirst).isPresent()) {
      seen.dayFirst = Optional.of(cell);
    }
    if (date.filter(ShortDate::isMonthFirst).isPresent()) {
      seen.monthFirst = Optional.of(cell);
    }
  }

  /** True if no date so far needs an order. */
  public boolean isQuiet() {
    return example.isEmpty() && !same;
  }

  /** True once a date of a period has shown that only one order is possible. */
  public boolean isCertain() {
    return onlyDayFirst.isPresent() || onlyMonthFirst.isPresent();
  }

  /** What all rows together say. */
  public DateFinding finding() {
    if (example.isEmpty()) {
      return same
          ? new DateFinding.Decided(DateSequence.DAY_FIRST, "both readings are the same")
          : new DateFinding.NotNeeded();
    }
    return byNumber(onlyDayFirst, onlyMonthFirst)
        .or(this::byPeriods)
        .or(this::byOthers)
        .or(this::byRun)
        .orElseGet(
            () ->
                open < plain
                    ? new DateFinding.NotNeeded()
                    : new DateFinding.Open(example.orElseThrow()));
  }

  private static Optional<DateFinding> byNumber(Optional<String> day, Optional<String> month) {
    if (day.isPresent() && month.isPresent()) {
      return Optional.of(new DateFinding.Mixed(day.get(), month.get()));
    }
    return day.map(date -> above(DateSequence.DAY_FIRST, date))
        .or(() -> month.map(date -> above(DateSequence.MONTH_FIRST, date)));
  }

  private static DateFinding above(DateSequence order, String date) {
    return new DateFinding.Decided(order, "\"" + date + "\" can be read no other way");
  }

  private Optional<DateFinding> byPeriods() {
    return one(
            dayFirst.isBroken(),
            monthFirst.isBroken(),
            "read the other way, periods would be no months, or would end before they begin")
        .or(
            () ->
                one(
                    dayFirst.isOutside(),
                    monthFirst.isOutside(),
                    "read the other way, charges would lie outside of their billing periods"));
  }

  /** The reading that is not wrong, if just one is. */
  private static Optional<DateFinding> one(
      boolean dayFirstIsWrong, boolean monthFirstIsWrong, String because) {
    if (dayFirstIsWrong == monthFirstIsWrong) {
      return Optional.empty();
    }
    DateSequence order = dayFirstIsWrong ? DateSequence.MONTH_FIRST : DateSequence.DAY_FIRST;
    return Optional.of(new DateFinding.Decided(order, because));
  }

  private Optional<DateFinding> byOthers() {
    Optional<String> day = Optional.empty();
    Optional<String> month = Optional.empty();
    for (Column column : others.values()) {
      if (column.onlyDates) {
        day = day.or(() -> column.dayFirst);
        month = month.or(() -> column.monthFirst);
      }
    }
    return day.isPresent() && month.isPresent() ? Optional.empty() : byNumber(day, month);
  }

  private Optional<DateFinding> byRun() {
    int days = Math.min(dayFirst.days(), monthFirst.days());
    boolean dayJumps = dayFirst.isMonthly() && monthFirst.isDaily() && !dayFirst.isOfFirsts();
    boolean monthJumps = monthFirst.isMonthly() && dayFirst.isDaily() && !monthFirst.isOfFirsts();
    if (byDay && days >= runMin && dayJumps != monthJumps) {
      return one(dayJumps, monthJumps, "read the other way, days would jump from month to month");
    }
    return days < ORDER_MIN
        ? Optional.empty()
        : one(
            !dayFirst.isInOrder(),
            !monthFirst.isInOrder(),
            "read the other way, the rows would not be in the order of their days");
  }
}
