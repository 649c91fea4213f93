package dev.towerbook.intake.bill.column;

import dev.towerbook.intake.declared.DatePatterns;
import dev.towerbook.intake.recipe.Normalization;
import dev.towerbook.intake.source.NormalizedCell;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The dictionary of one date column: text → month as yyyymm, parsed once a distinct text. */
public final class MonthColumn {

  /** Month of no value. */
  public static final int NONE = 0;

  /** Month of a text that is no date. */
  public static final int NOT_A_DATE = -1;

  /** Above all months: added to the month of a text that is not written as it is used. */
  private static final int NORMALIZED = 1 << 30;

  private static final LocalDate BEFORE_ALL = LocalDate.MIN;
  private static final int ISO_LENGTH = 10;
  private static final int MARCH_2000 = (int) LocalDate.of(2000, 3, 1).toEpochDay();

  private final String name;
  private final DatePatterns dates;
  private final TextNormalization normalizations;
  private final SliceTable spellings;
  private TextNormalization.@Nullable Text[] normalized = new TextNormalization.@Nullable Text[0];
  private int[] months = new int[64];
  private LocalDate[] days = new LocalDate[64];
  private int[] dayNumbers = new int[64];
  private int day;
  private LocalDate lastDay = BEFORE_ALL;
  private int lastEntry = SliceTable.MISSING;

  /**
   * @param name of the column
   * @param normalizations where texts in another spelling are counted
   */
  MonthColumn(
      String name, DatePatterns dates, TextNormalization normalizations, MemoryBudget budget) {
    this.name = name;
    this.dates = dates;
    this.normalizations = normalizations;
    spellings = new SliceTable(budget);
  }

  /** Month of a cell, or one of the constants. */
  public int month(byte[] text, int from, int length) {
    if (length == 0) {
      return NONE;
    }
    int entry = spellings.find(text, from, length);
    if (entry < 0) {
      return newSpelling(text, from, length);
    }
    if (entry != lastEntry) {
      lastEntry = entry;
      see(days[entry]);
    }
    day = dayNumbers[entry];
    int month = months[entry];
    return month < NORMALIZED ? month : normalized(entry, month - NORMALIZED);
  }

  /** Days from 1970-01-01 to the date of a cell; 0 if it has none. */
  public int dayOrNone(byte[] text, int from, int length) {
    int iso = length < ISO_LENGTH ? 0 : isoDay(text, from);
    return iso != 0 ? iso : month(text, from, length) > NONE ? day : 0;
  }

  /** The same of a text that begins like 2026-05-31; 0 if it does not. Looks nothing up. */
  private static int isoDay(byte[] text, int at) {
    int year = number(text, at, 4);
    int month = number(text, at + 5, 2);
    int dayOfMonth = number(text, at + 8, 2);
    boolean plain = text[at + 4] == '-' && text[at + 7] == '-' && (year | month | dayOfMonth) > 0;
    if (!plain || year < 2000 || year > 2099 || month * dayOfMonth == 0) {
      return 0;
    }
    if (month > 12 || dayOfMonth > 31) {
      return 0;
    }
    // Days before the month in a year that begins in March, whose leap day is its last day.
    int march = (month + 9) % 12;
    int years = year - 2000 - march / 10;
    return MARCH_2000
        + years * 365
        + Math.floorDiv(years, 4)
        + (march * 306 + 5) / 10
        + dayOfMonth
        - 1;
  }

  /** A number of so many digits; below zero if one is none. */
  private static int number(byte[] text, int from, int digits) {
    int number = 0;
    for (int i = from; i < from + digits; i++) {
      int digit = text[i] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  /** Days from 1970-01-01 to the date that {@link #month} has just answered, if it was one. */
  public int day() {
    return day;
  }

  private int normalized(int entry, int month) {
    TextNormalization.Text text = normalized[entry];
    if (text != null) {
      normalizations.see(text);
    }
    return month;
  }

  private int newSpelling(byte[] text, int from, int length) {
    String spelling = new String(text, from, length, StandardCharsets.UTF_8);
    boolean blank = CleanText.clean(spelling).isEmpty();
    Optional<LocalDate> day = blank ? Optional.empty() : dates.parse(spelling);
    int month =
        day.map(date -> date.getYear() * 100 + date.getMonthValue())
            .orElse(blank ? NONE : NOT_A_DATE);
    see(day.orElse(BEFORE_ALL));
    this.day = (int) day.map(LocalDate::toEpochDay).orElse(0L).longValue();
    int entry = spellings.add(text, from, length);
    if (entry >= 0) {
      if (entry == months.length) {
        months = Arrays.copyOf(months, entry * 2);
        days = Arrays.copyOf(days, entry * 2);
        dayNumbers = Arrays.copyOf(dayNumbers, entry * 2);
      }
      months[entry] = month;
      dayNumbers[entry] = this.day;
      days[entry] = day.orElse(BEFORE_ALL);
    }
    day.ifPresent(date -> otherSpelling(spelling, date, entry));
    return month;
  }

  /** Notes a date that is written in another way, in this row and for those to come. */
  private void otherSpelling(String spelling, LocalDate date, int entry) {
    Optional<String> written = dates.otherSpelling(spelling);
    if (written.isEmpty()) {
      return;
    }
    TextNormalization.Text text =
        normalizations.text(
            List.of(new NormalizedCell(Normalization.DATE, name, written.get(), date.toString())));
    normalizations.see(text);
    if (entry >= 0) {
      if (entry >= normalized.length) {
        normalized = Arrays.copyOf(normalized, months.length);
      }
      normalized[entry] = text;
      months[entry] += NORMALIZED;
    }
  }

  private void see(LocalDate day) {
    if (day.isAfter(lastDay)) {
      lastDay = day;
    }
  }

  /** Another part begins. */
  void beginPart() {
    lastDay = BEFORE_ALL;
    lastEntry = SliceTable.MISSING;
  }

  /** The newest day of the column in this part. */
  public Optional<LocalDate> lastDay() {
    return lastDay.equals(BEFORE_ALL) ? Optional.empty() : Optional.of(lastDay);
  }
}
