package dev.towerbook.intake.bill.total;

import dev.towerbook.intake.bill.column.ChargeCursor;
import dev.towerbook.intake.bill.column.CostMeasure;
import dev.towerbook.intake.bill.column.DecimalCell;
import dev.towerbook.intake.bill.problem.CostSum;
import dev.towerbook.money.ExactSum;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The running sums of a control key, day by day of its charge month; no object per row. */
final class MonthSums {

  private static final CostMeasure[] MEASURES = CostMeasure.values();
  private static final int DAYS_MAX = 31;

  private final int firstDay;
  private final @Nullable Day[] days = new @Nullable Day[DAYS_MAX];

  /** The running sums of a day. */
  private static final class Day {
    private long rows;
    private long left;
    private int last;
    private final ExactSum[] costs = new ExactSum[MEASURES.length];
    private final long[] unstated = new long[MEASURES.length];

    Day() {
      Arrays.setAll(costs, i -> new ExactSum());
    }

    void cover(ChargeCursor row) {
      // The end of a charge does not belong to it.
      last = Math.max(last, Math.max(row.chargeDay, row.chargeEnd - 1));
    }

    void add(ChargeCursor row) {
      rows++;
      cover(row);
      DecimalCell[] cells = row.costs;
      for (int i = 0; i < cells.length; i++) {
        if (cells[i].isPresent()) {
          cells[i].addTo(costs[i]);
        } else {
          unstated[i]++;
        }
      }
    }

    ControlTotal total(ControlKey key) {
      EnumMap<CostMeasure, CostSum> totals = new EnumMap<>(CostMeasure.class);
      for (int i = 0; i < MEASURES.length; i++) {
        totals.put(MEASURES[i], new CostSum(costs[i].total(), unstated[i]));
      }
      return new ControlTotal(key, rows, totals);
    }
  }

  /**
   * @param row whose charge day is in the month
   */
  MonthSums(ChargeCursor row) {
    firstDay = (int) LocalDate.ofEpochDay(row.chargeDay).withDayOfMonth(1).toEpochDay();
  }

  void add(ChargeCursor row) {
    day(row).add(row);
  }

  /** The day is covered, by a row that does not count. */
  void leaveOut(ChargeCursor row) {
    Day day = day(row);
    day.left++;
    day.cover(row);
  }

  private Day day(ChargeCursor row) {
    int at = row.chargeDay - firstDay;
    Day day = days[at];
    if (day == null) {
      day = new Day();
      days[at] = day;
    }
    return day;
  }

  /** What all days add up to. */
  ControlTotal total(ControlKey key) {
    ControlTotal total = new ControlTotal(key, 0, Map.of());
    for (Day day : days) {
      if (day != null) {
        total = total.plus(day.total(key));
      }
    }
    return total;
  }

  /** Adds each day to a list, in order. */
  void daysTo(List<DayTotal> list, ControlKey key) {
    for (int at = 0; at < DAYS_MAX; at++) {
      Day day = days[at];
      if (day != null) {
        list.add(
            new DayTotal(
                new DayTotal.Key(
                    key.billingAccount(),
                    key.currency(),
                    key.billingMonth(),
                    LocalDate.ofEpochDay(firstDay + at)),
                LocalDate.ofEpochDay(day.last),
                day.rows,
                day.left,
                day.costs[CostMeasure.BILLED.index()].total(),
                day.costs[CostMeasure.EFFECTIVE.index()].total()));
      }
    }
  }
}
