package dev.towerbook.intake.style;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
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
 * @param numbers cells of the column of numbers
 * @param days the dates
 */
record Content(
    String folder,
    List<List<String>> rows,
    Map<String, Value> values,
    Style style,
    DurationWriting durations,
    boolean spans,
    List<String> numbers,
    List<LocalDate> days) {

  /** What a row says. */
  record Value(LocalDate day, BigDecimal number) {

    boolean isSame(Value other) {
      return day.equals(other.day) && number.compareTo(other.number) == 0;
    }
  }

  static Content any(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> new Sheets(random).timesheet();
      case 1 -> new Sheets(random).invoices();
      case 2 -> new Sheets(random).usage();
      default -> new Sheets(random).bill();
    };
  }

  /** Writes the rows of one file. */
  private static final class Sheets {

    private static final String[] TEXTS = {"work", "Müller", "a, b", "p; q", "\"in\" quotes", "–"};

    private final Random random;
    private final List<List<String>> rows = new ArrayList<>();
    private final Map<String, Value> values = new LinkedHashMap<>();
    private final List<String> numbers = new ArrayList<>();
    private final List<LocalDate> days = new ArrayList<>();
    private final int count;
    private final LocalDate first;

    Sheets(Random random) {
      this.random = random;
      count = 1 + random.nextInt(12);
      first = LocalDate.of(2026, 1 + random.nextInt(12), 1);
    }

    private LocalDate day() {
      LocalDate day = first.plusDays(random.nextInt(first.lengthOfMonth()));
      days.add(day);
      return day;
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
      return new Content(folder, rows, values, style, durations, spans, numbers, days);
    }

    Content timesheet() {
      Style style = Style.any(random, false);
      TimesheetHeader header = TimesheetHeader.any(random);
      List<DurationWriting> shown = DurationWriting.under(header.isOfAnyUnit());
      DurationWriting durations = shown.get(random.nextInt(shown.size()));
      boolean seconds = random.nextBoolean();
      rows.add(header.columns());
      for (int i = 0; i < count; i++) {
        LocalDate day = day();
        int length = durations.length(random);
        String cell = durations.write(length);
        numbers.add(cell);
        rows.add(header.row(style.date(day), cell, "r" + i, text(), times(length, seconds)));
        boolean proven = header.hasSpan() && seconds;
        values.put("r" + i, new Value(day, durations.hours(length, proven)));
      }
      return content("timesheets", style, durations, header.hasSpan());
    }

    /** Start and end on one day. */
    private String[] times(int length, boolean seconds) {
      int start = 60 * random.nextInt(24 * 60 - length / 60);
      return new String[] {time(start, seconds), time(start + length, seconds)};
    }

    private static String time(int at, boolean seconds) {
      String minutes = String.format(java.util.Locale.ROOT, "%02d:%02d", at / 3600, at / 60 % 60);
      return seconds ? minutes + ":00" : minutes;
    }

    Content invoices() {
      Style style = Style.any(random, false);
      rows.add(
          List.of(
              "invoice_id",
              "vendor",
              "invoice_date",
              "description",
              "cost_type",
              "period_first_day",
              "period_last_day",
              "currency",
              "amount",
              "expense"));
      for (int i = 0; i < count; i++) {
        LocalDate from = day();
        LocalDate to = from.plusDays(random.nextInt(40));
        days.add(to);
        BigDecimal amount = style.numbers().rounded(number());
        numbers.add(style.numbers().write(amount));
        rows.add(
            List.of(
                "V-" + i,
                "Acme",
                style.date(from),
                text(),
                "saas",
                style.date(from),
                style.date(to),
                "EUR",
                style.numbers().write(amount),
                "opex"));
        values.put("V-" + i, new Value(from, amount));
      }
      return content("invoices", style, DurationWriting.CLOCK_SECONDS, false);
    }

    Content usage() {
      Style style = Style.any(random, false);
      rows.add(List.of("date", "application", "wrapper", "unit", "quantity", "note"));
      for (int i = 0; i < count; i++) {
        LocalDate day = day();
        BigDecimal quantity = style.numbers().rounded(number());
        numbers.add(style.numbers().write(quantity));
        rows.add(
            List.of(
                style.date(day),
                "app-" + i,
                "",
                "transaction",
                style.numbers().write(quantity),
                text()));
        values.put("app-" + i, new Value(day, quantity));
      }
      return content("usage", style, DurationWriting.CLOCK_SECONDS, false);
    }

    Content bill() {
      Style style = Style.any(random, true);
      rows.add(
          List.of(
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
              "SubAccountId"));
      for (int i = 0; i < count; i++) {
        LocalDate day = day();
        BigDecimal cost = style.numbers().rounded(number());
        numbers.add(style.numbers().write(cost));
        rows.add(
            List.of(
                style.numbers().write(cost),
                style.numbers().write(cost),
                "a-1",
                "EUR",
                style.date(first),
                style.date(first.plusMonths(1)),
                style.date(day),
                style.date(day.plusDays(1)),
                "Usage",
                text(),
                "s-" + i));
        values.put("s-" + i, new Value(day, cost));
      }
      return content("bills", style, DurationWriting.CLOCK_SECONDS, false);
    }
  }
}
