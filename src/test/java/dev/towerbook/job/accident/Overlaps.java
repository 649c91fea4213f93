package dev.towerbook.job.accident;

import static dev.towerbook.job.accident.Names.*;

import dev.towerbook.job.accident.Accident.Amount;
import dev.towerbook.job.accident.Accident.Total;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Kind B9: the same rows, or the same days, in two files. */
final class Overlaps {

  private static final String CUR = "exports/cur/2026-10.csv";
  private static final String EA = "exports/ea/2026-10.csv";
  private static final String GCP = "exports/gcp/2026-10.csv";

  private Overlaps() {}

  static List<Accident> all() {
    List<Accident> all = new ArrayList<>();
    monthToDate(all);
    sameRows(all);
    restated(all);
    small(all);
    rewritten(all);
    layouts(all);
    return all;
  }

  private static boolean isEarly(Rows.Row row) {
    return row.get("ChargePeriodEnd").compareTo("2026-10-13") < 0;
  }

  /** Two files share a folder as daily exports do; only their names tell which is newer. */
  private static void monthToDate(List<Accident> all) {
    all.add(
        sameMoney(
            "a month-to-date export beside the final one, its rows unchanged",
            company ->
                company.write(
                    "bills/aws/2026-10-12.csv", company.rows(AWS).where(Overlaps::isEarly)),
            "bills/aws/2026-10"));
    all.add(
        sameMoney(
            "a month-to-date export beside the final one, named after it",
            company ->
                company.write("bills/aws/2026-10b.csv", company.rows(AWS).where(Overlaps::isEarly)),
            "bills/aws/2026-10"));
    all.add(
        replaced(
            "a month-to-date export with other amounts, named before the final one",
            company -> company.write("bills/aws/2026-09z.csv", preliminary(company.rows(AWS))),
            "bills/aws"));
    all.add(
        replaced(
            "a month-to-date export with other amounts, named after the final one",
            company -> company.write("bills/aws/2026-10-12.csv", preliminary(company.rows(AWS))),
            "bills/aws"));
    all.add(
        replaced(
            "a month-to-date export of the other currency's provider",
            company -> company.write("bills/azure/mtd.csv", preliminary(company.rows(AZURE))),
            "bills/azure"));
  }

  /** As exports in the middle of a month: fewer days, and amounts that were still estimates. */
  private static Rows preliminary(Rows rows) {
    return rows.where(Overlaps::isEarly)
        .change(
            row ->
                row.get("EffectiveCost").isEmpty()
                    ? row
                    : row.with(
                        "EffectiveCost",
                        row.number("EffectiveCost")
                            .multiply(new java.math.BigDecimal("1.01"))
                            .toPlainString()));
  }

  private static void sameRows(List<Accident> all) {
    Map<String, Function<Rows, Rows>> ways =
        new java.util.TreeMap<>(
            Map.of(
                "its columns reordered",
                Rows::columnsReversed,
                "its rows reordered",
                rows -> rows.rowsShuffled(7)));
    for (String name : List.of(AWS, HOURS, INVOICES, COUNTS)) {
      ways.forEach(
          (way, change) ->
              all.add(
                  sameMoney(
                      name + " a second time, " + way,
                      company ->
                          company.write(
                              name.replace(".csv", "-copy.csv"), change.apply(company.rows(name))),
                      name.replace(".csv", ""))));
    }
    all.add(
        sameMoney(
            "the bill a second time, in another folder and in gzip with other line ends",
            company ->
                company.write(
                    "bills/archive/aws-october.csv.gz", company.text(AWS).replace("\n", "\r\n")),
            "bills/archive/aws-october.csv.gz"));
    for (String name : List.of(HOURS, INVOICES, COUNTS)) {
      all.add(
          sameMoney(
              name + " once more as a workbook",
              company ->
                  company.write(
                      name.replaceAll("\\.csv(\\.gz)?$", ".xlsx"),
                      Harmless.workbook(company.rows(name))),
              name.replaceAll("\\.csv(\\.gz)?$", ".xlsx")));
    }
    for (String name : List.of(HOURS, COUNTS)) {
      String workbook = name.replaceAll("\\.csv(\\.gz)?$", ".xlsx");
      all.add(
          sameMoney(
              name + " as a workbook with a copy of its sheet",
              company -> {
                Rows rows = company.rows(name);
                company.delete(name);
                company.write(workbook, Harmless.workbook(rows, rows));
              },
              workbook + "!Data"));
    }
    all.add(
        sameMoney(
            "last year's invoice list again, with the rows of this one",
            company -> company.write("invoices/2025-2026.csv", company.rows(INVOICES)),
            "invoices/"));
    all.add(
        sameMoney(
            "half of the hours again",
            company ->
                company.write(
                    "timesheets/2026-10-b.csv",
                    company.rows(HOURS).where(row -> row.get("date").compareTo("2026-10-16") < 0)),
            "timesheets/2026-10"));
  }

  private static void restated(List<Accident> all) {
    all.add(
        Accident.of(
                "B9",
                "a bill as CSV and once more as gz with one amount corrected",
                company ->
                    company.write(
                        "bills/google/2026-10-corrected.csv.gz",
                        company
                            .rows(GOOGLE)
                            .changeFirst(
                                row -> row.number("EffectiveCost").intValue() > 300,
                                row -> row.with("EffectiveCost", "100"))))
            .exits(3)
            .says("bills/google/2026-10"));
    all.add(
        Accident.of(
                "B9",
                "last year's invoice list again, its numbers written in another way",
                company ->
                    company.write(
                        "invoices/2026-again.csv",
                        company
                            .rows(INVOICES)
                            .change(
                                row ->
                                    row.with(
                                        "invoice_id",
                                        row.get("invoice_id").replace("R26-", "R26/0")))))
            .exits(3)
            .says("invoices/2026"));
    all.add(
        Accident.of(
                "B9",
                "an invoice list restated beside the old one",
                company ->
                    company.write(
                        "invoices/2026-v2.csv",
                        company
                            .rows(INVOICES)
                            .changeFirst(
                                row -> row.get("period_first_day").equals("2026-10-01"),
                                row -> row.with("amount", "1.00"))))
            .exits(3)
            .says("invoices/2026"));
    all.add(
        Accident.of(
                "B9",
                "October's timesheets with corrected hours beside the old ones",
                company ->
                    company.write(
                        "timesheets/2026-10-corrected.csv",
                        company.rows(HOURS).change(row -> row.with("hours", "4"))))
            .exits(3)
            .says("timesheets/2026-10"));
  }

  /** The same thing once more, so that no row is equal in every cell. */
  private static void rewritten(List<Accident> all) {
    all.add(
        versions(
            "the invoice list again, with the numbers of another ledger",
            "erp/invoices.csv",
            INVOICES,
            (row, n) -> row.with("invoice_id", "K-" + n * 37)));
    all.add(
        versions(
            "the invoice list again, its numbers without their letters",
            "erp/invoices.csv",
            INVOICES,
            (row, n) -> row.with("invoice_id", row.get("invoice_id").replaceAll("\\D+", " "))));
    all.add(
        versions(
            "October's hours again, their activities in capitals",
            "tempo/2026-10.csv",
            HOURS,
            (row, n) -> row.with("activity", row.get("activity").toUpperCase(Locale.ROOT))));
    all.add(
        versions(
            "October's hours again, with other activities",
            "tempo/2026-10.csv",
            HOURS,
            (row, n) -> row.with("activity", "ticket " + n)));
    all.add(
        versions(
            "a bill again, its resources renamed",
            "exports/google.csv",
            GOOGLE,
            (row, n) -> row.with(Map.of("ResourceId", "r" + n, "ResourceName", "name " + n))));
    all.add(
        versions(
                "a bill again, two thirds of its resources renamed and all amounts a little higher",
                "exports/google.csv",
                GOOGLE,
                (row, n) ->
                    (n % 3 == 0
                            ? row
                            : row.with(Map.of("ResourceId", "r" + n, "ResourceName", "name " + n)))
                        .with(
                            "BilledCost",
                            row.number("BilledCost")
                                .multiply(new java.math.BigDecimal("1.01"))
                                .toPlainString()))
            .total(Total.CLEAN));
  }

  /** The provider's own export of an account and month beside its FOCUS export. */
  private static void layouts(List<Accident> all) {
    all.add(
        inTwoLayouts(
            "the provider's own export beside FOCUS",
            company -> company.write(CUR, OwnLayouts.aws(company.rows(AWS))),
            CUR));
    all.add(
        inTwoLayouts(
            "the provider's own export to the 12th beside FOCUS, with estimates",
            company -> company.write(CUR, OwnLayouts.aws(estimates(company.rows(AWS)))),
            CUR));
    all.add(
        inTwoLayouts(
            "a FOCUS export to the 12th with estimates beside the provider's own final one",
            company -> {
              company.write(CUR, OwnLayouts.aws(company.rows(AWS)));
              company.write(AWS, estimates(company.rows(AWS)));
            },
            AWS));
    all.add(
        inTwoLayouts(
            "Azure's own export to the 12th beside FOCUS, with estimates",
            company -> company.write(EA, OwnLayouts.azure(estimates(company.rows(AZURE)))),
            EA));
    all.add(
        inTwoLayouts(
            "Google's own export beside FOCUS",
            company -> company.write(GCP, OwnLayouts.google(company.rows(GOOGLE))),
            GCP));
    all.add(
        Accident.of(
                "B9",
                "the provider's own export beside FOCUS with half of the amounts",
                company -> company.write(CUR, OwnLayouts.aws(times(company.rows(AWS), "0.5"))))
            .exits(3)
            .says(CUR, AWS, "both are added"));
  }

  private static Accident inTwoLayouts(String name, Accident.Plant plant, String left) {
    return Accident.of("B9", name, plant).exits(3).says(left, "in another layout");
  }

  private static Rows estimates(Rows rows) {
    return times(rows.where(Overlaps::isEarly), "1.01");
  }

  private static Rows times(Rows rows, String factor) {
    return rows.change(
        row ->
            row.with(
                "BilledCost",
                row.number("BilledCost")
                    .multiply(new java.math.BigDecimal(factor))
                    .toPlainString()));
  }

  /** Does something to a row, which has a number. */
  @FunctionalInterface
  private interface Rewrite {
    Rows.Row row(Rows.Row row, int number);
  }

  private static Accident versions(String name, String copy, String file, Rewrite how) {
    return Accident.of(
            "B9",
            name,
            company -> {
              int[] n = {0};
              company.write(copy, company.rows(file).change(row -> how.row(row, n[0]++)));
            })
        .exits(3)
        .says(copy);
  }

  private static void small(List<Accident> all) {
    all.add(
        Accident.of(
                "B9",
                "the hours of a week again, one of them changed",
                company ->
                    company.write(
                        "timesheets/week-41.csv",
                        company
                            .rows(HOURS)
                            .where(
                                row ->
                                    row.get("date").compareTo("2026-10-05") >= 0
                                        && row.get("date").compareTo("2026-10-09") <= 0)
                            .changeFirst(row -> true, row -> row.with("hours", "1"))))
            .exits(3)
            .says("timesheets/week-41.csv"));
    all.add(
        Accident.of(
                "B9",
                "counts of a week again, as they were known then",
                company ->
                    company.write(
                        "usage/week-41.csv",
                        company
                            .rows(COUNTS)
                            .where(
                                row ->
                                    row.get("date").compareTo("2026-10-05") >= 0
                                        && row.get("date").compareTo("2026-10-11") <= 0)
                            .change(row -> row.with("quantity", "77"))))
            .exits(3)
            .with(Amount.NUMBER)
            .says("usage/week-41.csv"));
  }

  /** Rows that are equal in every cell: counted once, and told. */
  private static Accident sameMoney(String name, Accident.Plant plant, String word) {
    return Accident.of("B9", name, plant)
        .exits(0, 3)
        .with(Amount.NUMBER)
        .says(word)
        .total(Total.CLEAN);
  }

  /** Rows of fewer days with other amounts: those of the file with all days count. */
  private static Accident replaced(String name, Accident.Plant plant, String word) {
    return Accident.of("B9", name, plant).exits(3).says(word).total(Total.CLEAN);
  }
}
