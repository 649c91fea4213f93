package dev.towerbook.intake.bill.total;

import dev.towerbook.intake.bill.column.ChargeCursor;
import dev.towerbook.intake.bill.column.TextColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Adds up the accepted rows by control key, without an object per row. */
public final class ControlTotals {

  /** Numbers of a key: account, invoice and currency by code, billing and charge month. */
  private static final int KEY_INTS = 5;

  private final TextColumn account;
  private final TextColumn invoice;
  private final TextColumn currency;
  private final List<MonthSums> sums = new ArrayList<>();
  private final Map<ControlKey, MonthSums> passing = new HashMap<>();
  private int[] keys = new int[16 * KEY_INTS];
  private int[] slots = new int[32];
  private int last;
  private long left;

  public ControlTotals(TextColumn account, TextColumn invoice, TextColumn currency) {
    this.account = account;
    this.invoice = invoice;
    this.currency = currency;
  }

  /** Adds the row of a cursor whose key texts have these codes. */
  public void add(ChargeCursor row, int accountCode, int invoiceCode, int currencyCode) {
    sums(row, accountCode, invoiceCode, currencyCode).add(row);
  }

  /** Notes that the file covers the day of a row that does not count. */
  public void leaveOut(ChargeCursor row, int accountCode, int invoiceCode, int currencyCode) {
    left++;
    sums(row, accountCode, invoiceCode, currencyCode).leaveOut(row);
  }

  /** Rows that do not count. */
  public long left() {
    return left;
  }

  private MonthSums sums(ChargeCursor row, int accountCode, int invoiceCode, int currencyCode) {
    if ((accountCode | invoiceCode | currencyCode) < 0) {
      ControlKey key = key(accountCode, invoiceCode, currencyCode, row);
      return passing.computeIfAbsent(key, none -> new MonthSums(row));
    }
    if (sums.isEmpty() || !isKey(last, row, accountCode, invoiceCode, currencyCode)) {
      last = entry(row, accountCode, invoiceCode, currencyCode);
    }
    return sums.get(last);
  }

  private ControlKey key(int accountCode, int invoiceCode, int currencyCode, ChargeCursor row) {
    return new ControlKey(
        account.text(accountCode),
        invoice.text(invoiceCode),
        currency.text(currencyCode),
        row.billingMonth,
        row.chargeMonth);
  }

  private boolean isKey(int entry, ChargeCursor row, int accountCode, int invoiceCode, int code) {
    int at = entry * KEY_INTS;
    return keys[at] == accountCode
        && keys[at + 1] == invoiceCode
        && keys[at + 2] == code
        && keys[at + 3] == row.billingMonth
        && keys[at + 4] == row.chargeMonth;
  }

  private int entry(ChargeCursor row, int accountCode, int invoiceCode, int currencyCode) {
    int slot = slot(accountCode, invoiceCode, currencyCode, row.billingMonth, row.chargeMonth);
    while (slots[slot] > 0) {
      int entry = slots[slot] - 1;
      if (isKey(entry, row, accountCode, invoiceCode, currencyCode)) {
        return entry;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    int entry = sums.size();
    sums.add(new MonthSums(row));
    if (keys.length < sums.size() * KEY_INTS) {
      keys = Arrays.copyOf(keys, keys.length * 2);
    }
    int at = entry * KEY_INTS;
    keys[at] = accountCode;
    keys[at + 1] = invoiceCode;
    keys[at + 2] = currencyCode;
    keys[at + 3] = row.billingMonth;
    keys[at + 4] = row.chargeMonth;
    slots[slot] = entry + 1;
    if (sums.size() * 2 > slots.length) {
      grow();
    }
    return entry;
  }

  private void grow() {
    slots = new int[slots.length * 2];
    for (int entry = 0; entry < sums.size(); entry++) {
      int at = entry * KEY_INTS;
      int slot = slot(keys[at], keys[at + 1], keys[at + 2], keys[at + 3], keys[at + 4]);
      while (slots[slot] > 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = entry + 1;
    }
  }

  private int slot(int a, int b, int c, int d, int e) {
    int hash = ((((a * 31 + b) * 31 + c) * 31 + d) * 31 + e) * 0x9E37_79B9;
    return (hash ^ hash >>> 15) & (slots.length - 1);
  }

  /** The same rows by day, sorted. */
  public List<DayTotal> days() {
    List<DayTotal> all = new ArrayList<>();
    forEach((key, months) -> months.daysTo(all, key));
    TreeMap<DayTotal.Key, DayTotal> totals = new TreeMap<>();
    all.forEach(day -> totals.merge(day.key(), day, DayTotal::plus));
    return List.copyOf(totals.values());
  }

  /** All totals, sorted by key. */
  public List<ControlTotal> totals() {
    TreeMap<ControlKey, ControlTotal> totals = new TreeMap<>();
    forEach((key, months) -> totals.merge(key, months.total(key), ControlTotal::plus));
    return totals.values().stream().filter(total -> total.rows() > 0).toList();
  }

  private void forEach(BiConsumer<ControlKey, MonthSums> each) {
    for (int entry = 0; entry < sums.size(); entry++) {
      int at = entry * KEY_INTS;
      ControlKey key =
          new ControlKey(
              account.text(keys[at]),
              invoice.text(keys[at + 1]),
              currency.text(keys[at + 2]),
              keys[at + 3],
              keys[at + 4]);
      each.accept(key, sums.get(entry));
    }
    passing.forEach(each);
  }
}
