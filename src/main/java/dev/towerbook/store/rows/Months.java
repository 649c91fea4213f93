package dev.towerbook.store.rows;

import java.time.YearMonth;

/** A month as a number, 202610: sorts as it should in every database. */
public final class Months {

  private Months() {}

  public static int number(YearMonth month) {
    return month.getYear() * 100 + month.getMonthValue();
  }

  public static YearMonth of(int number) {
    return YearMonth.of(number / 100, number % 100);
  }
}
