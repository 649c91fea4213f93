package dev.towerbook.ledger;

import dev.towerbook.intake.bill.ChargeCursor;
import dev.towerbook.intake.bill.CostMeasure;
import dev.towerbook.money.ExactSum;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Adds up cost and days of use by sub-account on the way of each line of a bill, at the cost of a
 * look into an array, a bit and an addition. Not thread-safe.
 */
final class SubAccountFold {

  private static final int DAYS_MAX = 31;
  private static final int FIRST_ROOM = 64;

  /** Columns of {@link BillFold} that tell the account and the currency. */
  private static final int ACCOUNT = 0;

  private static final int CURRENCY = 2;

  private final Map<Key, Sum> sums = new LinkedHashMap<>();
  private @Nullable Slot[] slots = new @Nullable Slot[FIRST_ROOM];

  private record Key(String account, String subAccount, String currency, int month) {}

  /** Where lines of the same codes go; a sub-account has few. */
  private record Slot(int account, int currency, int month, Sum sum, @Nullable Slot next) {
    boolean isOf(ChargeCursor row) {
      return month == row.billingMonth()
          && account == row.code(ACCOUNT)
          && currency == row.code(CURRENCY);
    }
  }

  /** The running sums of a sub-account in one month. */
  private static final class Sum {
    private final int firstDay;
    private final ExactSum effective = new ExactSum();
    private long begins;

    Sum(Key key) {
      firstDay = (int) yearMonth(key.month).atDay(1).toEpochDay();
    }

    void add(ChargeCursor row, boolean isUse) {
      if (row.has(CostMeasure.EFFECTIVE)) {
        row.addTo(CostMeasure.EFFECTIVE, effective);
      }
      int day = row.chargeDay() - firstDay;
      if (isUse && day >= 0 && day < DAYS_MAX) {
        begins |= 1L << day;
      }
    }

    void add(Sum other) {
      effective.add(other.effective);
      begins |= other.begins;
    }
  }

  /**
   * Adds a charge.
   *
   * @param column that tells its sub-account
   * @param isUse false for what does not come day by day: fees, taxes, credits
   */
  void add(ChargeCursor row, int column, boolean isUse) {
    int code = row.code(column);
    if (code != 0) {
      sum(row, column, code).add(row, isUse);
    }
  }

  private Sum sum(ChargeCursor row, int column, int code) {
    if (code < 0 || row.code(ACCOUNT) < 0 || row.code(CURRENCY) < 0) {
      // Stands for its text in this row only.
      return sums.computeIfAbsent(key(row, column), Sum::new);
    }
    if (code >= slots.length) {
      slots = Arrays.copyOf(slots, Math.max(code + 1, slots.length * 2));
    }
    for (Slot slot = slots[code]; slot != null; slot = slot.next) {
      if (slot.isOf(row)) {
        return slot.sum;
      }
    }
    Sum sum = sums.computeIfAbsent(key(row, column), Sum::new);
    slots[code] =
        new Slot(row.code(ACCOUNT), row.code(CURRENCY), row.billingMonth(), sum, slots[code]);
    return sum;
  }

  private static Key key(ChargeCursor row, int column) {
    return new Key(
        BillFold.account(row),
        row.text(column, row.code(column)),
        BillFold.currency(row),
        row.billingMonth());
  }

  void addAll(SubAccountFold other) {
    other.sums.forEach((key, sum) -> sums.computeIfAbsent(key, Sum::new).add(sum));
  }

  /** The sums, in the order of their first lines. */
  List<SubAccountDays> of(String delivery) {
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
