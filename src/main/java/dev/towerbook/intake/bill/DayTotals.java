package dev.towerbook.intake.bill;

import dev.towerbook.money.ExactSum;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Adds up the effective cost of the accepted rows by day, without an object per row. */
final class DayTotals {

  /** Dates of this century, see {@link dev.towerbook.intake.DatePatterns}. */
  private static final int FIRST_DAY = (int) LocalDate.of(2000, 1, 1).toEpochDay();

  private static final int DAYS = (int) LocalDate.of(2100, 1, 1).toEpochDay() - FIRST_DAY;

  private final TextColumn currency;
  private final Map<DayTotal.Key, Sum> passing = new HashMap<>();
  private @Nullable Sum[][] byCurrency = new @Nullable Sum[4][];

  /** The running sum of a day. */
  private static final class Sum {
    private long rows;
    private final ExactSum effective = new ExactSum();

    void add(DecimalCell cost) {
      rows++;
      if (cost.isPresent()) {
        cost.addTo(effective);
      }
    }
  }

  DayTotals(TextColumn currency) {
    this.currency = currency;
  }

  /** Adds the row of a cursor whose currency has this code. */
  void add(ChargeCursor row, int code) {
    DecimalCell cost = row.costs[CostMeasure.EFFECTIVE.index()];
    if (code < 0) {
      DayTotal.Key key =
          new DayTotal.Key(currency.text(code), LocalDate.ofEpochDay(row.chargeDay));
      passing.computeIfAbsent(key, none -> new Sum()).add(cost);
      return;
    }
    if (code >= byCurrency.length) {
      byCurrency = Arrays.copyOf(byCurrency, code * 2);
    }
    Sum[] days = byCurrency[code];
    if (days == null) {
      days = new Sum[DAYS];
      byCurrency[code] = days;
    }
    Sum sum = days[row.chargeDay - FIRST_DAY];
    if (sum == null) {
      sum = new Sum();
      days[row.chargeDay - FIRST_DAY] = sum;
    }
    sum.add(cost);
  }

  /** All totals, sorted by key. */
  List<DayTotal> totals() {
    TreeMap<DayTotal.Key, DayTotal> totals = new TreeMap<>();
    for (int code = 0; code < byCurrency.length; code++) {
      Sum[] days = byCurrency[code];
      for (int day = 0; days != null && day < DAYS; day++) {
        if (days[day] != null) {
          LocalDate date = LocalDate.ofEpochDay(FIRST_DAY + day);
          put(totals, new DayTotal.Key(currency.text(code), date), days[day]);
        }
      }
    }
    passing.forEach((key, sum) -> put(totals, key, sum));
    return List.copyOf(totals.values());
  }

  private static void put(TreeMap<DayTotal.Key, DayTotal> totals, DayTotal.Key key, Sum sum) {
    totals.merge(key, new DayTotal(key, sum.rows, sum.effective.total()), DayTotal::plus);
  }
}
