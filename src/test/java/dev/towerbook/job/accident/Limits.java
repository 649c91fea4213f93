package dev.towerbook.job.accident;

import static dev.towerbook.job.accident.Names.*;

import dev.towerbook.job.accident.Accident.Amount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Kinds A3 and A4: rows that a count of their own tells, and sizes above the limits. */
final class Limits {

  private static final int ABOVE_A_ROW = (1 << 20) + 1;
  private static final int MANY_ROWS = 40;
  private static final int MUCH_OF_NOTHING = 20 << 20;
  private static final String RUN = "bills/azure/costs/20261001-20261031/r1";

  private Limits() {}

  static List<Accident> all() {
    List<Accident> all = new ArrayList<>();
    counted(all);
    large(all);
    return all;
  }

  /** A manifest says how many rows the export has: one row less is a file that is not whole. */
  private static void counted(List<Accident> all) {
    for (int less : List.of(1, MANY_ROWS)) {
      all.add(
          Accident.of(
                  "A3",
                  "an export has " + less + " rows less than its manifest says",
                  company -> {
                    Rows rows = company.rows(AZURE);
                    int kept = rows.rows().size() - less;
                    company.delete(AZURE);
                    String name = RUN + "/part_0.csv";
                    company.write(name, new Rows(rows.header(), rows.rows().subList(0, kept)));
                    company.write(
                        RUN + "/manifest.json",
                        String.format(
                            java.util.Locale.ROOT,
                            """
                            {"dataRowCount":%d,"blobs":[{"blobName":"container/%s","byteCount":%d}],
                             "exportConfig":{"exportName":"costs"},
                             "runInfo":{"runId":"r1","startDate":"2026-10-01",
                             "submittedTime":"2026-11-01T02:00:00Z"}}
                            """,
                            rows.rows().size(),
                            name,
                            company.bytes(name).length));
                  })
              .with(Amount.NUMBER)
              .says(RUN));
    }
  }

  private static void large(List<Accident> all) {
    all.add(
        Accident.of(
                "A4", "a bill row above the size limit", company -> large(company, AZURE, "Tags"))
            .says(AZURE));
    all.add(
        Accident.of(
                "A4",
                "a row of hours above the size limit",
                company -> large(company, HOURS, "activity"))
            .with(Amount.NUMBER)
            .says(HOURS + ":2"));
    all.add(
        Accident.of(
                "A4",
                "an invoice above the size limit",
                company -> large(company, INVOICES, "description"))
            .with(Amount.NUMBER)
            .says(INVOICES + ":2"));
    all.add(
        Accident.of(
                "A4",
                "a gzip file of counts that holds 20 MB of nothing",
                company -> {
                  byte[] counts = company.bytes(COUNTS);
                  company.delete(COUNTS);
                  company.write(
                      COUNTS + ".gz",
                      java.util.Arrays.copyOf(counts, counts.length + MUCH_OF_NOTHING));
                })
            .refused(COUNTS + ".gz"));
  }

  private static void large(Company company, String name, String column) {
    company.editRows(
        name,
        rows ->
            rows.changeFirst(
                row -> true, row -> row.with(Map.of(column, "x".repeat(ABOVE_A_ROW)))));
  }
}
