package dev.towerbook.job.accident;

import static dev.towerbook.job.accident.Names.*;

import dev.towerbook.intake.stored.Zips;
import dev.towerbook.job.accident.Accident.Amount;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Kinds B11 and B12: sums, shares and gates that would hide what is missing. */
final class Judgement {

  private Judgement() {}

  static List<Accident> all() {
    List<Accident> all = new ArrayList<>();
    suspense(all);
    shelf(all);
    expected(all);
    unread(all);
    states(all);
    return all;
  }

  private static void suspense(List<Accident> all) {
    all.add(
        Accident.of(
                "B12",
                "credits without a tag net the suspense of charges without one",
                company ->
                    company.editRows(
                        AZURE,
                        rows -> {
                          Rows.Row row =
                              rows.all().stream()
                                  .filter(r -> r.get("ChargeCategory").equals("Usage"))
                                  .filter(r -> r.get("CommitmentDiscountId").isEmpty())
                                  .findFirst()
                                  .orElseThrow();
                          return rows.plus(untagged(row, "60000", "{}"))
                              .plus(untagged(row, "-60000", "{\"app\":\"nobody-knows\"}"));
                        }))
            .exits(3)
            .says("suspense"));
    all.add(
        Accident.of(
                "B12",
                "hours without a work type, as exports of trackers have them",
                company ->
                    company.editRows(HOURS, rows -> rows.change(row -> row.with("work_type", ""))))
            .exits(3)
            .says(HOURS, "work type", "EUR"));
    all.add(
        Accident.of(
                "B11",
                "half of the list prices are blank",
                company -> company.editRows(AWS, rows -> blank(rows, "ListCost")))
            .exits(3)
            .says("list"));
    all.add(
        Accident.of(
                "B11",
                "half of the contracted prices are blank",
                company -> company.editRows(AWS, rows -> blank(rows, "ContractedCost")))
            .exits(3)
            .says("contracted"));
  }

  private static Rows.Row untagged(Rows.Row row, String amount, String tags) {
    return row.with(
        Map.of(
            "BilledCost", amount,
            "EffectiveCost", amount,
            "ListCost", amount,
            "ContractedCost", amount,
            "SubAccountName", "sub-nobody",
            "SubAccountId", "00000000-nobody",
            "Tags", tags));
  }

  private static Rows blank(Rows rows, String column) {
    int[] n = {0};
    return rows.change(row -> n[0]++ % 2 == 0 ? row : row.with(column, ""));
  }

  private static void shelf(List<Accident> all) {
    all.add(
        Accident.of(
                "B12",
                "a rule names a pool that is not there",
                company ->
                    company.editRows(
                        "mappings/rules/application.csv",
                        rows ->
                            rows.plus(
                                rows.blank()
                                    .with(
                                        Map.of(
                                            "rule_id", "app-nowhere",
                                            "Kind", "bill",
                                            "SubAccountName", "sub-nowhere",
                                            "shared_pool", "no-such-pool",
                                            "why", "a slip")))))
            .exits(2, 3)
            .with(Amount.NONE)
            .says("rules/application.csv", "no-such-pool"));
    all.add(
        Accident.of(
                "B12",
                "all shared pools are gone from the list",
                company ->
                    company.writeLines(
                        "mappings/allocation.csv",
                        company.lines("mappings/allocation.csv").subList(0, 2)))
            .exits(2, 3)
            .with(Amount.NONE)
            .says("allocation"));
    all.add(
        Accident.of(
                "B12",
                "an application without an owner",
                company ->
                    company.replace(
                        "mappings/catalogue/applications.csv",
                        ",claims,Marta Ellingsen,Anneke Vosmaer,live,2006",
                        ",claims,,,live,2006"))
            .exits(0, 2, 3)
            .with(Amount.NONE)
            .says("catalogue/applications.csv:3"));
  }

  private static void expected(List<Accident> all) {
    all.add(
        Accident.of(
                "B12",
                "an expected total in another currency than the bill",
                company ->
                    company.writeLines(
                        "expected-totals.csv",
                        List.of(
                            "source,billing_account,invoice_id,currency,month,billed_cost,tolerance",
                            "bills/aws,480112907733,EUINNL26-202610,EUR,2026-10,201805.77,0")))
            .says("EUINNL26-202610", "USD", "EUR"));
    all.add(
        Accident.of(
                "B12",
                "an expected total that does not hold",
                company ->
                    company.writeLines(
                        "expected-totals.csv",
                        List.of(
                            "source,billing_account,invoice_id,currency,month,billed_cost,tolerance",
                            "bills/aws,480112907733,EUINNL26-202610,USD,2026-10,1.00,0")))
            .exits(2)
            .says("EUINNL26-202610"));
  }

  /** What a delivery that was refused or withdrawn leaves behind. */
  private static void states(List<Accident> all) {
    String header = "source,billing_account,invoice_id,currency,month,billed_cost,tolerance";
    Accident.Plant wrong =
        company -> {
          company.editRows(
              GOOGLE, rows -> rows.changeFirst(r -> true, r -> r.with("BilledCost", "99999")));
          company.writeLines(
              "expected-totals.csv",
              List.of(
                  header, "bills/google,01C7E4-9A12B0-55D3F8,5312-202610,USD,2026-10,174900.36,0"));
        };
    all.add(
        Accident.of("B6", "a bill that differs from its expected total", wrong)
            .after(company -> {})
            .exits(2)
            .says("5312-202610"));
    all.add(
        Accident.of(
                "B6",
                "a refused bill is put right again",
                company -> {
                  company.delete("expected-totals.csv");
                  company.editRows(
                      GOOGLE,
                      rows ->
                          rows.changeFirst(
                              row -> row.get("BilledCost").equals("99999"),
                              row -> row.with("BilledCost", "3916.7735822565")));
                })
            .after(company -> {}, wrong)
            .exits(0)
            .with(Amount.NONE)
            .total(Accident.Total.CLEAN));
    all.add(
        Accident.of(
                "B6",
                "a refused bill is withdrawn, with nothing in its place",
                company -> {
                  company.delete("expected-totals.csv");
                  company.delete(GOOGLE);
                })
            .after(company -> {}, wrong)
            .exits(3)
            .says(GOOGLE));
    all.add(
        Accident.of(
                "B6",
                "an older bill has left the input folder since the last pack",
                company -> company.delete(AZURE_SEPTEMBER))
            .after(company -> {})
            .exits(3)
            .says(AZURE_SEPTEMBER));
  }

  /** Deliveries that are not read: silence is not allowed. */
  private static void unread(List<Accident> all) {
    for (String ending :
        List.of(".csv.zst", ".xls", ".txt", ".tsv", ".csv.bz2", ".json", ".csv.bak", "")) {
      all.add(
          Accident.of(
                  "B10",
                  "invoices of October in a file that ends with \"" + ending + "\"",
                  company ->
                      company.write("invoices/october" + ending, unreadable(company, ending)))
              .exits(2, 3)
              .with(Amount.NUMBER)
              .says("invoices/october" + ending, "bytes"));
    }
    all.add(
        Accident.of(
                "B10",
                "invoices of October in a zip archive that was cut",
                company ->
                    company.write(
                        "invoices/october.csv.zip",
                        Arrays.copyOf(
                            new Zips().with("october.csv", company.bytes(INVOICES)).bytes(), 300)))
            .refused("invoices/october.csv.zip", "cut"));
    all.add(
        Accident.of(
                "B10",
                "invoices of October in a workbook with a password",
                company -> company.write("invoices/october.xlsx", unreadable(company, ".xls")))
            .refused("invoices/october.xlsx", "password"));
    all.add(
        Accident.of(
                "B10",
                "a delivery that is not read has come after the pack",
                company -> company.write("invoices/october.txt", unreadable(company, ".txt")))
            .after(company -> {})
            .exits(2, 3)
            .with(Amount.NUMBER)
            .says("invoices/october.txt"));
  }

  private static byte[] unreadable(Company company, String ending) {
    byte[] csv = company.bytes(INVOICES);
    byte[] magic =
        switch (ending) {
          case ".csv.zst" -> new byte[] {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd, 4, 0, 0, 0};
          case ".xls" -> new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0, 0, 0};
          case ".csv.bz2" -> new byte[] {'B', 'Z', 'h', '9', 49, 65, 89, 38};
          case ".json" ->
              "[{\"amount\": 1}, {\"amount\": 2}]"
                  .getBytes(java.nio.charset.StandardCharsets.UTF_8);
          case ".tsv" ->
              new String(csv, java.nio.charset.StandardCharsets.UTF_8)
                  .replace(',', '\t')
                  .getBytes(java.nio.charset.StandardCharsets.UTF_8);
          default -> csv;
        };
    return magic;
  }
}
