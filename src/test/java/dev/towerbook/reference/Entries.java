package dev.towerbook.reference;

import dev.towerbook.money.Weights;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bills, timesheets and invoices, row by row, placed and in report currency. */
final class Entries {

  private static final Pattern TAG = Pattern.compile("\"([^\"]*)\":\\s*\"([^\"]*)\"");
  private static final int CENTS = 2;

  private final Path shelf;
  private final Path input;
  private final Rules rules;
  private final Map<String, BigDecimal> rates = new HashMap<>();
  private final Map<String, String> tagKeys = new HashMap<>();
  private final List<Reference.Entry> ledger = new ArrayList<>();

  /** Reads all of a company. */
  Entries(Path shelf, Path input, Rules rules, String currency) {
    this.shelf = shelf;
    this.input = input;
    this.rules = rules;
    Rows.shelf(shelf.resolve("rates/exchange-rates.csv")).stream()
        .filter(row -> row.at("to").equals(currency))
        .forEach(
            row -> {
              rates.put(row.at("month") + row.at("currency"), new BigDecimal(row.at("rate")));
              rates.put(row.at("month") + currency, BigDecimal.ONE);
            });
    Rows.shelf(shelf.resolve("tag-keys.csv"))
        .forEach(row -> tagKeys.put(Rules.plain(row.at("alias")), row.at("key")));
    bills();
    timesheets();
    invoices();
  }

  List<Reference.Entry> all() {
    return List.copyOf(ledger);
  }

  private void bills() {
    for (Line row : Rows.below(input.resolve("bills"))) {
      Map<String, String> fact = new HashMap<>(row.cells());
      fact.put("Kind", "bill");
      Matcher tags = TAG.matcher(row.at("Tags"));
      while (tags.find()) {
        String key = Rules.plain(tags.group(1));
        fact.put("tag:" + tagKeys.getOrDefault(key, key), tags.group(2));
      }
      YearMonth month = YearMonth.parse(row.at("BillingPeriodStart").substring(0, 7));
      YearMonth charged = YearMonth.parse(row.at("ChargePeriodStart").substring(0, 7));
      BigDecimal rate = rate(month, row.at("BillingCurrency"));
      add(
          month,
          rules.place(fact, charged.atDay(1)),
          new BigDecimal(row.at("EffectiveCost")).multiply(rate),
          new BigDecimal(row.at("BilledCost")).multiply(rate),
          BigDecimal.ZERO);
    }
  }

  private void timesheets() {
    List<Line> rates = Rows.shelf(shelf.resolve("rates/labour-rates.csv"));
    for (Line row : Rows.below(input.resolve("timesheets"))) {
      LocalDate date = LocalDate.parse(row.at("date"));
      Line rate =
          rates.stream()
              .filter(one -> one.at("role").equals(row.at("role")) && covers(one, date))
              .findFirst()
              .orElseThrow();
      YearMonth month = YearMonth.from(date);
      BigDecimal hours = new BigDecimal(row.at("hours"));
      BigDecimal cost =
          hours
              .multiply(new BigDecimal(rate.at("hourly_cost")))
              .multiply(rate(month, rate.at("currency")));
      Map<String, String> fact = small("timesheet", row);
      fact.put("Role", row.at("role"));
      fact.put("Activity", row.at("activity"));
      fact.put("Capitalisable", row.at("capitalisable"));
      Map<String, String> place = rules.place(fact, month.atDay(1));
      add(month, place, cost, cost, hours);
    }
  }

  private void invoices() {
    for (Line row : Rows.below(input.resolve("invoices"))) {
      YearMonth invoiced = YearMonth.from(LocalDate.parse(row.at("invoice_date")));
      BigDecimal amount = new BigDecimal(row.at("amount"));
      SortedMap<YearMonth, BigDecimal> accrued = accrued(row, amount);
      accrued.putIfAbsent(invoiced, BigDecimal.ZERO);
      accrued.forEach(
          (month, effective) -> {
            Map<String, String> fact = small("invoice", row);
            fact.put("Vendor", row.at("vendor"));
            fact.put("CostType", row.at("cost_type"));
            fact.put("Expense", row.at("expense"));
            fact.put("Description", row.at("description"));
            fact.put("SharedPool", row.at("shared_pool"));
            if (rates.containsKey(month + row.at("currency"))) {
              BigDecimal rate = rate(month, row.at("currency"));
              BigDecimal billed = month.equals(invoiced) ? amount : BigDecimal.ZERO;
              add(
                  month,
                  rules.place(fact, month.atDay(1)),
                  effective.multiply(rate),
                  billed.multiply(rate),
                  BigDecimal.ZERO);
            }
          });
    }
  }

  /** Month → part of an amount by its days, to the cent, the largest remainders rounded up. */
  private static SortedMap<YearMonth, BigDecimal> accrued(Line row, BigDecimal amount) {
    LocalDate last = LocalDate.parse(row.at("period_last_day"));
    SortedMap<YearMonth, BigDecimal> days = new TreeMap<>();
    for (LocalDate day = LocalDate.parse(row.at("period_first_day"));
        !day.isAfter(last);
        day = day.plusDays(1)) {
      days.merge(YearMonth.from(day), BigDecimal.ONE, BigDecimal::add);
    }
    List<BigDecimal> parts =
        Weights.split(amount, List.copyOf(days.values()), Math.max(CENTS, amount.scale()))
            .orElseThrow();
    int i = 0;
    for (Map.Entry<YearMonth, BigDecimal> month : days.entrySet()) {
      month.setValue(parts.get(i++));
    }
    return days;
  }

  private static Map<String, String> small(String kind, Line row) {
    Map<String, String> fact = new HashMap<>();
    fact.put("Kind", kind);
    fact.put("Application", row.at("application"));
    fact.put("Wrapper", row.at("wrapper"));
    fact.put("WorkType", row.at("work_type"));
    return fact;
  }

  private static boolean covers(Line row, LocalDate date) {
    return !date.isBefore(LocalDate.parse(row.at("valid_from")))
        && (row.at("valid_to").isEmpty() || date.isBefore(LocalDate.parse(row.at("valid_to"))));
  }

  private BigDecimal rate(YearMonth month, String currency) {
    BigDecimal rate = rates.get(month + currency);
    if (rate == null) {
      throw new IllegalStateException("no rate of " + currency + " in " + month);
    }
    return rate;
  }

  private void add(
      YearMonth month,
      Map<String, String> place,
      BigDecimal effective,
      BigDecimal billed,
      BigDecimal hours) {
    boolean placed = place.containsKey("pool") && place.containsKey("tower");
    for (String kind : List.of("application", "wrapper", "shared_pool")) {
      if (placed && place.containsKey(kind)) {
        ledger.add(
            new Reference.Entry(month, kind, place.get(kind), place, effective, billed, hours));
        return;
      }
    }
    ledger.add(new Reference.Entry(month, "suspense", "", place, effective, billed, hours));
  }
}
