package dev.towerbook.intake.style;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A file of known content in a style.
 *
 * @param folder where it lies
 * @param rows as they are written, the header first
 * @param values what must be read, by the id of the row
 * @param style how it is written
 * @param durations how its hours are written; CLOCK_SECONDS where it has none
 * @param spans true if start and end stand beside the hours
 * @param numbers cells of the column of numbers that are texts
 * @param typed those that are none
 * @param days the dates that are texts
 * @param dates all dates
 */
record Content(
    String folder,
    List<List<Cell>> rows,
    Map<String, Value> values,
    Style style,
    DurationWriting durations,
    boolean spans,
    List<String> numbers,
    List<String> typed,
    List<LocalDate> days,
    List<LocalDate> dates) {

  /** What a row says. */
  record Value(LocalDate day, BigDecimal number) {

    boolean isSame(Value other) {
      return day.equals(other.day) && number.compareTo(other.number) == 0;
    }
  }

  static Content any(Random random, Typing typing) {
    Rows rows = new Rows(random, typing);
    return switch (random.nextInt(4)) {
      case 0 -> rows.timesheet();
      case 1 -> rows.invoices();
      case 2 -> rows.usage();
      default -> rows.bill();
    };
  }

  /** Writes the rows of one file. */
  private static final class Rows {

    private static final String[] TEXTS = {"work", "Müller", "a, b", "p; q", "\"in\" quotes", "–"};

    private static final int DAY = 24 * 3600;

    private final Random random;
    private final Typing typing;
    private final List<List<Cell>> rows = new ArrayList<>();
    private final Map<String, Value> values = new LinkedHashMap<>();
    private final List<String> numbers = new ArrayList<>();
    private final List<String> typed = new ArrayList<>();
    private final List<LocalDate> days = new ArrayList<>();
    private final List<LocalDate> dates = new ArrayList<>();
    private final int count;
    private final LocalDate first;

    Rows(Random random, Typing typing) {
      this.random = random;
      this.typing = typing;
      count = 1 + random.nextInt(12);
      first = LocalDate.of(2026, 1 + random.nextInt(12), 1);
    }

    private LocalDate day() {
      return first.plusDays(random.nextInt(first.lengthOfMonth()));
    }

    /** A day on which nobody has booked more than it has; so much more is booked on it now. */
    private LocalDate dayWithRoom(Map<LocalDate, Integer> booked, int seconds) {
      LocalDate day = day();
      while (booked.getOrDefault(day, 0) + seconds > DAY) {
        day = day();
      }
      booked.merge(day, seconds, Integer::sum);
      return day;
    }

    private Cell date(Style style, LocalDate day) {
      Cell cell = typing.day(style.date(day), day);
      dates.add(day);
      if (!cell.isTyped()) {
        days.add(day);
      }
      return cell;
    }

    private Cell number(Style style, BigDecimal number) {
      return number(typing.number(style.numbers().write(number), number));
    }

    private Cell number(Cell cell) {
      if (cell.isTyped()) {
        typed.add(cell.text());
      } else {
        numbers.add(cell.text());
      }
      return cell;
    }

    private void row(Object... cells) {
      rows.add(
          Arrays.stream(cells)
              .map(cell -> cell instanceof Cell known ? known : Cell.of((String) cell))
              .toList());
    }

    private String text() {
      return TEXTS[random.nextInt(TEXTS.length)];
    }

    private BigDecimal number() {
      int size = random.nextInt(5);
      long unscaled = random.nextLong((long) Math.pow(10, 3 + size));
      return BigDecimal.valueOf(random.nextInt(12) == 0 ? -unscaled : unscaled, 3);
    }

    private Content content(String folder, Style style, DurationWriting durations, boolean spans) {
      return new Content(
          folder, rows, values, style, durations, spans, numbers, typed, days, dates);
    }

    Content timesheet() {
      Style style = Style.any(random, false);
      TimesheetHeader header = TimesheetHeader.any(random);
      List<DurationWriting> shown = DurationWriting.under(header.isOfAnyUnit());
      DurationWriting durations = shown.get(random.nextInt(shown.size()));
      boolean seconds = random.nextBoolean();
      row(header.columns().toArray());
      Map<LocalDate, Integer> booked = new HashMap<>();
      for (int i = 0; i < count; i++) {
        int length = durations.length(random);
        LocalDate day = dayWithRoom(booked, length);
        Cell hours = number(typing.duration(durations, length));
        rows.add(header.row(date(style, day), hours, "r" + i, text(), times(length, seconds)));
        boolean proven = header.hasSpan() && (seconds || typing.hasTimes());
        values.put("r" + i, new Value(day, durations.hours(length, proven)));
      }
      return content("timesheets", style, durations, header.hasSpan());
    }

    /** Start and end on one day. */
    private Cell[] times(int length, boolean seconds) {
      int start = 60 * random.nextInt(24 * 60 - length / 60);
      return new Cell[] {time(start, seconds), time(start + length, seconds)};
    }

    private Cell time(int at, boolean seconds) {
      String minutes = String.format(java.util.Locale.ROOT, "%02d:%02d", at / 3600, at / 60 % 60);
      return typing.time(seconds ? minutes + ":00" : minutes, at);
    }

    Content invoices() {
      Style style = Style.any(random, false);
      row(
          "invoice_id",
          "vendor",
          "invoice_date",
          "description",
          "cost_type",
          "period_first_day",
          "period_last_day",
          "currency",
          "amount",
          "expense");
      for (int i = 0; i < count; i++) {
        LocalDate from = day();
        LocalDate to = from.plusDays(random.nextInt(40));
        BigDecimal amount = style.numbers().rounded(number());
        row(
            "V-" + i,
            "Acme",
            date(style, from),
            text(),
            "saas",
            date(style, from),
            date(style, to),
            "EUR",
            number(style, amount),
            "opex");
        values.put("V-" + i, new Value(from, amount));
      }
      return content("invoices", style, DurationWriting.CLOCK_SECONDS, false);
    }

    Content usage() {
      Style style = Style.any(random, false);
      row("date", "application", "wrapper", "unit", "quantity", "note");
      for (int i = 0; i < count; i++) {
        LocalDate day = day();
        BigDecimal quantity = style.numbers().rounded(number());
        row(date(style, day), "app-" + i, "", "transaction", number(style, quantity), text());
        values.put("app-" + i, new Value(day, quantity));
      }
      return content("usage", style, DurationWriting.CLOCK_SECONDS, false);
    }

    Content bill() {
      Style style = Style.any(random, true);
      row(
          "BilledCost",
          "EffectiveCost",
          "BillingAccountId",
          "BillingCurrency",
          "BillingPeriodStart",
          "BillingPeriodEnd",
          "ChargePeriodStart",
          "ChargePeriodEnd",
          "ChargeCategory",
          "ServiceName",
          "SubAccountId");
      for (int i = 0; i < count; i++) {
        LocalDate day = day();
        BigDecimal cost = style.numbers().rounded(number());
        row(
            number(style, cost),
            number(style, cost),
            "a-1",
            "EUR",
            date(style, first),
            date(style, first.plusMonths(1)),
            date(style, day),
            date(style, day.plusDays(1)),
            "Usage",
            text(),
            "s-" + i);
        values.put("s-" + i, new Value(day, cost));
      }
      return content("bills", style, DurationWriting.CLOCK_SECONDS, false);
    }
  }
}
