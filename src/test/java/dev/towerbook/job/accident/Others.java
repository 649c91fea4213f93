package dev.towerbook.job.accident;

import static dev.towerbook.job.accident.Names.*;

import dev.towerbook.job.accident.Accident.Amount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** More of kinds A5, B9, B10 and B11, of which the drill had few. */
final class Others {

  private Others() {}

  static List<Accident> all() {
    List<Accident> all = new ArrayList<>();
    slips(all);
    units(all);
    names(all);
    return all;
  }

  private static Accident billed(String what, String name, Map<String, String> cells) {
    return Accident.of(
            "A5",
            what,
            company ->
                company.editRows(
                    name,
                    rows ->
                        rows.changeFirst(
                            row ->
                                row.number("EffectiveCost").intValue() > 300
                                    && row.get("ChargeCategory").equals("Usage"),
                            row -> row.with(cells))))
        .says(name);
  }

  private static void slips(List<Accident> all) {
    all.add(
        billed(
            "a charge a year before its billing period",
            GOOGLE,
            Map.of(
                "ChargePeriodStart", "2025-10-12T00:00:00Z",
                "ChargePeriodEnd", "2025-10-13T00:00:00Z")));
    all.add(
        billed(
            "a billing period that ends before it begins",
            AWS,
            Map.of("BillingPeriodEnd", "2026-01-10T00:00:00Z")));
    all.add(
        billed(
            "a bill row of the month before",
            AWS,
            Map.of(
                "BillingPeriodStart", "2026-09-01T00:00:00Z",
                "BillingPeriodEnd", "2026-10-01T00:00:00Z",
                "ChargePeriodStart", "2026-09-12T00:00:00Z",
                "ChargePeriodEnd", "2026-09-13T00:00:00Z")));
    all.add(
        billed(
            "a bill row of the same month a year ago",
            AZURE,
            Map.of(
                "BillingPeriodStart", "2025-10-01T00:00:00Z",
                "BillingPeriodEnd", "2025-11-01T00:00:00Z",
                "ChargePeriodStart", "2025-10-12T00:00:00Z",
                "ChargePeriodEnd", "2025-10-13T00:00:00Z")));
    all.add(
        Accident.of(
                "A5",
                "hours of which one row is of the month after next",
                company ->
                    company.editRows(
                        HOURS,
                        rows ->
                            rows.changeFirst(row -> true, row -> row.with("date", "2026-12-14"))))
            .says(HOURS));
  }

  private static void units(List<Accident> all) {
    for (String factor : List.of("1000", "0.001")) {
      all.add(
          Accident.of(
                  "B11",
                  "a counter whose unit has changed, times " + factor,
                  company ->
                      company.editRows(
                          COUNTS,
                          rows ->
                              rows.change(
                                  row ->
                                      row.get("application").equals("payments-hub")
                                          ? row.with(
                                              "quantity",
                                              row.number("quantity")
                                                  .multiply(new BigDecimal(factor))
                                                  .toPlainString())
                                          : row)))
              .exits(3)
              .with(Amount.NUMBER)
              .says(COUNTS, "payments-hub"));
    }
    all.add(
        Accident.of(
                "B11",
                "a bill in cents",
                company ->
                    company.editRows(
                        GOOGLE, rows -> rows.change(row -> times(row, new BigDecimal("100")))))
            .exits(3)
            .says(GOOGLE));
  }

  private static Rows.Row times(Rows.Row row, BigDecimal factor) {
    Rows.Row changed = row;
    for (String column : List.of("BilledCost", "EffectiveCost", "ListCost", "ContractedCost")) {
      if (!row.get(column).isEmpty()) {
        changed = changed.with(column, row.number(column).multiply(factor).toPlainString());
      }
    }
    return changed;
  }

  /** Names of files with signs that a list of names could be read by. */
  private static void names(List<Accident> all) {
    all.add(
        Accident.harmless(
            "files with semicolons and quotes in their names",
            company -> {
              company.rename(COUNTS, "usage/2026-10;final.csv");
              company.rename(HOURS, "timesheets/\"2026-10\".csv");
            }));
    all.add(
        Accident.of(
                "B11",
                "counts of a file with a semicolon in its name are corrected after the pack",
                company ->
                    company.editRows(
                        "usage/2026-09;final.csv",
                        rows ->
                            rows.change(
                                row ->
                                    row.with(
                                        "quantity",
                                        row.number("quantity")
                                            .multiply(new BigDecimal("2"))
                                            .toPlainString()))))
            .after(
                company -> {
                  String old = company.names("usage/2026-09").getFirst();
                  company.write("usage/2026-09;final.csv", company.bytes(old));
                  company.delete(old);
                })
            .exits(0, 3)
            .with(Amount.NONE));
  }
}
