package dev.towerbook.job.accident;

import static dev.towerbook.job.accident.Names.*;

import dev.towerbook.job.accident.Accident.Amount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Kinds B8, B10 and B11: what does not come, ends early, or has counts of some days only. */
final class Absences {

  private static final Map<String, String> PROVIDERS =
      new java.util.TreeMap<>(
          Map.of(AWS, "bills/aws", AZURE, "bills/azure", GOOGLE, "bills/google"));

  private Absences() {}

  static List<Accident> all() {
    List<Accident> all = new ArrayList<>();
    bills(all);
    hours(all);
    counts(all);
    commitments(all);
    all.add(
        Accident.of("B10", "the invoice list is missing", company -> company.delete(INVOICES))
            .after(company -> {})
            .exits(3)
            .says(INVOICES));
    all.add(
        without(
                "the invoices of October are missing",
                INVOICES,
                row -> row.get("period_first_day").startsWith("2026-10"))
            .says("invoices"));
    all.add(
        without(
                "the monthly invoice of one vendor has not come",
                INVOICES,
                row ->
                    row.get("vendor").equals("Chartwright Analytics")
                        && row.get("period_first_day").startsWith("2026-10"))
            .says("Chartwright Analytics"));
    return all;
  }

  private static void bills(List<Accident> all) {
    PROVIDERS.forEach(
        (file, folder) -> {
          all.add(
              Accident.of(
                      "B10", "October's bill is missing: " + file, company -> company.delete(file))
                  .exits(3)
                  .says(folder));
          all.add(
              without("the bill ends on the 12th: " + file, file, row -> isLate(row, "2026-10-13"))
                  .says(folder));
        });
    all.add(
        Accident.of(
                "B10",
                "all bills of a provider are gone since last night",
                company -> company.names("bills/google/").forEach(company::delete))
            .after(company -> {})
            .exits(3)
            .says("bills/google"));
    all.add(
        Accident.of(
                "B8",
                "a declared source has never come",
                company -> {
                  company.names("bills/google/").forEach(company::delete);
                  company.write(
                      "mappings/sources.csv",
                      "folder,kind,owner,first_day,last_day\n"
                          + "bills/google,bill,Katya,2026-03-01,\n");
                })
            .exits(3)
            .with(Amount.NONE)
            .says("bills/google"));
    all.add(
        without(
                "the rows of one account are missing",
                AWS,
                row -> row.get("SubAccountId").equals("248039330791"))
            .says("bills/aws", "claims-core"));
    all.add(
        without(
                "the rows of one account end on the 12th",
                AWS,
                row -> row.get("SubAccountId").equals("248039330791") && isLate(row, "2026-10-13"))
            .says("bills/aws", "halden-claims-prod"));
    all.add(
        without(
                "the rows of one subscription end on the 20th",
                AZURE,
                row -> row.get("SubAccountName").equals("sub-finance") && isLate(row, "2026-10-21"))
            .says("bills/azure", "sub-finance"));
    all.add(
        without(
                "the rows of one project end on the 25th",
                GOOGLE,
                row ->
                    row.get("SubAccountName").equals("halden-voice") && isLate(row, "2026-10-26"))
            .says("bills/google", "halden-voice"));
    all.add(
        without(
                "the rows of one small project are missing, whose application has others",
                GOOGLE,
                row -> row.get("SubAccountName").equals("halden-network"))
            .says("bills/google", "halden-network"));
    all.add(
        Accident.of(
                "B10", "a bill of September is missing", company -> company.delete(AZURE_SEPTEMBER))
            .exits(3)
            .says("bills/azure", "2026-09"));
    all.add(
        Accident.of(
                "B10",
                "all bills of September are missing",
                company -> {
                  company.delete(AWS_SEPTEMBER);
                  company.delete(AZURE_SEPTEMBER);
                  company.delete(GOOGLE_SEPTEMBER);
                })
            .exits(3)
            .with(Amount.NUMBER)
            .says("2026-09"));
  }

  private static final String COMMITMENTS =
      "ContractCommitmentId,ContractCommitmentCategory,ContractCommitmentCost,BillingCurrency,"
          + "ContractCommitmentPeriodStart,ContractCommitmentPeriodEnd\n";
  private static final String PLAN = "sp-1,Spend,36500,USD,2026-01-01,2027-01-01\n";
  private static final String RESERVED = "ri-2,Spend,7300,EUR,2026-01-01,2027-01-01\n";
  private static final String OVER = "ri-3,Spend,3650,EUR,2025-10-01,2026-10-01\n";

  private static void commitments(List<Accident> all) {
    all.add(
        Accident.of(
                "B10",
                "the list of commitments of October has not come",
                company -> company.write("commitments/2026-09.csv", COMMITMENTS + PLAN + RESERVED))
            .exits(3)
            .says("commitments", "2026-10", "EUR 620.00", "USD 3,100.00")
            .total(Accident.Total.CLEAN));
    all.add(
        Accident.of(
                "B10",
                "the list of commitments is gone since last night",
                company -> company.delete("commitments/all.csv"))
            .after(company -> company.write("commitments/all.csv", COMMITMENTS + PLAN + RESERVED))
            .exits(3)
            .says("commitments/all.csv", "EUR 7,300.00")
            .total(Accident.Total.CLEAN));
    all.add(
        Accident.of(
                "B10",
                "a commitment is not in the list of October any more",
                company -> {
                  company.write("commitments/2026-09.csv", COMMITMENTS + PLAN + RESERVED);
                  company.write("commitments/2026-10.csv", COMMITMENTS + PLAN);
                })
            .exits(3)
            .says("commitments", "ri-2", "EUR 620.00")
            .total(Accident.Total.CLEAN));
    all.add(
        Accident.harmless(
            "lists of commitments of each month, of which one has ended",
            company -> {
              company.write("commitments/2026-09.csv", COMMITMENTS + PLAN + RESERVED + OVER);
              company.write("commitments/2026-10.csv", COMMITMENTS + RESERVED + PLAN);
            }));
    all.add(
        Accident.harmless(
            "a list of commitments that has ended as declared",
            company -> {
              company.write("commitments/2026-09.csv", COMMITMENTS + PLAN);
              company.write("mappings/sources.csv", "folder,last_day\ncommitments,2026-09-30\n");
            }));
  }

  private static boolean isLate(Rows.Row row, String day) {
    return row.get("ChargePeriodEnd").compareTo(day) > 0;
  }

  private static void hours(List<Accident> all) {
    all.add(
        Accident.of(
                "B10", "all timesheets of October are missing", company -> company.delete(HOURS))
            .exits(3)
            .says("timesheets"));
    all.add(
        without(
                "timesheets end on the 14th",
                HOURS,
                row -> row.get("date").compareTo("2026-10-14") > 0)
            .says("timesheets"));
    all.add(
        without(
                "the hours of a role are missing",
                HOURS,
                row -> row.get("role").equals("platform-engineer"))
            .says("platform-engineer"));
  }

  private static void counts(List<Accident> all) {
    all.add(
        Accident.of("B10", "all counts of October are missing", company -> company.delete(COUNTS))
            .exits(3)
            .with(Amount.NUMBER)
            .says("usage"));
    all.add(
        without(
                "a counter's October is missing that shares the cost of a pool",
                COUNTS,
                row ->
                    row.get("application").equals("payments-hub")
                        && row.get("unit").equals("transaction"))
            .says("payments-hub", "transaction"));
    all.add(
        without(
                "a wrapper's counter is missing",
                COUNTS,
                row -> row.get("wrapper").equals("ledger-posting-bot"))
            .with(Amount.NUMBER)
            .says("ledger-posting-bot"));
    all.add(
        without("counts of ten days", COUNTS, row -> row.get("date").compareTo("2026-10-10") > 0)
            .with(Amount.NUMBER)
            .says("10 of 31 days"));
    all.add(
        without(
                "counts of ten days for one application",
                COUNTS,
                row ->
                    row.get("application").equals("claims-core")
                        && row.get("date").compareTo("2026-10-10") > 0)
            .with(Amount.NUMBER)
            .says("claims-core", "10 of 31 days"));
  }

  private static Accident without(String name, String file, Predicate<Rows.Row> left) {
    return Accident.of(
            "B10",
            name,
            company ->
                company.editRows(
                    file,
                    rows -> {
                      Rows kept = rows.without(left);
                      if (kept.rows().size() == rows.rows().size()) {
                        throw new IllegalStateException("nothing is left out: " + name);
                      }
                      return kept;
                    }))
        .exits(3);
  }
}
