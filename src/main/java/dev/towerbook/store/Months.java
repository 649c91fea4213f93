package dev.towerbook.store;

import java.time.YearMonth;

/** A month as a number, 202610: sorts as it should in every database. */
final class Months {

  private Months() {}

  static int number(YearMonth month) {
    return month.getYear() * 100 + month.getMonthValue();
  }

  static YearMonth of(int number) {
    return YearMonth.of(number / 100, number % 100);
  }
}
