package dev.towerbook.intake.bill;

import dev.towerbook.intake.DatePatterns;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** The dictionary of one date column: text → month as yyyymm, parsed once a distinct text. */
final class MonthColumn {

  /** Month of no value. */
  static final int NONE = 0;

  /** Month of a text that is no date. */
  static final int NOT_A_DATE = -1;

  private final DatePatterns dates;
  private final SliceTable spellings;
  private int[] months = new int[64];
  private Optional<LocalDate> lastDay = Optional.empty();

  MonthColumn(DatePatterns dates, MemoryBudget budget) {
    this.dates = dates;
    spellings = new SliceTable(budget);
  }

  /** Month of a cell, or one of the constants. */
  int month(char[] text, int from, int length) {
    if (length == 0) {
      return NONE;
    }
    int entry = spellings.find(text, from, length);
    return entry >= 0 ? months[entry] : newSpelling(text, from, length);
  }

  private int newSpelling(char[] text, int from, int length) {
    int month = parse(new String(text, from, length));
    int entry = spellings.add(text, from, length);
    if (entry >= 0) {
      if (entry == months.length) {
        months = Arrays.copyOf(months, entry * 2);
      }
      months[entry] = month;
    }
    return month;
  }

  private int parse(String text) {
    if (CleanText.clean(text).isEmpty()) {
      return NONE;
    }
    Optional<LocalDate> date = dates.parse(text);
    if (date.isPresent() && lastDay.filter(last -> !date.get().isAfter(last)).isEmpty()) {
      lastDay = date;
    }
    return date.map(day -> day.getYear() * 100 + day.getMonthValue()).orElse(NOT_A_DATE);
  }

  /** The newest day of the column so far. */
  Optional<LocalDate> lastDay() {
    return lastDay;
  }
}
