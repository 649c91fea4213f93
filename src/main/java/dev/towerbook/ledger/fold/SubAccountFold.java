package dev.towerbook.ledger.fold;

import dev.towerbook.intake.bill.column.ChargeCursor;
import dev.towerbook.intake.bill.column.CostMeasure;
import dev.towerbook.ledger.day.SubAccountDays;
import dev.towerbook.money.ExactSum;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Adds up cost and days of use by sub-account on the way of each line of a bill, at the cost of a
 * bit and an addition. Not thread-safe.
 */
public final class SubAccountFold {

  private static final int DAYS_MAX = 31;

  private final Map<Key, Sum> sums = new LinkedHashMap<>();

  private record Key(String account, String subAccount, String currency, int month) {}

  /** The running sums of a sub-account in one month. */
  public static final class Sum {
    private final int firstDay;
    private final ExactSum effective = new ExactSum();
    private long begins;

    private Sum(Key key) {
      firstDay = (int) yearMonth(key.month).atDay(1).toEpochDay();
    }

    /**
     * Adds a charge.
     *
     * @param isUse false for what does not come day by day: fees, taxes, credits
     */
    public void add(ChargeCursor row, boolean isUse) {
      if (row.has(CostMeasure.EFFECTIVE)) {
        row.addTo(CostMeasure.EFFECTIVE, effective);
      }
      int day = row.chargeDay() - firstDay;
      if (isUse && day >= 0 && day < DAYS_MAX) {
        begins |= 1L << day;
      }
    }

    private void add(Sum other) {
      effective.add(other.effective);
      begins |= other.begins;
    }
  }

  /**
   * Where a charge goes, and all others of the same account, sub-account, currency and billing
   * month.
   *
   * @param column that tells its sub-account
   */
  public Sum sum(ChargeCursor row, int column) {
    return sums.computeIfAbsent(key(row, column), Sum::new);
  }

  private static Key key(ChargeCursor row, int column) {
    return new Key(
        KeptColumns.account(row),
        row.text(column, row.code(column)),
        KeptColumns.currency(row),
        row.billingMonth());
  }

  void addAll(SubAccountFold other) {
    other.sums.forEach((key, sum) -> sums.computeIfAbsent(key, Sum::new).add(sum));
  }

  /** The sums, in the order of their first lines. */
  public List<SubAccountDays> of(String delivery) {
    List<SubAccountDays> all = new ArrayList<>(sums.size());
    sums.forEach(
        (key, sum) ->
            all.add(
                new SubAccountDays(
                    delivery,
                    key.account,
                    key.subAccount,
                    key.currency,
                    yearMonth(key.month),
                    sum.begins,
                    sum.effective.total())));
    return all;
  }

  private static YearMonth yearMonth(int number) {
    return YearMonth.of(number / 100, number % 100);
  }
}
