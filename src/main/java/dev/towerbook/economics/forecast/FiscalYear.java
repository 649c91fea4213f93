package dev.towerbook.economics.forecast;

import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/** Twelve calendar months that a company plans by. */
public record FiscalYear(YearMonth first) {

  /** The one that a month lies in, if years begin with a month. */
  public static FiscalYear containing(YearMonth month, Month start) {
    YearMonth first = month.withMonth(start.getValue());
    return new FiscalYear(first.isAfter(month) ? first.minusYears(1) : first);
  }

  /** Its last month. */
  public YearMonth last() {
    return first.plusMonths(Method.YEAR - 1L);
  }

  /** All its months. */
  public List<YearMonth> months() {
    return IntStream.range(0, Method.YEAR).mapToObj(first::plusMonths).toList();
  }
}
