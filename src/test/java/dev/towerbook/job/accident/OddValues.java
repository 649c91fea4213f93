package dev.towerbook.job.accident;

import static dev.towerbook.job.accident.Names.*;

import dev.towerbook.job.accident.Accident.Amount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Kind A5: one odd number, one misdated row. */
final class OddValues {

  private OddValues() {}

  static List<Accident> all() {
    List<Accident> all = new ArrayList<>();
    numbers(all);
    dates(all);
    return all;
  }

  private static void numbers(List<Accident> all) {
    for (String amount :
        List.of("1e99", "1e-99", "123.1234567890123456789012345678901234567890123456")) {
      all.add(cell("an invoice of ", INVOICES, "amount", amount));
      all.add(cell("an effective cost of ", AWS, "EffectiveCost", amount));
      all.add(cell("a count of ", COUNTS, "quantity", amount));
    }
    all.add(cell("a person-day, in hours, of ", HOURS, "hours", "240"));
    all.add(cell("hours below zero: ", HOURS, "hours", "-9"));
    all.add(cell("hours with a decimal comma: ", HOURS, "hours", "7,75"));
  }

  private static Accident cell(String what, String name, String column, String value) {
    return Accident.of(
            "A5",
            what + value + " in " + name,
            company ->
                company.editRows(
                    name,
                    rows ->
                        rows.changeFirst(
                            row -> !row.get(column).isEmpty(), row -> row.with(column, value))))
        .with(Amount.NUMBER)
        .says(name + ":2");
  }

  private static void dates(List<Accident> all) {
    for (String year : List.of("2062", "2099")) {
      all.add(
          billed(
              "a bill row of the billing period " + year + "-12",
              Map.of(
                  "BillingPeriodStart", year + "-12-01T00:00:00Z",
                  "BillingPeriodEnd", (Integer.parseInt(year) + 1) + "-01-01T00:00:00Z",
                  "ChargePeriodStart", year + "-12-30T00:00:00Z",
                  "ChargePeriodEnd", year + "-12-31T00:00:00Z")));
    }
    all.add(
        billed(
            "a bill row of next month, to its last day",
            Map.of(
                "BillingPeriodStart", "2026-11-01T00:00:00Z",
                "BillingPeriodEnd", "2026-12-01T00:00:00Z",
                "ChargePeriodStart", "2026-11-29T00:00:00Z",
                "ChargePeriodEnd", "2026-12-01T00:00:00Z")));
    all.add(
        billed(
            "a charge a year after its billing period",
            Map.of(
                "ChargePeriodStart", "2027-10-10T00:00:00Z",
                "ChargePeriodEnd", "2027-10-11T00:00:00Z")));
    all.add(
        billed(
            "a charge that ends before it starts",
            Map.of(
                "ChargePeriodStart", "2026-10-12T00:00:00Z",
                "ChargePeriodEnd", "2026-10-02T00:00:00Z")));
    nextMonth(all);
    all.add(dated(HOURS, "date", "2062-10-14", row -> true));
    all.add(dated(COUNTS, "date", "2062-10-14", row -> true));
    all.add(
        dated(
            INVOICES,
            "period_first_day",
            "2206-10-01",
            row -> row.get("period_first_day").equals("2026-10-01")));
    all.add(
        dated(
            INVOICES,
            "period_last_day",
            "2206-10-31",
            row -> row.get("period_first_day").equals("2026-10-01")));
  }

  /** A tax or credit dated into the next month counts in the month that bills it, or is named. */
  private static void nextMonth(List<Accident> all) {
    for (String category : List.of("Tax", "Credit")) {
      Map<String, String> charged =
          Map.of(
              "ChargeCategory", category,
              "ChargePeriodStart", "2026-11-10T00:00:00Z",
              "ChargePeriodEnd", "2026-11-11T00:00:00Z");
      Map<String, String> billed = new java.util.HashMap<>(charged);
      billed.put("BillingPeriodStart", "2026-11-01T00:00:00Z");
      billed.put("BillingPeriodEnd", "2026-12-01T00:00:00Z");
      all.add(
          billed("a " + category + " of next month in the bill of this one", charged)
              .total(Accident.Total.CLEAN)
              .exits(0, 3)
              .says());
      all.add(billed("a " + category + " that next month bills", billed).exits(3));
    }
  }

  private static Accident billed(String what, Map<String, String> cells) {
    return Accident.of(
            "A5",
            what,
            company ->
                company.editRows(
                    AZURE,
                    rows ->
                        rows.changeFirst(
                            row -> row.number("EffectiveCost").intValue() > 500,
                            row -> row.with(cells))))
        .says(AZURE);
  }

  private static Accident dated(String name, String column, String day, Predicate<Rows.Row> which) {
    return Accident.of(
            "A5",
            "a row of " + name + " whose " + column + " is " + day,
            company ->
                company.editRows(
                    name, rows -> rows.changeFirst(which, row -> row.with(column, day))))
        .with(Amount.NUMBER)
        .says(name);
  }
}
