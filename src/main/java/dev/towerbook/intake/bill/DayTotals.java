package dev.towerbook.intake.bill;

import dev.towerbook.money.ExactSum;
import java.time.LocalDate;
import java.util.ArrayList;
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
  private final List<Days> byCurrency = new ArrayList<>();

  /** The days of a currency; most codes have none. */
  private static final class Days {
    private @Nullable Sum[] sums = new @Nullable Sum[0];

    Sum of(int day) {
      if (sums.length == 0) {
        sums = new @Nullable Sum[DAYS];
      }
      Sum sum = sums[day];
      if (sum == null) {
        sum = new Sum();
        sums[day] = sum;
      }
      return sum;
    }
  }

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
      DayTotal.Key key = new DayTotal.Key(currency.text(code), LocalDate.ofEpochDay(row.chargeDay));
      passing.computeIfAbsent(key, none -> new Sum()).add(cost);
      return;
    }
    while (code >= byCurrency.size()) {
      byCurrency.add(new Days());
    }
    byCurrency.get(code).of(row.chargeDay - FIRST_DAY).add(cost);
  }

  /** All totals, sorted by key. */
  List<DayTotal> totals() {
    TreeMap<DayTotal.Key, DayTotal> totals = new TreeMap<>();
    for (int code = 0; code < byCurrency.size(); code++) {
      @Nullable Sum[] sums = byCurrency.get(code).sums;
      for (int day = 0; day < sums.length; day++) {
        Sum sum = sums[day];
        if (sum != null) {
          LocalDate date = LocalDate.ofEpochDay(FIRST_DAY + day);
          put(totals, new DayTotal.Key(currency.text(code), date), sum);
        }
      }
    }
    passing.forEach((key, sum) -> put(totals, key, sum));
    return List.copyOf(totals.values());
  }

  private static void put(Map<DayTotal.Key, DayTotal> totals, DayTotal.Key key, Sum sum) {
    totals.merge(key, new DayTotal(key, sum.rows, sum.effective.total()), DayTotal::plus);
  }
}
