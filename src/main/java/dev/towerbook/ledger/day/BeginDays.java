package dev.towerbook.ledger.day;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The days on which rows of a source begin, ascending, with the number of rows and the newest day
 * that they cover. Arrays, because a company has a hundred times as many of them as sources.
 */
public final class BeginDays {

  private static final int FIRST_SIZE = 32;

  /** Days since 1970-01-01. */
  private int[] begins = new int[FIRST_SIZE];

  private int[] lasts = new int[FIRST_SIZE];
  private long[] rows = new long[FIRST_SIZE];
  private int size;

  /** Adds rows that begin on a day, up to the newest day that they cover. */
  public void add(LocalDate day, LocalDate last, long count) {
    add(epoch(day), epoch(last), count);
  }

  /** Adds the days of another. */
  public void addAll(BeginDays other) {
    for (int at = 0; at < other.size; at++) {
      add(other.begins[at], other.lasts[at], other.rows[at]);
    }
  }

  private void add(int day, int last, long count) {
    // Days mostly come in their order.
    int at =
        size > 0 && begins[size - 1] < day ? -size - 1 : Arrays.binarySearch(begins, 0, size, day);
    if (at >= 0) {
      lasts[at] = Math.max(lasts[at], last);
      rows[at] += count;
      return;
    }
    insert(-at - 1, day, last, count);
  }

  private void insert(int at, int day, int last, long count) {
    if (size == begins.length) {
      int larger = Math.max(FIRST_SIZE, 2 * size);
      begins = Arrays.copyOf(begins, larger);
      lasts = Arrays.copyOf(lasts, larger);
      rows = Arrays.copyOf(rows, larger);
    }
    System.arraycopy(begins, at, begins, at + 1, size - at);
    System.arraycopy(lasts, at, lasts, at + 1, size - at);
    System.arraycopy(rows, at, rows, at + 1, size - at);
    begins[at] = day;
    lasts[at] = last;
    rows[at] = count;
    size++;
  }

  /** Those of a month. */
  public BeginDays of(YearMonth month) {
    return part(from(epoch(month.atDay(1))), from(epoch(month.atEndOfMonth()) + 1));
  }

  /** The place of a day, or of the next one. */
  private int from(int day) {
    int at = Arrays.binarySearch(begins, 0, size, day);
    return at < 0 ? -at - 1 : at;
  }

  private BeginDays part(int from, int until) {
    BeginDays part = new BeginDays();
    part.begins = Arrays.copyOfRange(begins, from, until);
    part.lasts = Arrays.copyOfRange(lasts, from, until);
    part.rows = Arrays.copyOfRange(rows, from, until);
    part.size = until - from;
    return part;
  }

  /**
   * Without the newest days that have few rows.
   *
   * @param few a day has few if another has so many times as many or more; one day always stays
   */
  public BeginDays withoutFew(int few) {
    int until = size;
    while (until > 1 && rows[until - 1] * few <= most(until)) {
      until--;
    }
    return part(0, until);
  }

  private long most(int until) {
    return Arrays.stream(rows, 0, until).max().orElse(0);
  }

  /** The days. */
  public NavigableSet<LocalDate> dates() {
    NavigableSet<LocalDate> dates = new TreeSet<>();
    for (int at = 0; at < size; at++) {
      dates.add(LocalDate.ofEpochDay(begins[at]));
    }
    return dates;
  }

  /** The newest day that one of the rows covers. */
  public Optional<LocalDate> lastCovered() {
    return Arrays.stream(lasts, 0, size).max().stream().mapToObj(LocalDate::ofEpochDay).findFirst();
  }

  /** How many rows begin. */
  public long rows() {
    return Arrays.stream(rows, 0, size).sum();
  }

  /** How many of them begin on days all of whose rows end within so many days. */
  public long rowsWithin(int days) {
    long within = 0;
    for (int at = 0; at < size; at++) {
      within += lasts[at] - begins[at] + 1 <= days ? rows[at] : 0;
    }
    return within;
  }

  private static int epoch(LocalDate day) {
    return Math.toIntExact(day.toEpochDay());
  }
}
