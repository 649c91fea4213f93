package dev.towerbook.intake.bill.total;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * What the accepted rows of a day add up to.
 *
 * @param lastDay newest day that one of the charges covers: the day before its end, or the day on
 *     which it begins if the file does not say when it ends
 * @param rows number of rows, also those that do not state their effective cost
 * @param left number of good rows that count elsewhere, which are in no sum
 * @param billed sum in the key's currency, exact
 * @param effective sum of what they state, in the key's currency, exact
 */
public record DayTotal(
    Key key, LocalDate lastDay, long rows, long left, BigDecimal billed, BigDecimal effective) {

  /**
   * A day of an account in a currency, as an invoice month bills it.
   *
   * @param account billing account; empty if the file names none
   * @param currency as the file writes it; empty if it names none
   * @param billingMonth yyyymm
   * @param day on which the charge begins
   */
  public record Key(String account, String currency, int billingMonth, LocalDate day)
      implements Comparable<Key> {

    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::account)
            .thenComparing(Key::currency)
            .thenComparingInt(Key::billingMonth)
            .thenComparing(Key::day);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  public DayTotal plus(DayTotal other) {
    return new DayTotal(
        key,
        lastDay.isAfter(other.lastDay) ? lastDay : other.lastDay,
        rows + other.rows,
        left + other.left,
        billed.add(other.billed),
        effective.add(other.effective));
  }
}
