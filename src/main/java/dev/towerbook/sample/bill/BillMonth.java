package dev.towerbook.sample.bill;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;

/** The hours of a month as FOCUS writes them, ready to be copied. */
public final class BillMonth {

  static final int HOURS_PER_DAY = 24;

  private final YearMonth month;
  private final byte[][] hours;

  public BillMonth(YearMonth month) {
    this.month = month;
    int count = month.lengthOfMonth() * HOURS_PER_DAY;
    hours = new byte[count + 1][];
    for (int i = 0; i <= count; i++) {
      LocalDate day = month.atDay(1).plusDays(i / HOURS_PER_DAY);
      int hour = i % HOURS_PER_DAY;
      hours[i] = FocusLine.bytes(String.format(Locale.ROOT, "%sT%02d:00:00Z", day, hour));
    }
  }

  int hourCount() {
    return hours.length - 1;
  }

  /** Start of an hour of the month; the last one is the start of the next month. */
  byte[] hour(int index) {
    return hours[index];
  }

  /**
   * Hour at which part {@code k} of {@code parts} parts of the month starts; the last of several
   * starts on the last day, so that a bill shows that its month is over.
   */
  int start(long k, long parts) {
    int days = month.lengthOfMonth();
    if (k == parts) {
      return hourCount();
    }
    if (parts > 1 && parts <= days) {
      return (int) (k * (days - 1) / (parts - 1)) * HOURS_PER_DAY;
    }
    if (parts == 1) {
      return 0;
    }
    return (int) (k * hourCount() / parts);
  }

  /** First instant of a month. */
  static String firstInstant(YearMonth month) {
    return month.atDay(1) + "T00:00:00Z";
  }
}
